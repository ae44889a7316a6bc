package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>الميناء اليوم</title>
            <item><title>قصف على طرابلس</title><guid>urn:mina:1</guid><pubDate>Thu, 30 Apr 2020 10:00:00 GMT</pubDate>
            <description>قصفت قوات حفتر مستشفى في طرابلس وقُتل شخصان.</description></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/rss", exchange -> {
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String ledger() {
        return folder.resolve("l.raqib").toString();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rss";
    }

    @Test
    void whatIsNewIsTakenInOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("feeds.ini"), "[" + address() + "]\noutlet = صحيفة الميناء\n");
        assertThat(run(
                        "watch",
                        "--once",
                        "--allow-private",
                        "--contact",
                        "desk@example.org",
                        "--ledger",
                        ledger(),
                        list.toString()))
                .as(err.toString())
                .isEqualTo(Main.OK);
        assertThat(out.toString()).contains("1 report added");
        Files.delete(Path.of(ledger() + ".watch"));

        // All that was known of the feed is lost; the ledger holds the report all the same.
        assertThat(run(
                        "watch",
                        "--once",
                        "--allow-private",
                        "--contact",
                        "desk@example.org",
                        "--ledger",
                        ledger(),
                        list.toString()))
                .isEqualTo(Main.OK);
        assertThat(out.toString()).contains("1 report known already, passed over");

        assertThat(run("incidents", "--ledger", ledger())).isEqualTo(Main.OK);
        assertThat(out.toString()).contains("urn:mina:1#0", "صحيفة الميناء", "killed 2");
        assertThat(run("verify", "--ledger", ledger())).isEqualTo(Main.OK);
    }

    @Test
    void thisMachineIsNotAskedUnlessAllowed() {
        assertThat(run("watch", "--once", "--contact", "desk@example.org", "--ledger", ledger(), address()))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString())
                .contains(address() + ": It leads to an address that is not on the public internet")
                .contains("--allow-private");
        assertThat(out.toString()).contains("no reports");
    }

    @Test
    void whatIsNeitherAddressNorListIsRefused() throws IOException {
        assertThat(run("watch", "--contact", "desk@example.org", "--ledger", ledger(), "missing.ini"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("'missing.ini' is neither the address of a feed");
        Path list = Files.writeString(folder.resolve("feeds.ini"), "[https://a.example/]\ninterval = soon\n");
        assertThat(run("watch", "--contact", "desk@example.org", "--ledger", ledger(), list.toString()))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString()).contains("feeds.ini:2:").contains("15m");
        assertThat(run("watch", "--ledger", ledger(), address())).isEqualTo(Main.USAGE);
    }
}
