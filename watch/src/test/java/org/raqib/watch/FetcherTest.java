package org.raqib.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FetcherTest {
    private static final int MOST = 100_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-01T00:00:00Z"), ZoneOffset.UTC);

    private final Fetcher fetcher = new Fetcher(manners(true), CLOCK);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Server server;

    private static Manners manners(boolean privateToo) {
        return new Manners(
                "Raqib/test (+mailto:desk@example.org)",
                MOST,
                Duration.ofMillis(700),
                Duration.ofMillis(1500),
                5,
                Duration.ZERO,
                privateToo);
    }

    @BeforeEach
    void start() throws IOException {
        server = new Server("127.0.0.1");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        fetcher.close();
    }

    @Test
    void aGoodAnswerComesWithItsHeader() {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .startsWith("Raqib/")
                    .contains("desk@example.org");
            Server.send(
                    exchange,
                    200,
                    "application/rss+xml; charset=windows-1256",
                    "أهلا".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetcher.fetch(server.at("/feed"), null, null)).isInstanceOfSatisfying(Fetched.Body.class, body -> {
            assertThat(body.bytes()).isEqualTo("أهلا".getBytes(StandardCharsets.UTF_8));
            assertThat(body.mediaType()).isEqualTo("application/rss+xml");
            assertThat(body.charset()).isEqualToIgnoringCase("windows-1256");
            assertThat(body.field("etag")).isEqualTo("\"7\"");
        });
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        server.on("/feed", exchange -> {
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Thu, 30 Apr 2020 00:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(same ? 304 : 500, -1);
        });
        assertThat(fetcher.fetch(server.at("/feed"), "\"7\"", "Thu, 30 Apr 2020 00:00:00 GMT"))
                .isInstanceOf(Fetched.NotModified.class);
    }

    @Test
    void aServerThatAsksForPatienceIsHeard() {
        server.on("/seconds", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });
        server.on("/date", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Fri, 01 May 2020 00:10:00 GMT");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(failed("/seconds").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failed("/seconds").sentence()).contains("HTTP 429");
        assertThat(failed("/date").retryAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(failed("/none").sentence()).contains("HTTP 404");
    }

    @Test
    void redirectionsAreFollowedAndCounted() {
        server.on("/a", Server.redirect(301, "/b"))
                .on("/b", Server.redirect(308, server.at("/c")))
                .on("/c", "text/html", "x")
                .on("/loop", Server.redirect(302, "/loop"))
                .on("/file", Server.redirect(302, "file:///etc/passwd"))
                .on("/bad", Server.redirect(302, "http://[oops"));
        assertThat(fetcher.fetch(server.at("/a"), null, null)).isInstanceOfSatisfying(Fetched.Body.class, body -> {
            assertThat(body.address()).isEqualTo(server.at("/c"));
            assertThat(body.movedTo()).isEqualTo(server.at("/c"));
        });
        assertThat(failed("/loop").sentence()).startsWith("It redirects more than 5 times");
        assertThat(failed("/file").sentence()).contains("file:///etc/passwd");
        assertThat(failed("/bad").sentence()).contains("cannot be followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0"})
    void thisMachineIsNotConnectedTo(String host) throws IOException {
        server.on("/feed", "text/html", "secret");
        try (Fetcher strict = new Fetcher(manners(false), CLOCK)) {
            assertThat(strict.fetch("http://" + host + ":" + server.port() + "/feed", null, null))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.sentence())
                                    .matches(
                                            "It leads to an address that is not on the public internet.*|There is no host.*"));
        }
        assertThat(server.asked).isEmpty();
    }

    /** 127.0.0.2 stands for an outlet on the public internet here. */
    private static boolean isPublicHere(InetAddress address) {
        return address.getHostAddress().equals("127.0.0.2");
    }

    @Test
    void aRedirectionToThisMachineIsNotFollowed() throws IOException {
        server.on("/metadata", "text/html", "secret");
        try (Server outlet = new Server("127.0.0.2");
                Fetcher strict =
                        new Fetcher(manners(false), CLOCK, InetAddress::getAllByName, FetcherTest::isPublicHere)) {
            outlet.on("/feed", Server.redirect(302, server.at("/metadata")));
            assertThat(strict.fetch(outlet.at("/feed"), null, null))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.sentence()).startsWith("It leads to an address that is not"));
            assertThat(outlet.asked).containsExactly("/feed");
        }
        assertThat(server.asked).isEmpty();
    }

    /** A name that is public when it is looked at and this machine when it is connected to. */
    @Test
    void aNameThatChangesItsAddressIsCheckedEachTime() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Fetcher.Names names = host -> {
            assertThat(host).isEqualTo("outlet.example");
            return InetAddress.getAllByName(lookups.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
        };
        server.on("/next", "text/html", "secret");
        try (Server outlet = new Server("127.0.0.2");
                Fetcher strict = new Fetcher(manners(false), CLOCK, names, FetcherTest::isPublicHere)) {
            outlet.on("/feed", Server.redirect(302, "http://outlet.example:" + server.port() + "/next"));
            assertThat(strict.fetch("http://outlet.example:" + outlet.port() + "/feed", null, null))
                    .isInstanceOf(Fetched.Failed.class);
            assertThat(outlet.asked).containsExactly("/feed");
        }
        assertThat(lookups).hasValue(2);
        assertThat(server.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/", "file:///etc/passwd", "http:///x", "http://user:word@example.org/", "x"})
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThat(fetcher.fetch(address, null, null))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.sentence()).contains("not an address"));
    }

    @Test
    void aBodyWithoutEndIsGivenUpAtTheLimit() {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[10_000];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });
        assertThat(failed("/endless").sentence()).startsWith("The answer is larger than 100000 bytes");
    }

    @Test
    void aBodyThatDripsIsGivenUpInTime() throws IOException {
        String address = Server.rude(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });
        long start = System.nanoTime();
        assertThat(failure(address).sentence()).startsWith("The answer took longer than 1 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aHeaderThatDripsIsGivenUpInTime() throws IOException {
        String address = Server.rude(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-Slow: x\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(failure(address).sentence()).startsWith("The answer took longer");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        String address = Server.rude(out -> Thread.sleep(10_000));
        assertThat(failure(address).sentence()).startsWith("The server does not answer");
    }

    @Test
    void aBodyShorterThanItSaysIsNoAnswer() throws IOException {
        String address = Server.rude(out ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort".getBytes(StandardCharsets.US_ASCII)));
        assertThat(failure(address).sentence()).startsWith("The answer breaks off");
    }

    @Test
    void rubbishIsNoAnswer() throws IOException {
        String address = Server.rude(out -> out.write("what?\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(failure(address).sentence()).endsWith("it is tried again later");
    }

    @Test
    void aGzipBombIsGivenUp() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[50 << 20]);
        }
        server.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Server.send(exchange, 200, "text/xml", packed.toByteArray());
        });
        assertThat(failed("/bomb").sentence()).startsWith("The answer is larger than");
    }

    private Fetched.Failed failed(String path) {
        return failure(server.at(path));
    }

    private Fetched.Failed failure(String address) {
        Fetched fetched = fetcher.fetch(address, null, null);
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
