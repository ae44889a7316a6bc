package org.raqib.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file holds. */
enum Kind {
    TEXT("text/plain"),
    PAGE("text/html"),
    JSON_LINES("application/json");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the ending of its name says, or null where it says nothing. */
    static @Nullable Kind ofName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> TEXT;
            case "html", "htm", "xhtml" -> PAGE;
            case "jsonl", "ndjson" -> JSON_LINES;
            default -> null;
        };
    }

    /** What its first bytes look like. */
    static Kind ofContent(byte[] head) {
        // NULs drop out, so that UTF-16 is seen through as well.
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON_LINES;
        }
        boolean page = start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<head")
                || start.startsWith("<!--")
                || start.startsWith("<body")
                || start.startsWith("<?xml");
        return page ? PAGE : TEXT;
    }
}
