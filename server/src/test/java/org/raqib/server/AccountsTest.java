package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.ledger.RecordedDecision;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Audit;
import org.raqib.server.safety.Codes;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.Tokens;
import org.raqib.server.state.Ledgering;

/** People come and go: invited, with a password of their own, with a second step, waiting after failures, shut out. */
class AccountsTest {
    private static final MovedClock CLOCK = new MovedClock(Clock.systemUTC());
    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start(CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPersonIsInvitedAndChoosesAPassword() {
        Document made = Jsoup.parse(server.as(Role.ADMINISTRATOR)
                .post("/people", Map.of("name", "Salma", "called", "سلمى", "role", "ANALYST"))
                .body());
        String password = made.select(".secrets code").get(1).text();

        Visitor salma = server.visitor();
        HttpResponse<String> entered = salma.post("/login", Map.of("name", "salma", "password", password));
        assertThat(entered.headers().firstValue("Location")).hasValue("/login/password");
        assertThat(salma.get("/account").statusCode()).as("not in yet").isEqualTo(303);
        assertThat(salma.post("/login/password", Map.of("password", "short")).statusCode())
                .isEqualTo(400);
        assertThat(salma.post("/login/password", Map.of("password", "a window over the harbour"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(salma.get("/account").body()).contains("سلمى");
        assertThat(server.visitor()
                        .post("/login", Map.of("name", "salma", "password", password))
                        .statusCode())
                .as("the one-time password is spent")
                .isEqualTo(401);

        List<RecordedDecision> decisions = server.part(Ledgering.class).read(ledger -> ledger.decisions());
        assertThat(decisions)
                .anySatisfy(recorded -> assertThat(recorded.decision().payload())
                        .isEqualTo("{\"about\":\"Salma\",\"event\":\"account-made\",\"role\":\"ANALYST\"}"));
    }

    @Test
    void aSecondStepAsksForACodeThatWorksOnce() {
        invite("secondstep");
        Visitor visitor = server.visitor().signIn("secondstep", ServerFixture.PASSWORD);
        String secret = Jsoup.parse(visitor.post("/account/factor", Map.of("current", ServerFixture.PASSWORD))
                        .body())
                .expectFirst("main code")
                .text();
        var mistyped = visitor.post("/account/factor/confirm", Map.of("code", "000000"));
        assertThat(mistyped.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(mistyped.body()).expectFirst("main code").text())
                .as("the same picture again")
                .isEqualTo(secret);
        Document done =
                Jsoup.parse(visitor.post("/account/factor/confirm", Map.of("code", Codes.now(secret, CLOCK.instant())))
                        .body());
        List<String> recovery = done.select(".secrets code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        CLOCK.move(Duration.ofSeconds(60));
        Visitor again = server.visitor();
        assertThat(again.post("/login", Map.of("name", "secondstep", "password", ServerFixture.PASSWORD))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login/code?next=%2F");
        assertThat(again.get("/account").statusCode()).as("halfway is not in").isEqualTo(303);
        String code = Codes.now(secret, CLOCK.instant());
        assertThat(again.post("/login/code", Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(again.get("/account").statusCode()).isEqualTo(200);

        Visitor replay = server.visitor();
        replay.post("/login", Map.of("name", "secondstep", "password", ServerFixture.PASSWORD));
        assertThat(replay.post("/login/code", Map.of("code", code)).statusCode())
                .as("a code works once")
                .isEqualTo(401);
        assertThat(replay.post("/login/code", Map.of("code", recovery.getFirst()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAccountWaitsAfterFiveFailuresWhoeverAsks() {
        invite("waits");
        for (int i = 0; i < 5; i++) {
            server.visitor().post("/login", Map.of("name", "waits", "password", "guess " + i));
        }
        Map<String, String> right = Map.of("name", "waits", "password", ServerFixture.PASSWORD);
        HttpResponse<String> refused = server.visitor().post("/login", right);
        assertThat(refused.statusCode()).isEqualTo(401);
        CLOCK.move(Duration.ofSeconds(61));
        assertThat(server.visitor().post("/login", right).statusCode()).isEqualTo(303);
        CLOCK.move(Duration.ofSeconds(15 * 60));
    }

    @Test
    void aSessionEndsWhenIdleAndAfterAWorkingDayAtTheLatest() {
        invite("sleeper");
        Visitor visitor = server.visitor().signIn("sleeper", ServerFixture.PASSWORD);
        CLOCK.move(Duration.ofMinutes(119));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        CLOCK.move(Duration.ofMinutes(121));
        assertThat(visitor.get("/account").statusCode()).as("idle").isEqualTo(303);
        Visitor busy = server.visitor().signIn("sleeper", ServerFixture.PASSWORD);
        for (int hour = 0; hour < 11; hour++) {
            CLOCK.move(Duration.ofMinutes(64));
            assertThat(busy.get("/account").statusCode()).isEqualTo(200);
        }
        CLOCK.move(Duration.ofMinutes(64));
        assertThat(busy.get("/account").statusCode()).as("a day's work").isEqualTo(303);
    }

    @Test
    void aClosedAccountIsOutAtOnceWithItsTokens() {
        long id = invite("leaver");
        Visitor leaver = server.visitor().signIn("leaver", ServerFixture.PASSWORD);
        Tokens tokens = server.part(Tokens.class);
        String token = tokens.make(id, "a program", Set.of(Scope.READ), Duration.ofDays(1));
        assertThat(server.visitor()
                        .get("/nothing", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.as(Role.ADMINISTRATOR)
                        .post("/people/" + id + "/close", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(leaver.get("/account").statusCode()).isEqualTo(303);
        assertThat(server.visitor()
                        .get("/nothing", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void oneEndsOnesOwnSessionsAndNobodyElses() {
        invite("owner");
        Visitor here = server.visitor().signIn("owner", ServerFixture.PASSWORD);
        Visitor there = server.visitor().signIn("owner", ServerFixture.PASSWORD);
        Visitor other = server.as(Role.VIEWER);
        String end = here.page("/account").select("form[action$=/end]").eachAttr("action").stream()
                .filter(action -> action.matches("/account/sessions/\\d+/end"))
                .findFirst()
                .orElseThrow();
        other.post(end, Map.of());
        assertThat(there.get("/account").statusCode())
                .as("not another's to end")
                .isEqualTo(200);
        here.post(end, Map.of());
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySignsAsSomebodyElse() {
        Visitor administrator = server.as(Role.ADMINISTRATOR);
        assertThat(administrator
                        .post("/people", Map.of("name", "another", "called", "the ANALYST", "role", "ANALYST"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.part(Accounts.class).byName("another")).isEmpty();
    }

    @Test
    void aGoodTokenComesThroughWhateverOthersTriedFromItsAddress() throws IOException {
        try (ServerFixture guessed = ServerFixture.start()) {
            long viewer =
                    guessed.part(Accounts.class).byName("viewer").orElseThrow().id();
            String token = guessed.part(Tokens.class).make(viewer, "reads", Set.of(Scope.READ), Duration.ofDays(1));
            Visitor program = guessed.visitor();
            int refused = 401;
            for (int i = 0; i < 30 && refused == 401; i++) {
                refused = program.get("/api/v1/ledger", "Authorization", "Bearer raqib_guess" + i)
                        .statusCode();
            }
            assertThat(refused).isEqualTo(429);
            assertThat(program.get("/api/v1/ledger", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatAFormAnswersLeadsToAPageInTheOtherLanguage() {
        Visitor viewer = server.as(Role.VIEWER);
        var answer = viewer.send(HttpRequest.newBuilder(
                        viewer.form("/account/password", Map.of("current", "no", "password", "no"), viewer.token()),
                        (name, value) -> true)
                .header("Referer", server.url() + "/account")
                .build());
        assertThat(Jsoup.parse(answer.body()).expectFirst("a[hreflang=ar]").attr("href"))
                .isEqualTo("/account?lang=ar");
        answer = viewer.send(HttpRequest.newBuilder(
                        viewer.form("/account/password", Map.of("current", "no", "password", "no"), viewer.token()),
                        (name, value) -> true)
                .header("Referer", "https://elsewhere.example/account")
                .build());
        assertThat(Jsoup.parse(answer.body()).expectFirst("a[hreflang=ar]").attr("href"))
                .isEqualTo("/?lang=ar");
    }

    @Test
    void oneAdministratorAlwaysRemains() throws IOException {
        try (ServerFixture alone = ServerFixture.start()) {
            Accounts accounts = alone.part(Accounts.class);
            Visitor administrator = alone.as(Role.ADMINISTRATOR);
            long first = accounts.byName("admin").orElseThrow().id();
            long second = accounts.byName("administrator").orElseThrow().id();
            assertThat(administrator
                            .post("/people/" + first + "/close", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(administrator
                            .post("/people/" + second + "/close", Map.of())
                            .statusCode())
                    .isEqualTo(400);
            assertThat(administrator
                            .post("/people/" + second + "/role", Map.of("role", "VIEWER"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(accounts.byId(second).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(alone.part(Audit.class).latest(100))
                    .extracting(Audit.Seen::event)
                    .doesNotContain("role-changed");
        }
    }

    @Test
    void theSwitchShutsForAllButAdministratorsAlsoByAFile() throws IOException, InterruptedException {
        try (ServerFixture shut = ServerFixture.start()) {
            Visitor analyst = shut.as(Role.ANALYST);
            Visitor administrator = shut.as(Role.ADMINISTRATOR);
            administrator.post("/people/switch", Map.of("mode", "READ_ONLY"));
            assertThat(analyst.get("/account").statusCode()).isEqualTo(200);
            assertThat(analyst.post("/account/tokens", Map.of("label", "x")).statusCode())
                    .isEqualTo(503);
            administrator.post("/people/switch", Map.of("mode", "OPEN"));
            assertThat(analyst.post("/account/tokens", Map.of("label", "x")).statusCode())
                    .isEqualTo(400);

            Files.createFile(shut.data().resolve("no-access"));
            Thread.sleep(600);
            assertThat(analyst.get("/account").statusCode()).isEqualTo(503);
            assertThat(administrator.get("/people").statusCode()).isEqualTo(200);
        }
    }

    private static long invite(String name) {
        Accounts accounts = server.part(Accounts.class);
        Accounts.Invitation invitation = accounts.invite(name, "Called " + name, Role.ANALYST);
        accounts.choosePassword(invitation.account(), ServerFixture.PASSWORD);
        return invitation.account().id();
    }
}
