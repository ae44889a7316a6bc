package org.raqib.server.digests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.desk.ReportQuery;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.proof.SigningKey;
import org.raqib.server.Browser;
import org.raqib.server.ServerFixture;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;

/** A digest from the first draft to its publication, by two people, in a real browser and in both languages. */
class DigestBrowserTest {
    private static Browser browser;
    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = ServerFixture.start();
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
        try (Ledger ledger = Ledgers.open(server.ledger().toString(), java.time.Clock.systemUTC())) {
            MerkleLog.sign(ledger, SigningKey.create(new java.security.SecureRandom()));
        }
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return faults;
    }

    private static void readable(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void fromDraftToPublication(String language) {
        Page editor = browser.window(server, language);
        List<String> faults = faults(editor);
        Browser.signIn(editor, Role.ANALYST);
        editor.navigate("/digests");
        readable(editor);
        Browser.keepInBothThemes(editor, "digests." + language);
        editor.fill("#from", "2020-04-30");
        editor.check("input[name=span][value=day]");
        editor.click("#begin > button");
        editor.waitForURL(url -> url.endsWith("/edit"));
        String id = editor.url().replaceFirst(".*/digests/([^/]+)/edit", "$1");
        String first = editor.locator(".sheet .line:not(.section) .what").nth(8).innerText();

        editor.locator(".sheet .line:not(.section)").nth(8).locator("summary").click();
        editor.locator(".sheet .line:not(.section)")
                .nth(8)
                .locator("textarea[lang=ar]")
                .fill("انظر نشرة الأمس.");
        editor.locator(".sheet .line:not(.section)")
                .nth(8)
                .locator("textarea[lang=en]")
                .fill("See <b>yesterday's</b> digest.");
        editor.locator(".sheet .line:not(.section)").nth(8).locator("button").click();
        editor.waitForURL(url -> url.contains("#at-"));
        assertThat(editor.locator(".remark").count()).isEqualTo(1);
        assertThat(editor.locator(".sheet .line:not(.section) .what").nth(8).innerText())
                .isEqualTo(first);
        readable(editor);
        Browser.keepInBothThemes(editor, "digest-edit." + language);
        // Whoever had a hand in it does not approve it.
        assertThat(editor.locator("#approve").count()).isZero();

        Page reviewer = browser.window(server, language);
        faults.addAll(faults(reviewer));
        Browser.signIn(reviewer, Role.REVIEWER);
        reviewer.navigate("/digests/" + id);
        String preview = reviewer.request()
                .get(server.url() + "/digests/" + id + "/page?lang=" + language)
                .text();
        reviewer.click("#approve");
        reviewer.waitForSelector("#publish");
        reviewer.click("#publish");
        reviewer.waitForURL(url -> url.endsWith("/about"));
        readable(reviewer);

        Page reader = browser.window(server, language);
        faults.addAll(faults(reader));
        Browser.signIn(reader, Role.VIEWER);
        reader.navigate("/digests");
        reader.click("a[href='/digests/" + id + "']");
        assertThat(reader.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(reader.locator(".remark").innerText())
                .contains(language.equals("ar") ? "انظر نشرة الأمس." : "See <b>yesterday's</b> digest.")
                .contains("The analyst");
        Browser.keepInBothThemes(reader, "digest." + language);
        String published = reader.request()
                .get(server.url() + "/digests/" + id + "?lang=" + language)
                .text();
        assertThat(published.replace("/digests/" + id + "?", "/digests/" + id + "/page?"))
                .isEqualTo(preview);
        String entry = server.part(Ledgering.class)
                .read(ledger -> ledger.decisions().getLast().decision().payload());
        assertThat(entry).contains(Publishing.sha256(published)).contains(id);

        // On paper it says the same as on screen.
        String shown = words(reader);
        reader.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(words(reader)).isEqualTo(shown);
        assertThat(faults).isEmpty();
        editor.context().close();
        reviewer.context().close();
        reader.context().close();
    }

    private static String words(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => [...document.querySelectorAll('.what, .remark, .figure, .said, .denial')].filter(e => e.checkVisibility()).map(e => e.textContent).join('\\n')"));
    }

    @Test
    void proofsAndTheLedgerCanBeReadByEveryone() {
        long n = server.part(Desking.class).desk().reports(ReportQuery.ALL, null, 100).items().stream()
                .filter(row -> row.claims() > 0)
                .findFirst()
                .orElseThrow()
                .n();
        for (String language : List.of("ar", "en")) {
            Page page = browser.window(server, language);
            List<String> faults = faults(page);
            Browser.signIn(page, Role.ADMINISTRATOR);
            page.navigate("/proof/" + n + "/0");
            assertThat(page.locator("mark").innerText()).isNotBlank();
            assertThat(page.locator(".chain > li").count()).isEqualTo(5);
            assertThat(page.locator(".statements li").count()).isGreaterThan(3);
            readable(page);
            Browser.keepInBothThemes(page, "proof." + language);
            page.navigate("/ledger");
            readable(page);
            page.click("#verify button");
            page.waitForCondition(() -> {
                page.navigate("/ledger");
                return page.locator("#verify .done").count() == 1;
            });
            Browser.keepInBothThemes(page, "ledger." + language);
            for (String theme : List.of("dark", "light")) {
                for (String path : List.of("/ledger", "/proof/" + n + "/0", "/digests", "/api/v1/docs")) {
                    page.navigate(path + "?theme=" + theme);
                    readable(page);
                }
            }
            page.setViewportSize(390, 800);
            page.navigate("/proof/" + n + "/0");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(faults).isEmpty();
            page.context().close();
        }
    }
}
