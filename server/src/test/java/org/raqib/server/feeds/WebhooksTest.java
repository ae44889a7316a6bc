package org.raqib.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.server.ServerFixture;
import org.raqib.server.api.Client;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.WorkbenchStore;
import org.raqib.watch.Manners;
import org.raqib.watch.Messages;

/** Programs are told of what is new, signed, again until they take it; and never at addresses inside. */
class WebhooksTest {
    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Received(String body, String signature) {}

    @Test
    void aMessageIsSignedAndSentAgainUntilItIsTaken() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        LinkedBlockingQueue<Received> taken = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean ready = asked.incrementAndGet() > 1;
            if (ready) {
                taken.add(new Received(body, exchange.getRequestHeaders().getFirst("Raqib-Signature")));
            }
            exchange.sendResponseHeaders(ready ? 204 : 503, -1);
            exchange.close();
        });
        receiver.start();
        Clock fast = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        Alerts alerts = server.part(Alerts.class);
        // Of its own: the server itself would send too, and to no address inside.
        Path folder = Files.createTempDirectory("raqib-webhooks");
        WorkbenchStore store = WorkbenchStore.open(folder.resolve("workbench.db"));
        Webhooks webhooks = new Webhooks(store, fast, alerts, new Messages(Manners.usual("raqib", 1 << 16, true)));
        try {
            SignedIn who =
                    new SignedIn(4, "administrator", "The administrator", Role.ADMINISTRATOR, 1L, null, Set.of());
            Webhooks.Made made = webhooks.make(
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                    "test",
                    List.of(Alert.Kind.DIGEST),
                    who);
            alerts.published("DIG-test");
            for (int i = 0; i < 200 && asked.get() == 0; i++) {
                Thread.sleep(50);
            }
            for (int i = 0; i < 200 && webhooks.all().getFirst().outcome().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertThat(webhooks.all().getFirst().outcome()).contains("503");
            assertThat(webhooks.all().getFirst().waiting()).isEqualTo(1);
            // Half a minute later.
            store.run("UPDATE delivery SET next_at = 0 WHERE done_at IS NULL");
            Received received = taken.poll(20, TimeUnit.SECONDS);
            assertThat(received).isNotNull();
            assertThat(Client.parse(received.body()).at("/new/0/id").asText()).isEqualTo("DIG-test");
            String[] parts = received.signature().split("[=,]");
            assertThat(parts[3])
                    .isEqualTo(Webhooks.signature(made.secret(), Long.parseLong(parts[1]), received.body()));
            assertThat(parts[3]).isNotEqualTo(Webhooks.signature("another", Long.parseLong(parts[1]), received.body()));
            webhooks.remove(made.webhook().id());
        } finally {
            webhooks.close();
            receiver.stop(0);
            store.close();
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(Webhooks.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Webhooks.pause(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Webhooks.pause(13)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void noMessageGoesToAnAddressInside() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        inside.start();
        Client client = new Client(server, Role.ADMINISTRATOR);
        int port = inside.getAddress().getPort();
        try (Messages messages = new Messages(Manners.usual("raqib", 1 << 16, false))) {
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001")) {
                Messages.Sent sent = messages.post(
                        "http://" + host + ":" + port + "/", "application/json", "{}", java.util.Map.of());
                assertThat(sent.isTaken()).as(host).isFalse();
            }
        } finally {
            inside.stop(0);
        }
        assertThat(asked).hasValue(0);
        for (String url :
                List.of("file:///etc/passwd", "gopher://x/", "https://user:secret@example.org/", "no address")) {
            HttpResponse<String> answer =
                    client.post("/api/v1/webhooks", "{\"url\":\"" + url + "\",\"kinds\":[\"finding\"]}");
            assertThat(answer.statusCode()).as(url).isEqualTo(400);
        }
        assertThat(new Client(server, Role.REVIEWER)
                        .post("/api/v1/webhooks", "{\"url\":\"https://example.org/\",\"kinds\":[\"finding\"]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void feedsTellOfWhatIsNew() {
        Client client = new Client(server, Role.VIEWER);
        for (int i = 0;
                i < 200
                        && server.part(Alerts.class)
                                .latest(Alert.Kind.INCIDENT, null, 1)
                                .isEmpty();
                i++) {
            pause();
        }
        for (String feed : List.of("incidents", "findings", "proposals")) {
            HttpResponse<String> answer = client.get("/feeds/" + feed + ".atom");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
            var document = org.jsoup.Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(document.select("feed > id, feed > title, feed > updated"))
                    .hasSize(3);
            assertThat(document.select("entry"))
                    .isNotEmpty()
                    .allMatch(entry -> entry.select("id").size() == 1);
        }
        assertThat(client.get("/feeds/incidents.atom?lang=ar").body()).contains("xml:lang=\"ar\"");
        int all = entries(client, "/feeds/findings.atom");
        int some = entries(client, "/feeds/findings.atom?area=Tripoli");
        assertThat(some).isLessThanOrEqualTo(all);
        assertThat(entries(client, "/feeds/findings.atom?commitment=none")).isZero();
        assertThat(client.get("/feeds/findings.atom?party=nobody-at-all").statusCode())
                .isEqualTo(400);
        assertThat(server.visitor()
                        .get("/feeds/findings.atom", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(401);
    }

    private static int entries(Client client, String path) {
        return org.jsoup.Jsoup.parse(client.get(path).body(), "", org.jsoup.parser.Parser.xmlParser())
                .select("entry")
                .size();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
