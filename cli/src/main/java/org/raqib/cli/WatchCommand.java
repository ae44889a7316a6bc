package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.cli.Ingestion.VersionedReader;
import org.raqib.knowledge.Entries;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Capture;
import org.raqib.watch.Feed;
import org.raqib.watch.Manners;
import org.raqib.watch.Watch;
import org.raqib.watch.WatchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code raqib watch}: feeds polled, and what is new in them taken into a ledger. */
@Command(
        name = "watch",
        description = "Polls feeds (RSS, Atom) and takes what is new in them into a ledger, until it is stopped.",
        footer = {
            "",
            "A list of feeds is a file with a section for each, everything but the address optional:",
            "  [https://example.org/rss]",
            "  outlet = Example News",
            "  interval = 10m",
            "  pages = yes",
            "",
            "A feed that fails is asked ever later, and not before its server says. Ctrl-C stops the watch; started again,",
            "it goes on where it was. Nothing is fetched from addresses that are not on the public internet, unless",
            "--allow-private is given.",
            "",
            "Example:",
            "  raqib watch --ledger libya.raqib --contact desk@example.org feeds.ini"
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    /** How long a stopped watch may take to put away what it holds. */
    private static final int STOPPING_SECONDS = 20;

    private final Function<OwnKnowledge, VersionedReader> reader;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FEEDS",
            arity = "1..*",
            description = "Addresses of feeds (https://...), and files with lists of them.")
    private List<String> named;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            required = true,
            description = "The ledger to take reports into; it is begun where it does not exist.")
    private String ledger;

    @Option(
            names = "--contact",
            paramLabel = "CONTACT",
            required = true,
            description = "An e-mail or web address that outlets find in their logs, to reach you.")
    private String contact;

    @Option(
            names = "--pages",
            description = "Fetch the pages that items link to, where the outlet's robots.txt allows.")
    private boolean pages;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = Interval.class,
            description = "How often a feed is asked, from 1m to 30d (default: ${DEFAULT-VALUE}).")
    private Duration interval;

    @Option(names = "--once", description = "Ask each feed that is due once, and end.")
    private boolean once;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to remember what is known of the feeds (default: LEDGER.watch).")
    private @Nullable Path stateFile;

    @Option(names = "--allow-private", description = "Also fetch from private networks and this machine.")
    private boolean allowPrivate;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "10M",
            converter = Bytes.class,
            description = "Refuse feeds and pages larger than this (default: ${DEFAULT-VALUE}, at most 1G).")
    private int maxSize;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Listed listed;

    /** Reads {@code 15m}, {@code 2h}, {@code 1d}. */
    static final class Interval implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            Duration interval = Feed.interval(value);
            if (interval == null) {
                throw new TypeConversionException(
                        "'" + value + "' is not a time from 1m to 30d, such as 15m, 2h or 1d");
            }
            return interval;
        }
    }

    WatchCommand() {
        this(own -> VersionedReader.of(own.reader()), Clock.systemUTC());
    }

    /**
     * @param reader gives the reader with some knowledge once it is needed
     * @param clock tells when feeds are due and reports recorded
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    WatchCommand(Function<OwnKnowledge, VersionedReader> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        CountDownLatch ended = new CountDownLatch(1);
        try {
            return watched(ended);
        } finally {
            ended.countDown();
        }
    }

    private int watched(CountDownLatch ended) throws IOException {
        if (contact.isBlank() || !contact.matches("[\\x21-\\x7E]{3,200}")) {
            throw new ParameterException(
                    spec.commandLine(), "--contact must be an e-mail or web address, as in desk@example.org");
        }
        List<Feed> feeds = feeds();
        WatchState state = WatchState.read(state());
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        boolean lines = listed.asLines();
        try (Ledger opened = Ledgers.open(ledger, clock)) {
            Ingestion ingestion = new Ingestion(opened, reader.apply(knowledge), listed.receipts(out), diagnostics);
            PrintWriter summary = lines ? spec.commandLine().getErr() : out;
            String agent = "Raqib/" + Version.current().number() + " (+" + contact + ")";
            try (Watch watch = new Watch(
                    feeds,
                    state,
                    Manners.usual(agent, maxSize, allowPrivate),
                    clock,
                    new SecureRandom(),
                    captures -> take(captures, ingestion),
                    diagnostics::say)) {
                run(watch, ended);
            } finally {
                diagnostics.done();
                LedgerText.summary(ingestion.tally(), diagnostics.failures()).forEach(summary::println);
                summary.flush();
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    /**
     * Runs until it is done, or until the process is told to end, which then waits for what is under way.
     *
     * @param ended counted down when all is put away
     */
    private void run(Watch watch, CountDownLatch ended) throws IOException {
        if (once) {
            watch.once();
            return;
        }
        Thread ending = new Thread(() -> {
            watch.stop();
            try {
                ended.await(STOPPING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            watch.run();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) {
                // The process is ending already.
            }
        }
    }

    /** Returns once all are recorded. */
    private static void take(List<Capture> captures, Ingestion ingestion) {
        for (Ingestion.Read read :
                captures.parallelStream().map(ingestion::read).toList()) {
            ingestion.take(read, true);
        }
        ingestion.record();
    }

    private Path state() {
        if (stateFile != null) {
            return stateFile;
        }
        if (ledger.contains("://")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Give --state FILE: what is known of the feeds cannot be kept beside " + Ledgers.name(ledger));
        }
        return Path.of(Ledgers.name(ledger) + ".watch");
    }

    private List<Feed> feeds() {
        List<Feed> feeds = new ArrayList<>();
        for (String name : named) {
            if (Feed.isAddress(name)) {
                feeds.add(new Feed(name, null, interval, pages));
            } else if (name.contains("://") || !Files.isRegularFile(Path.of(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + name
                                + "' is neither the address of a feed (https://...) nor a file with a list of feeds");
            } else {
                feeds.addAll(Feed.of(Entries.read(Path.of(name)), interval, pages));
            }
        }
        Set<String> seen = new HashSet<>();
        feeds.removeIf(feed -> !seen.add(feed.address()));
        if (feeds.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no feed in what was given; add one, as in" + " [https://example.org/rss]");
        }
        return feeds;
    }
}
