package org.raqib.watch;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each feed from before, kept in a small file of text so that a watch that was stopped goes on where it was:
 * one line for each thing known, {@code FEED KEY VALUE}, with spaces between and percent signs as in addresses. Losing the file
 * costs a few requests and no report: the ledger knows what it holds.
 *
 * <p>Safe for use by several threads.
 */
public final class WatchState {
    /** So many items are remembered of a feed; feeds carry ten to a hundred at a time. */
    private static final int MOST_ITEMS = 2_000;

    private static final String HEADER =
            "# Raqib: what 'raqib watch' knows of its feeds. It may be deleted: all feeds are then asked anew.";

    private final Path file;
    private final Map<String, Known> feeds = new LinkedHashMap<>();

    private WatchState(Path file) {
        this.file = file;
    }

    /** What is known of one feed. */
    static final class Known {
        @Nullable
        String etag;

        @Nullable
        String lastModified;

        Instant next = Instant.EPOCH;
        int failures;
        boolean gone;
        /** What was handed on: an item's identifier, with a mark of its content. */
        final Set<String> items = new LinkedHashSet<>();

        void handedOn(String item) {
            items.remove(item);
            items.add(item);
            Iterator<String> oldest = items.iterator();
            while (items.size() > MOST_ITEMS) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    /**
     * Reads the file, if there is one.
     *
     * @throws IOException with one sentence, if it cannot be read or is no such file
     */
    public static WatchState read(Path file) throws IOException {
        WatchState state = new WatchState(file);
        if (!Files.exists(file)) {
            return state;
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !state.take(line.split(" ", -1))) {
                throw new IOException(file + ":" + number
                        + ": this is not what 'raqib watch' wrote there; delete the file, and all feeds are"
                        + " asked anew.");
            }
        }
        return state;
    }

    private boolean take(String[] parts) {
        if (parts.length != 3) {
            return false;
        }
        try {
            Known known = of(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            String value = URLDecoder.decode(parts[2], StandardCharsets.UTF_8);
            switch (parts[1]) {
                case "etag" -> known.etag = value;
                case "last-modified" -> known.lastModified = value;
                case "next" -> known.next = Instant.parse(value);
                case "failures" -> known.failures = Integer.parseInt(value);
                case "gone" -> known.gone = Boolean.parseBoolean(value);
                case "item" -> known.handedOn(value);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    synchronized Known of(String feed) {
        return feeds.computeIfAbsent(feed, any -> new Known());
    }

    /** Puts the file in place whole, so that no one ever finds half of one. */
    synchronized void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        feeds.forEach((feed, known) -> {
            line(lines, feed, "etag", known.etag);
            line(lines, feed, "last-modified", known.lastModified);
            line(lines, feed, "next", known.next.toString());
            line(lines, feed, "failures", known.failures == 0 ? null : Integer.toString(known.failures));
            line(lines, feed, "gone", known.gone ? "true" : null);
            for (String item : known.items) {
                line(lines, feed, "item", item);
            }
        });
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                draft,
                lines,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void line(List<String> lines, String feed, String key, @Nullable String value) {
        if (value != null) {
            lines.add(URLEncoder.encode(feed, StandardCharsets.UTF_8) + " " + key + " "
                    + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
