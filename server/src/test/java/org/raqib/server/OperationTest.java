package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.desk.ReportQuery;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.operation.Backup;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.Tokens;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Settings;

/** What who runs the workbench relies on: health, figures, logs that tell no texts, backups that come back, clear faults. */
class OperationTest {
    private static ServerFixture server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void healthTellsNoMoreThanYes() {
        assertThat(server.visitor().get("/health").body()).isEqualTo("alive\n");
        assertThat(server.visitor().get("/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void figuresAreForAdministratorsAndTheirCollector() {
        long administrator = server.part(Accounts.class)
                .byName("administrator")
                .orElseThrow()
                .id();
        String token =
                server.part(Tokens.class).make(administrator, "collector", Set.of(Scope.METRICS), Duration.ofDays(1));
        server.visitor().get("/health");
        String figures = server.visitor()
                .get("/metrics", "Authorization", "Bearer " + token)
                .body();
        assertThat(figures).contains("raqib_requests_seconds_count{method=\"GET\",path=\"/health\",status=\"200\"}");
        assertThat(figures).contains("jvm_memory_used_bytes");
    }

    @Test
    void theLogTellsNeitherWhatIsSearchedForNorWhatReportsSay() throws IOException {
        Visitor analyst = server.as(Role.ANALYST);
        analyst.get("/?q=secretword");
        analyst.get("/nowhere/secretword");
        analyst.post("/login", Map.of("name", "secretword", "password", "secretword"));
        String log = Files.readString(server.data().resolve("serve.0.log"));
        assertThat(log.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"at\":") && line.endsWith("}"));
        assertThat(log).contains("\"path\":\"/login\"").doesNotContain("secretword");
    }

    @Test
    void aBackupMadeWhileItRunsComesBackWhole() {
        Path copies = folder.resolve("backup");
        long entries = Backup.make(server.ledger(), server.data().resolve("workbench.db"), copies);
        assertThat(entries).isPositive();
        Path data = folder.resolve("restored.desk");
        assertThat(data.toFile().mkdirs()).isTrue();
        assertThat(copies.resolve("workbench.db")
                        .toFile()
                        .renameTo(data.resolve("workbench.db").toFile()))
                .isTrue();
        Settings settings =
                new Settings(copies.resolve("samples.raqib").toString(), data, null, "127.0.0.1", 0, null, false, 0);
        try (RunningServer restored = RunningServer.start(settings, Clock.systemUTC())) {
            assertThat(restored.first()).as("the accounts are there").isEmpty();
            assertThat(restored.part(Accounts.class).all())
                    .hasSameSizeAs(server.part(Accounts.class).all());
        }
    }

    @Test
    void whoMissedTheFirstPasswordIsGivenAnother() {
        Settings settings = new Settings(
                folder.resolve("first.raqib").toString(),
                folder.resolve("first"),
                null,
                "127.0.0.1",
                0,
                null,
                false,
                0);
        String missed;
        try (RunningServer server = RunningServer.start(settings, Clock.systemUTC())) {
            missed = server.first().orElseThrow().password();
        }
        try (RunningServer server = RunningServer.start(settings, Clock.systemUTC())) {
            Accounts.Invitation second = server.first().orElseThrow();
            assertThat(second.password()).isNotEqualTo(missed);
            server.part(Accounts.class).choosePassword(second.account(), ServerFixture.PASSWORD);
        }
        try (RunningServer server = RunningServer.start(settings, Clock.systemUTC())) {
            assertThat(server.first()).as("somebody came in").isEmpty();
        }
        try (Ledger ledger = Ledgers.openToRead(settings.ledger())) {
            assertThat(ledger.decisions())
                    .extracting(one -> one.decision().payload())
                    .anyMatch(payload -> payload.contains("account-made"))
                    .anyMatch(payload -> payload.contains("password-renewed"));
        }
    }

    @Test
    void aLedgerThatIsGoneIsSaidAndComesBack() throws IOException {
        try (ServerFixture without = ServerFixture.start()) {
            Visitor analyst = without.as(Role.ANALYST);
            assertThat(without.part(Desking.class).await(Duration.ofSeconds(60)))
                    .isTrue();
            long n = without.part(Desking.class)
                    .desk()
                    .reports(ReportQuery.ALL, null, 1)
                    .items()
                    .getFirst()
                    .n();
            Path ledger = without.ledger();
            Path away = ledger.resolveSibling("away.raqib");
            Files.move(ledger, away);
            assertThat(analyst.get("/ready").statusCode()).isEqualTo(503);
            assertThat(analyst.get("/").statusCode()).as("the index stands").isEqualTo(200);
            HttpResponse<String> report = analyst.get("/reports/" + n);
            assertThat(report.statusCode()).isEqualTo(503);
            assertThat(report.body()).contains("Nothing recorded is lost").doesNotContain("samples.raqib");
            HttpResponse<String> asked = analyst.get("/api/v1/ledger");
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.body()).contains("urn:raqib:problem:unavailable").doesNotContain("samples.raqib");
            Files.move(away, ledger);
            assertThat(analyst.get("/reports/" + n).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void eachFaultIsOneSentenceWithItsRemedy() throws IOException {
        String ledger = folder.resolve("l.raqib").toString();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(faultOf("--ledger", ledger, "--port", Integer.toString(taken.getLocalPort())))
                    .startsWith("raqib: Port " + taken.getLocalPort())
                    .contains("--port");
        }
        assertThat(faultOf("--ledger", folder.resolve("none/l.raqib").toString(), "--port", "0"))
                .contains("does not exist; create it");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(faultOf(
                        "--ledger",
                        ledger,
                        "--port",
                        "0",
                        "--data",
                        file.resolve("sub").toString()))
                .contains("cannot be written to")
                .contains("--data");
        assertThat(faultOf(
                        "--ledger",
                        server.ledger().toString(),
                        "--port",
                        "0",
                        "--data",
                        server.data().toString()))
                .contains("in use by another 'raqib serve'");
        assertThat(faultOf("--ledger", "postgresql://u@h/d", "--port", "0")).contains("--data is needed");
    }

    private static String faultOf(String... options) {
        StringWriter err = new StringWriter();
        int code = Serve.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), options);
        assertThat(code).isIn(1, 2);
        return err.toString();
    }

    /** The command line lists what the launcher hands on to the workbench; both know the same options. */
    @Test
    void theHelpOfTheCommandLineListsTheSameOptions() throws IOException {
        String command =
                Files.readString(ServerFixture.root().resolve("cli/src/main/java/org/raqib/cli/ServeCommand.java"));
        List<String> listed = new ArrayList<>();
        Matcher matcher = Pattern.compile("names = \"(--[a-z-]+)\"").matcher(command);
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        List<String> known = Serve.commandLine().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(option -> option.longestName())
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known);
    }
}
