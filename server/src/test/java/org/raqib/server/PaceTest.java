package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;

/** One program or stranger does not take the workbench away from all others; limits by address see through a proxy. */
class PaceTest {
    private static final int MOST = 300;

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() throws IOException {
        // Stands until it is moved: a slow machine would otherwise fill the bucket again between two requests.
        MovedClock clock = new MovedClock(Clock.fixed(Instant.now(), ZoneOffset.UTC));
        try (ServerFixture server = ServerFixture.start(clock, true, MOST)) {
            Visitor analyst = server.as(Role.ANALYST);
            Visitor stranger = server.visitor();
            HttpResponse<String> answer = stranger.get("/login", "X-Forwarded-For", "203.0.113.7");
            int asked = 1;
            while (answer.statusCode() == 200 && asked < 2 * MOST) {
                answer = stranger.get("/login", "X-Forwarded-For", "203.0.113.7");
                asked++;
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(asked).isEqualTo(MOST + 1);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(stranger.get("/login", "X-Forwarded-For", "203.0.113.7, 203.0.113.8")
                            .statusCode())
                    .as("another address of the same proxy")
                    .isEqualTo(200);
            assertThat(stranger.get("/login", "X-Forwarded-For", "203.0.113.9, 203.0.113.7")
                            .statusCode())
                    .as("what a stranger says of himself does not help")
                    .isEqualTo(429);
            assertThat(stranger.get("/health", "X-Forwarded-For", "203.0.113.7").statusCode())
                    .isEqualTo(200);
            assertThat(analyst.get("/", "X-Forwarded-For", "203.0.113.7").statusCode())
                    .as("who is signed in has a measure of his own")
                    .isEqualTo(200);
            clock.move(Duration.ofSeconds(1));
            assertThat(stranger.get("/login", "X-Forwarded-For", "203.0.113.7").statusCode())
                    .as("after a second there is a request's worth again")
                    .isEqualTo(200);
            HttpResponse<String> export = analyst.get("/api/v1/exports/acled");
            for (int i = 0; i < MOST && export.statusCode() == 200; i++) {
                export = analyst.get("/api/v1/exports/acled");
            }
            assertThat(export.statusCode()).isEqualTo(429);
            assertThat(export.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void withoutAProxyNobodySaysForHimselfWhereHeIs() throws IOException {
        try (ServerFixture server = ServerFixture.start()) {
            Visitor viewer = server.as(Role.VIEWER);
            assertThat(viewer.get("/account", "X-Forwarded-For", "203.0.113.7").body())
                    .contains("127.0.0.1")
                    .doesNotContain("203.0.113.7");
        }
    }
}
