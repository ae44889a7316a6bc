package org.raqib.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;

/**
 * A feed to be watched.
 *
 * @param address where it is
 * @param outlet what to call its outlet, or null for what it calls itself
 * @param interval how often it is polled
 * @param pages whether the pages that it links to are fetched
 */
public record Feed(String address, @Nullable String outlet, Duration interval, boolean pages) {
    /** More often than this no outlet wants to be asked. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,5})\\s*([mhd])");
    private static final Set<String> KEYS = Set.of("outlet", "interval", "pages");

    /**
     * The feeds of a file: a section {@code [ADDRESS]} each, with {@code outlet}, {@code interval} and {@code pages}, all
     * optional.
     *
     * @param interval where a feed names none
     * @param pages where a feed does not say
     * @throws org.raqib.knowledge.KnowledgeException with file, line and remedy
     */
    public static List<Feed> of(List<Entry> entries, Duration interval, boolean pages) {
        List<Feed> feeds = new ArrayList<>();
        for (Entry entry : entries) {
            entry.allowOnly(KEYS);
            if (!isAddress(entry.id())) {
                throw entry.fault("a section must be the address of a feed, as in [https://example.org/feed]");
            }
            String every = entry.optional("interval");
            Duration own = every == null ? interval : interval(every);
            if (own == null) {
                throw entry.fault("interval", "must be from 1m to 30d, as in 15m, 2h or 1d");
            }
            String wanted = entry.optional("pages");
            if (wanted != null && !Set.of("yes", "no").contains(wanted)) {
                throw entry.fault("pages", "must be yes or no");
            }
            feeds.add(
                    new Feed(entry.id(), entry.optional("outlet"), own, wanted == null ? pages : wanted.equals("yes")));
        }
        return feeds;
    }

    /** Whether something is the address of a feed, rather than a file with some. */
    public static boolean isAddress(String text) {
        return Fetcher.uri(text) != null;
    }

    /** A time such as {@code 15m}, {@code 2h} or {@code 1d}, or null if it is none from a minute to 30 days. */
    public static @Nullable Duration interval(String text) {
        Matcher interval = INTERVAL.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!interval.matches()) {
            return null;
        }
        long count = Long.parseLong(interval.group(1));
        Duration every = switch (interval.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0 ? null : every;
    }
}
