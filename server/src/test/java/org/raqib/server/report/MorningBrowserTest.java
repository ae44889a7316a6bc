package org.raqib.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.server.Browser;
import org.raqib.server.ServerFixture;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Switches;

/** The morning's work on inbox and reports, by keys alone, in a real browser and in both languages. */
class MorningBrowserTest {
    private static Browser browser;
    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = ServerFixture.start();
        assertThat(server.part(Desking.class).await(Duration.ofMinutes(3))).isTrue();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    private static Page open(String language, Role role, List<String> faults) {
        Page page = browser.window(server, language);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        Browser.signIn(page, role);
        return page;
    }

    private static void findsNoFault(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void readsAcceptsRejectsAndCorrectsByKeysAlone(String language) {
        List<String> faults = new ArrayList<>();
        Page page = open(language, language.equals("ar") ? Role.ANALYST : Role.REVIEWER, faults);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        findsNoFault(page);

        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        findsNoFault(page);
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.keyboard().type("طرابلس");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("q="));
        page.keyboard().press("j");
        if (language.equals("en")) {
            // The other language's turn decided about the first.
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/reports/"));
        findsNoFault(page);

        Locator cards = page.locator("article.claim");
        int claims = cards.count();
        assertThat(claims).isPositive();
        page.keyboard().press("j");
        assertThat(page.locator(".body .on").count()).isPositive();
        page.keyboard().press("a");
        page.locator("article.claim >> nth=0 >> .person").waitFor();
        assertThat(cards.first().getAttribute("data-standing")).isEqualTo("accepted");

        cards.first().focus();
        page.keyboard().press("u");
        page.locator("article.claim[data-standing=read] >> nth=" + (claims - 1)).waitFor();
        cards.first().focus();
        page.keyboard().press("x");
        page.keyboard().press("1");
        page.locator("article.claim[data-standing=rejected]").waitFor();
        findsNoFault(page);

        cards.first().focus();
        page.keyboard().press("e");
        page.locator("#editor form").waitFor();
        findsNoFault(page);
        page.locator("#f-places").focus();
        page.keyboard().type("Sabha");
        page.locator("#l-places [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#f-places").getAttribute("aria-activedescendant"))
                .isNotEmpty();
        page.keyboard().press("Enter");
        page.locator("#f-reason").fill("the next sentence names the place");
        page.keyboard().press("Enter");
        page.locator("article.claim[data-standing=corrected]").waitFor();
        assertThat(page.locator("article.claim[data-standing=corrected] .person [data-slot=place]")
                        .count())
                .isEqualTo(1);
        findsNoFault(page);
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void selectedWordsBecomeAClaim() {
        List<String> faults = new ArrayList<>();
        Page page = open("en", Role.ADMINISTRATOR, faults);
        page.navigate(page.locator("a[data-row]").last().getAttribute("href"));
        page.evaluate("""
            () => {
              const piece = [...document.querySelectorAll('.body p:not(.title) [data-at]')].find(
                (one) => one.textContent.trim().length > 3);
              const range = document.createRange();
              range.selectNodeContents(piece.firstChild);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }\
            """);
        String words = String.valueOf(page.evaluate("() => getSelection().toString().trim()"));
        page.keyboard().press("c");
        page.locator("#editor form").waitFor();
        assertThat(page.locator("#words").inputValue()).isEqualTo(words);
        page.selectOption("#f-event", "ASSAULT");
        page.locator("#f-reason").fill("missed");
        page.locator("#editor .ends button").click();
        page.locator("article.claim[data-standing=added]").waitFor();
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void whatCannotBeRecordedNowIsSaidAndWhatWasFilledInStays() {
        Page page = open("en", Role.ADMINISTRATOR, new ArrayList<>());
        page.navigate("/reports/1");
        page.keyboard().press("j");
        page.keyboard().press("e");
        page.locator("#editor form").waitFor();
        page.locator("#f-reason").fill("of a sentence further down");
        Switches switches = server.part(Switches.class);
        switches.set(Switches.Mode.READ_ONLY);
        try {
            page.locator("#editor .ends button").click();
            page.locator("#editor .failed").waitFor();
            assertThat(page.locator("#f-reason").inputValue()).isEqualTo("of a sentence further down");
            page.locator("#editor [data-cancel]").click();
            page.locator("article.claim").first().focus();
            page.keyboard().press("a");
            page.locator("#failed").waitFor();
            assertThat(page.locator("#failed").textContent()).contains("Nothing was recorded");
        } finally {
            switches.set(Switches.Mode.OPEN);
        }
        page.locator("article.claim").first().focus();
        page.keyboard().press("a");
        page.locator("article.claim[data-standing=accepted]").first().waitFor();
        assertThat(page.locator("#failed").isVisible()).isFalse();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"ar,light", "ar,dark", "en,light", "en,dark"})
    void looksWellAndIsKeptAsPictures(String language, String theme) {
        Page page = browser.window(
                server, language, theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT, 1280, 800);
        Browser.signIn(page, Role.ADMINISTRATOR);
        findsNoFault(page);
        Browser.keep(page, "inbox." + language + "." + theme);
        page.navigate("/reports/1");
        page.keyboard().press("j");
        findsNoFault(page);
        Browser.keep(page, "claims." + language + "." + theme);
        page.setViewportSize(360, 740);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.context().close();
    }
}
