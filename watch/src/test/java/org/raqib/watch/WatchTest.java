package org.raqib.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Capture;

@Timeout(30)
class WatchTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final Hands clock = new Hands();
    private final List<Capture> reports = Collections.synchronizedList(new ArrayList<>());
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init") // made before each test
    private Server server;

    /** A clock whose hands are moved by hand. */
    private static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2020-05-01T00:00:00Z");

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new Server("127.0.0.1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String feed(int... items) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>الميناء</title>");
        for (int item : items) {
            feed.append("<item><title>خبر ")
                    .append(item)
                    .append("</title><guid>urn:item:")
                    .append(item)
                    .append("</guid><link>PAGE")
                    .append(item)
                    .append("</link><description>سقطت قذائف على الحي رقم ")
                    .append(item)
                    .append(".</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private Watch watch(Feed... feeds) throws IOException {
        return new Watch(
                List.of(feeds),
                WatchState.read(folder.resolve("state")),
                new Manners(
                        "Raqib/test (+mailto:x@example.org)",
                        1 << 20,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        5,
                        Duration.ofSeconds(2),
                        true),
                clock,
                new Random(1),
                clock::on,
                reports::addAll,
                faults::add);
    }

    private Feed feed(String path) {
        return new Feed(server.at(path), null, HOUR, false);
    }

    private List<String> ids() {
        return reports.stream().map(report -> report.report().id()).toList();
    }

    @Test
    void whatIsNewIsHandedOnOnceOldestFirst() throws IOException {
        server.on("/feed", "text/xml", feed(2, 1));
        try (Watch watch = watch(feed("/feed"))) {
            watch.once();
            assertThat(ids()).containsExactly("urn:item:1", "urn:item:2");
            watch.once();
            assertThat(server.asked).hasSize(1);

            clock.on(HOUR.multipliedBy(2));
            server.on("/feed", "text/xml", feed(3, 2, 1));
            watch.once();
        }
        assertThat(ids()).containsExactly("urn:item:1", "urn:item:2", "urn:item:3");
        assertThat(faults).isEmpty();
    }

    @Test
    void aWatchThatIsStartedAgainGoesOnWhereItWas() throws IOException {
        AtomicInteger same = new AtomicInteger();
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"a b%ث\"".replace("ث", ""));
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 30 Apr 2020 00:00:00 GMT");
            if (exchange.getRequestHeaders().getFirst("If-None-Match") != null) {
                same.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                Server.send(exchange, 200, "text/xml", feed(1).getBytes(StandardCharsets.UTF_8));
            }
        });
        try (Watch watch = watch(feed("/feed"))) {
            watch.once();
        }
        try (Watch again = watch(feed("/feed"))) {
            again.once();
            assertThat(server.asked).as("it is not due yet").hasSize(1);
            clock.on(HOUR.multipliedBy(2));
            again.once();
        }
        assertThat(same).hasValue(1);
        assertThat(reports).hasSize(1);
    }

    @Test
    void whatCouldNotBeRecordedIsHandedOnAgain() throws IOException {
        server.on("/feed", "text/xml", feed(1));
        Watch failing = new Watch(
                List.of(feed("/feed")),
                WatchState.read(folder.resolve("state")),
                Manners.usual("Raqib/test", 1 << 20, true),
                clock,
                new Random(1),
                clock::on,
                captures -> {
                    throw new IllegalStateException("the disk is full");
                },
                faults::add);
        try (failing) {
            assertThatThrownBy(failing::once).hasMessage("the disk is full");
        }
        try (Watch watch = watch(feed("/feed"))) {
            watch.once();
        }
        assertThat(ids()).containsExactly("urn:item:1");
    }

    @Test
    void anItemToldInOtherWordsIsHandedOnAgain() throws IOException {
        server.on("/feed", "text/xml", feed(1));
        try (Watch watch = watch(feed("/feed"))) {
            watch.once();
            clock.on(HOUR.multipliedBy(2));
            server.on("/feed", "text/xml", feed(1).replace("قذائف", "صواريخ"));
            watch.once();
        }
        assertThat(ids()).containsExactly("urn:item:1", "urn:item:1");
        assertThat(reports.get(0).report().sha256())
                .isNotEqualTo(reports.get(1).report().sha256());
    }

    @Test
    void aFeedThatFailsIsAskedEverLaterAndThenAsUsual() throws IOException {
        server.on("/feed", exchange -> exchange.sendResponseHeaders(500, -1));
        try (Watch watch = watch(feed("/feed"))) {
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                watch.once();
                Duration wait = Duration.between(clock.instant(), Objects.requireNonNull(watch.next()));
                waits.add(wait);
                clock.on(wait);
            }
            assertThat(waits.get(0)).isBetween(Duration.ofMinutes(96), Duration.ofMinutes(144));
            assertThat(waits.get(2)).isBetween(Duration.ofMinutes(384), Duration.ofMinutes(576));
            assertThat(waits.get(7)).isLessThan(Duration.ofHours(29));
            assertThat(waits).doesNotHaveDuplicates();
            server.on("/feed", "text/xml", feed(1));
            watch.once();
            assertThat(Duration.between(clock.instant(), watch.next())).isLessThan(Duration.ofMinutes(73));
        }
        assertThat(faults).hasSize(8).allMatch(fault -> fault.sentence().contains("HTTP 500") && !fault.note());
        assertThat(reports).hasSize(1);
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() throws IOException {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "36000");
            exchange.sendResponseHeaders(429, -1);
        });
        try (Watch watch = watch(feed("/feed"))) {
            watch.once();
            assertThat(Duration.between(clock.instant(), watch.next())).isEqualTo(Duration.ofHours(10));
        }
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAgain() throws IOException {
        server.on("/feed", exchange -> exchange.sendResponseHeaders(410, -1));
        try (Watch watch = watch(feed("/feed"))) {
            watch.run();
            assertThat(watch.next()).isNull();
        }
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void aBrokenFeedCostsNoOther() throws IOException {
        server.on("/html", "text/html", "<html><body>لا شيء</body></html>")
                .on("/cut", "text/xml", feed(1, 2).substring(0, 300))
                .on("/good", "text/xml", feed(7));
        try (Watch watch = watch(feed("/html"), feed("/cut"), feed("/good"))) {
            watch.once();
        }
        assertThat(ids()).contains("urn:item:7");
        assertThat(faults)
                .extracting(Fault::file)
                .contains(server.at("/html"), server.at("/cut"))
                .doesNotContain(server.at("/good"));
    }

    @Test
    void aHostIsAskedOneThingAtATimeWithAPause() throws IOException {
        server.on("/a", "text/xml", feed(1)).on("/b", "text/xml", feed(2)).on("/c", "text/xml", feed(3));
        Instant start = clock.instant();
        try (Watch watch = watch(feed("/a"), feed("/b"), feed("/c"))) {
            watch.once();
        }
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void thePagesThatItemsLinkToAreFetchedWhereRobotsAllow() throws IOException {
        String page = "<html><head><title>خبر كامل</title></head><body><article><p>%s</p></article></body></html>"
                .formatted("سقطت قذائف على الحي فجر الخميس وأصيب اثنان من السكان، بحسب شهود من أهل الحي.");
        server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\nCrawl-delay: 9\n")
                .on("/open/1", "text/html; charset=utf-8", page)
                .on("/closed/2", "text/html", page)
                .on(
                        "/feed",
                        "text/xml",
                        feed(3, 2, 1)
                                .replace("PAGE1", server.at("/open/1"))
                                .replace("PAGE2", server.at("/closed/2"))
                                .replace("PAGE3", server.at("/open/missing")));
        try (Watch watch = watch(new Feed(server.at("/feed"), "صحيفة الميناء", HOUR, true))) {
            watch.once();
        }
        assertThat(ids()).containsExactly(server.at("/open/1"), "urn:item:2", "urn:item:3");
        Capture full = reports.getFirst();
        assertThat(full.report().title()).isEqualTo("خبر كامل");
        assertThat(full.report().publisher()).isEqualTo("صحيفة الميناء");
        assertThat(full.report().url()).isEqualTo(server.at("/open/1"));
        assertThat(full.mediaType()).isEqualTo("application/warc");
        assertThat(Intake.again(full.bytes(), full.mediaType(), full.report().id()))
                .isEqualTo(full.report());
        assertThat(server.asked).containsExactly("/feed", "/robots.txt", "/open/1", "/open/missing");
        assertThat(faults)
                .extracting(Fault::sentence)
                .containsExactly(
                        "The outlet's robots.txt asks that it not be fetched; the feed's own text was kept",
                        "There is no such page (HTTP 404); correct the address; the feed's own text was kept");
    }

    @Test
    void aWatchThatIsStoppedEnds() throws Exception {
        server.on("/feed", "text/xml", feed(1));
        try (Watch watch = watch(feed("/feed"))) {
            Thread running = Thread.ofPlatform().start(() -> {
                try {
                    watch.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            while (reports.isEmpty()) {
                Thread.sleep(10);
            }
            watch.stop();
            running.join(10_000);
            assertThat(running.isAlive()).isFalse();
        }
        assertThat(Files.readString(folder.resolve("state"))).contains("urn%3Aitem%3A1");
    }

    @Test
    void aStateThatIsNoneIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "# x\nhttp%3A%2F%2Fa next yesterday\n");
        assertThatThrownBy(() -> WatchState.read(file))
                .hasMessage(
                        file
                                + ":2: this is not what 'raqib watch' wrote there; delete the file, and all feeds are asked anew.");
    }

    @Test
    void aListOfFeedsIsRead() {
        List<Feed> feeds = Feed.of(Entries.parse("feeds.ini", """
                # what the desk watches
                [https://mina.example/rss]
                outlet = الميناء اليوم
                interval = 10m
                pages = yes
                [http://minbar.example/atom.xml]
                """.getBytes(StandardCharsets.UTF_8)), HOUR, false);
        assertThat(feeds)
                .containsExactly(
                        new Feed("https://mina.example/rss", "الميناء اليوم", Duration.ofMinutes(10), true),
                        new Feed("http://minbar.example/atom.xml", null, HOUR, false));
    }

    @Test
    void aWrongListIsNamedWithItsLine() {
        for (String wrong : List.of(
                "[mina]\noutlet = x", "[https://a.example/]\ninterval = 5s", "[https://a.example/]\npages = maybe")) {
            assertThatThrownBy(() ->
                            Feed.of(Entries.parse("feeds.ini", wrong.getBytes(StandardCharsets.UTF_8)), HOUR, false))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageStartingWith("feeds.ini:");
        }
    }
}
