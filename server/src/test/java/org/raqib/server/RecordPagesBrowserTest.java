package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.IncidentRow;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** Incidents, map, dashboard and commitments in a real browser. */
class RecordPagesBrowserTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Browser browser;
    private static ServerFixture server;
    private static Desking desking;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = ServerFixture.start();
        desking = server.part(Desking.class);
        assertThat(desking.await(LONG)).isTrue();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,LIGHT,1280", "ar,DARK,1280", "en,LIGHT,1280", "en,DARK,1280", "ar,DARK,390"})
    void noPageShutsAnyoneOutOrBreaksTheRulesOfContent(String language, ColorScheme theme, int width) {
        Page page = browser.window(server, language, theme, width, 900);
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(faults::add);
        Browser.signIn(page, Role.REVIEWER);
        String incident = most().id();
        List<String> paths = List.of(
                "/incidents",
                "/incidents/" + incident,
                "/map",
                "/dashboard?from=2020-04-01&to=2020-04-30",
                "/commitments",
                "/commitments/LBY-ARMS-EMBARGO-2011",
                "/commitments/findings");
        for (String path : paths) {
            open(page, path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path + " fits " + width)
                    .isTrue();
            if (width == 1280) {
                Browser.keep(
                        page,
                        picture(path) + "." + language + "." + theme.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(faults).isEmpty();
        // From here on the page's own faults are not told from those of axe, which tries styles that the policy
        // refuses.
        for (String path : paths) {
            open(page, path);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            List.of("serious", "critical").contains(rule.getImpact())))
                    .as(path)
                    .isEmpty();
        }
        page.context().close();
    }

    /** «incidents», «incident», «commitments-findings»: what a picture of a page is called. */
    private static String picture(String path) {
        String plain = path.replaceFirst("[?].*", "").substring(1);
        return plain.startsWith("incidents/")
                ? "incident"
                : plain.startsWith("commitments/LBY") ? "commitment" : plain.replace('/', '-');
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        if (path.equals("/map")) {
            page.waitForSelector("#map[data-ready]");
        }
    }

    private static IncidentRow most() {
        return desking.desk().incidents(IncidentQuery.ALL, null, 200).items().stream()
                .max((one, other) -> Integer.compare(one.claims(), other.claims()))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ar", "en"})
    void theMapShowsIncidentsAndTheSliderNarrowsThem(String language) {
        Page page = browser.window(server, language);
        Browser.signIn(page, Role.VIEWER);
        page.navigate("/map");
        page.waitForSelector("#map[data-ready]");
        int all = shown(page);
        assertThat(all).isPositive();
        boolean painted = (Boolean) page.evaluate("""
                () => { const c = document.querySelector("canvas.marks");
                  return c.getContext("2d").getImageData(0, 0, c.width, c.height).data.some((v) => v > 0); }""");
        assertThat(painted).isTrue();

        page.locator("#first").focus();
        page.keyboard().press("End");
        assertThat(shown(page)).isLessThan(all);
        page.keyboard().press("Home");
        assertThat(shown(page)).isEqualTo(all);
        page.click("#take-sight");
        page.waitForURL(url -> url.contains("area="));
        page.waitForSelector("#map[data-ready]");
        assertThat(shown(page)).isPositive().isLessThanOrEqualTo(all);
        page.context().close();
    }

    private static int shown(Page page) {
        String words = page.locator("#shown").textContent();
        return Integer.parseInt(words.replaceFirst("^\\D*(\\d+).*$", "$1"));
    }

    @Test
    void aPersonMergesTwoIncidentsAndUndoesIt() {
        List<IncidentRow> single = desking.desk().incidents(IncidentQuery.ALL, null, 200).items().stream()
                .filter(row -> row.claims() == 1)
                .toList();
        IncidentRow one = single.getFirst();
        IncidentRow other = single.stream()
                .filter(row -> row.event() == one.event() && !row.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
        Page page = browser.window(server, "en");
        Browser.signIn(page, Role.ANALYST);
        page.navigate("/incidents/" + one.id());
        page.click("#merge > summary");
        page.fill("#others", other.id());
        page.fill("#merge-because", "one night, one raid");
        page.click("#merge button");
        desking.await(LONG);
        page.navigate("/incidents/" + other.id());
        assertThat(page.locator("ol.history").textContent()).contains("one night, one raid");
        page.click("ol.history details > summary");
        page.locator("ol.history input[name=because]").fill("two raids after all");
        page.click("ol.history button.danger");
        desking.await(LONG);
        page.navigate("/incidents/" + other.id());
        assertThat(page.url()).endsWith(other.id());
        page.context().close();
    }

    @Test
    void aReviewerAcceptsAProposedTruce() {
        Page page = browser.window(server, "ar");
        Browser.signIn(page, Role.REVIEWER);
        page.navigate("/commitments");
        String id = page.locator("article.proposal").first().getAttribute("id");
        page.locator("#" + id + " details.decide > summary").click();
        page.locator("#" + id + " textarea[name=because]").fill("أكده الطرفان");
        page.locator("#" + id + " .buttons button").first().click();
        desking.await(LONG);
        page.navigate("/commitments/" + id);
        assertThat(page.locator("ol.history").textContent()).contains("أكده الطرفان");
        page.context().close();
    }
}
