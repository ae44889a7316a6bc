package org.raqib.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final Robots ROBOTS = Robots.parse("""
            User-agent: other
            Disallow: /

            User-Agent: *   # everyone
            User-agent: nobody
            Disallow: /private
            Allow: /private/open
            Disallow: /*.pdf$
            Disallow: /a*b*c
            Crawl-delay: 7
            """);

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/private, false",
        "/private/x, false",
        "/private/open/x, true",
        "/news/1.pdf, false",
        "/news/1.pdf?x=1, true",
        "/a-b-c, false",
        "/a-c-b, true"
    })
    void theLongestRuleCounts(String path, boolean allowed) {
        assertThat(ROBOTS.allows(path)).isEqualTo(allowed);
    }

    @Test
    void theDelayIsKept() {
        assertThat(ROBOTS.delay()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void itsOwnGroupGoesBeforeEveryones() {
        Robots robots = Robots.parse("User-agent: *\nDisallow: /\n\nUser-agent: Raqib\nDisallow: /x\n");
        assertThat(robots.allows("/news")).isTrue();
        assertThat(robots.allows("/x")).isFalse();
    }

    @Test
    void anEmptyRuleForbidsNothingAndRubbishIsPassedOver() {
        assertThat(Robots.parse("User-agent: *\nDisallow:\n<html>\n\0\n").allows("/x"))
                .isTrue();
        assertThat(Robots.parse("").allows("/x")).isTrue();
    }

    @Test
    void whatCannotBeHadForbidsAllAndWhatIsNotThereNothing() {
        assertThat(Robots.of(new Fetched.Failed("", 404, null)).allows("/x")).isTrue();
        assertThat(Robots.of(new Fetched.Failed("", 503, null)).allows("/x")).isFalse();
        assertThat(Robots.of(new Fetched.Failed("", 0, null)).allows("/x")).isFalse();
    }
}
