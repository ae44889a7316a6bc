package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.server.safety.Role;

/** Signing in, in a real browser, in both languages: no fault of script or policy, nothing that shuts anyone out. */
class SigningInBrowserTest {
    private static Browser browser;
    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = ServerFixture.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aPersonSignsInWithKeysAlone(String language) {
        Page page = browser.window(server, language);
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.navigate("/login?next=/account");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        page.keyboard().type("analyst");
        page.keyboard().press("Tab");
        page.keyboard().type(ServerFixture.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void bothThemesCanBeRead(String theme) {
        Page page = browser.window(server, "en");
        Browser.signIn(page, Role.VIEWER);
        page.navigate("/account?theme=" + theme);
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(theme);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.context().close();
    }
}
