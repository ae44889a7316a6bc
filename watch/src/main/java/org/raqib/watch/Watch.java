package org.raqib.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Capture;

/**
 * Watches feeds: asks each when it is due, hands on what is new, and remembers what it handed on. What is handed on is
 * remembered only once whoever takes it has returned, so that a watch that is killed in between hands it on again and loses
 * nothing.
 *
 * <p>A feed that fails is asked again ever later: after twice its interval, four times, up to a day, give or take a fifth so
 * that many watchers do not come at once; and not before the server says.
 */
public final class Watch implements Closeable {
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 12;

    /** So much a time may be off, up or down. */
    private static final double JITTER = 0.2;

    /** Hosts asked at the same time. */
    private static final int AT_ONCE = 4;

    private static final int GONE = 410;

    private final List<Feed> feeds;
    private final WatchState state;
    private final Manners manners;
    private final Clock clock;
    private final RandomGenerator random;
    private final Hosts.Pause pause;
    private final Fetcher fetcher;
    private final Hosts hosts;
    private final Consumer<List<Capture>> reports;
    private final Consumer<Fault> faults;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("raqib-watch-", 1).factory());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    /**
     * @param clock tells when feeds are due and pages were captured
     * @param random spreads the times of requests
     * @param reports takes the new reports of one feed, oldest first, one feed at a time; returns when they are safe
     * @param faults takes each sentence to a person; called by several threads
     */
    public Watch(
            List<Feed> feeds,
            WatchState state,
            Manners manners,
            Clock clock,
            RandomGenerator random,
            Consumer<List<Capture>> reports,
            Consumer<Fault> faults) {
        this(feeds, state, manners, clock, random, null, reports, faults);
    }

    Watch(
            List<Feed> feeds,
            WatchState state,
            Manners manners,
            Clock clock,
            RandomGenerator random,
            Hosts.@Nullable Pause pause,
            Consumer<List<Capture>> reports,
            Consumer<Fault> faults) {
        this.feeds = List.copyOf(feeds);
        this.state = state;
        this.manners = manners;
        this.clock = clock;
        this.random = random;
        this.pause = pause == null ? this::untilStopped : pause;
        this.reports = reports;
        this.faults = faults;
        this.fetcher = new Fetcher(manners, clock);
        this.hosts = new Hosts(fetcher, manners, clock, this.pause);
    }

    /**
     * Asks every feed that is due once.
     *
     * @throws IOException if what was learned cannot be written down
     */
    public void once() throws IOException {
        List<Future<?>> polls = new ArrayList<>();
        for (Feed feed : feeds) {
            WatchState.Known known = state.of(feed.address());
            if (!known.gone && !known.next.isAfter(clock.instant())) {
                polls.add(workers.submit(() -> poll(feed, known)));
            }
        }
        try {
            for (Future<?> poll : polls) {
                poll.get();
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException e) {
            stop();
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        }
        state.write();
    }

    /**
     * Asks the feeds whenever they are due, until {@link #stop} or an interrupt, or until all are gone for good.
     *
     * @throws IOException as {@link #once}
     */
    public void run() throws IOException {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            Instant next = next();
            if (next == null) {
                return;
            }
            Duration wait = Duration.between(clock.instant(), next);
            try {
                if (wait.isPositive()) {
                    pause.of(wait);
                }
            } catch (InterruptedException e) {
                stop();
                return;
            }
            if (!stopping) {
                once();
            }
        }
    }

    /** When the next feed is due, or null where none ever will be. */
    @Nullable
    Instant next() {
        return feeds.stream()
                .map(feed -> state.of(feed.address()))
                .filter(known -> !known.gone)
                .map(known -> known.next)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Has the watch end: what was fetched is still handed on, what is being fetched is given up and stays due. */
    public void stop() {
        stopping = true;
        stopped.countDown();
        fetcher.giveUp();
    }

    private void untilStopped(Duration time) throws InterruptedException {
        if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The watch was stopped");
        }
    }

    private void poll(Feed feed, WatchState.Known known) {
        if (stopping) {
            return;
        }
        try {
            switch (hosts.fetch(feed.address(), known.etag, known.lastModified)) {
                case Fetched.NotModified same -> succeeded(feed, known);
                case Fetched.Failed failed -> {
                    if (!stopping) {
                        failed(feed, known, failed);
                    }
                }
                case Fetched.Body body -> take(feed, known, body);
            }
        } catch (InterruptedIOException e) {
            // The watch is stopping; the feed stays due.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Feed feed, WatchState.Known known, Fetched.Body body) throws IOException {
        List<Capture> items = new ArrayList<>();
        Intake intake = new Intake(new Limits(manners.mostBytes()), clock, items::add, faults);
        intake.feed(body.bytes(), body.charset(), feed.outlet(), feed.address());
        String moved = body.movedTo();
        if (moved != null) {
            say(feed, "It has moved for good to " + moved + "; put that address in its place", true);
        }
        List<Capture> fresh = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        // Feeds tell the newest first; the record takes them in the order in which they came about.
        for (Capture item : items.reversed()) {
            String mark = mark(item);
            if (known.items.contains(mark) || marks.contains(mark)) {
                continue;
            }
            try {
                fresh.add(feed.pages() ? page(feed, item) : item);
                marks.add(mark);
            } catch (InterruptedIOException e) {
                break;
            }
        }
        if (!fresh.isEmpty()) {
            synchronized (reports) {
                reports.accept(fresh);
            }
        }
        if (stopping) {
            // What was handed on is known; the feed stays due, for the rest.
            synchronized (state) {
                marks.forEach(known::handedOn);
            }
            written();
            return;
        }
        synchronized (state) {
            items.reversed().forEach(item -> known.handedOn(mark(item)));
            known.etag = body.field("ETag");
            known.lastModified = body.field("Last-Modified");
        }
        succeeded(feed, known);
    }

    /** An item that is told in other words is a new version of it; that its comments were counted anew is not. */
    private static String mark(Capture item) {
        var report = item.report();
        int content = List.of(report.title(), report.text(), String.valueOf(report.published()))
                .hashCode();
        return report.id() + " " + Integer.toHexString(content);
    }

    /** The page that an item links to; the item itself, which is told, where the page cannot be had. */
    private Capture page(Feed feed, Capture item) throws IOException {
        String address = item.report().url();
        if (address == null) {
            return item;
        }
        Fetched fetched = hosts.fetchAllowed(address);
        if (stopping) {
            throw new InterruptedIOException("Stopped while fetching " + address);
        }
        if (fetched == null) {
            say(address, "The outlet's robots.txt asks that it not be fetched; the feed's own text was kept", true);
        } else if (fetched instanceof Fetched.Failed failed) {
            say(address, failed.sentence() + "; the feed's own text was kept", false);
        } else if (fetched instanceof Fetched.Body body) {
            List<Capture> pages = new ArrayList<>();
            new Intake(new Limits(manners.mostBytes()), clock, pages::add, faults)
                    .page(WarcRecord.of(body, feed.outlet(), clock.instant()), address);
            if (!pages.isEmpty()) {
                return pages.getFirst();
            }
            say(address, "The page gives no report; the feed's own text was kept", true);
        }
        return item;
    }

    private void succeeded(Feed feed, WatchState.Known known) {
        synchronized (state) {
            known.failures = 0;
            known.next = clock.instant().plus(spread(feed.interval()));
        }
        written();
    }

    private void failed(Feed feed, WatchState.Known known, Fetched.Failed failed) {
        int failures = Math.min(known.failures + 1, MOST_DOUBLINGS);
        Duration wait = feed.interval().multipliedBy(1L << failures);
        Duration longest = feed.interval().compareTo(LONGEST_BACK_OFF) > 0 ? feed.interval() : LONGEST_BACK_OFF;
        wait = spread(wait.compareTo(longest) > 0 ? longest : wait);
        Duration asked = failed.retryAfter();
        synchronized (state) {
            known.failures = failures;
            known.next = clock.instant().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
            known.gone = failed.status() == GONE;
        }
        say(feed, failed.sentence(), false);
        written();
    }

    private void written() {
        try {
            state.write();
        } catch (IOException e) {
            throw new UncheckedIOException("What is known of the feeds cannot be written down", e);
        }
    }

    private Duration spread(Duration time) {
        return Duration.ofMillis((long) (time.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }

    private void say(Feed feed, String sentence, boolean note) {
        say(feed.address(), sentence, note);
    }

    private void say(String address, String sentence, boolean note) {
        faults.accept(new Fault(address, 0, sentence, note));
    }

    @Override
    public void close() throws IOException {
        stop();
        workers.shutdown();
        fetcher.close();
    }
}
