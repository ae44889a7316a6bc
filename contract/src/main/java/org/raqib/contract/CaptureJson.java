package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/**
 * The circumstances of a capture, without its bytes. Keys: {@code id, sha256, media_type, origin, captured_at, bytes}
 * (their number).
 */
public final class CaptureJson {
    private static final Set<String> KEYS = Set.of("id", "sha256", "media_type", "origin", "captured_at", "bytes");

    private CaptureJson() {}

    /** The circumstances as one canonical line, without line feed. */
    public static String write(Capture capture) {
        return CanonicalJson.line(json -> fields(json, capture));
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] utf8(Capture capture) {
        return CanonicalJson.utf8(json -> fields(json, capture));
    }

    private static void fields(JsonGenerator json, Capture capture) throws IOException {
        json.writeStringField("id", capture.report().id());
        json.writeStringField("sha256", capture.report().sha256());
        json.writeStringField("media_type", capture.mediaType());
        json.writeStringField("origin", capture.origin());
        CanonicalJson.spelled(json, "captured_at", capture.capturedAt());
        json.writeNumberField("bytes", capture.bytes().length);
    }

    /**
     * What {@link #write} wrote, by itself.
     *
     * @param id the report's identifier
     * @param sha256 the hash of the report's bytes
     * @param mediaType what the bytes are
     * @param origin where they came from
     * @param capturedAt when they were taken in
     * @param bytes how many they are
     */
    public record Circumstances(
            String id, String sha256, String mediaType, String origin, Instant capturedAt, long bytes) {}

    /**
     * Reads what {@link #write} wrote, where neither the report's text nor its bytes are at hand.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Circumstances read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        return new Circumstances(
                json.string("id"),
                json.string("sha256"),
                json.string("media_type"),
                json.string("origin"),
                json.spelled("captured_at", "a moment in UTC", Instant::parse),
                json.wholeNumber("bytes"));
    }

    /**
     * As {@link #read(String)}, of the line's bytes in UTF-8: faster for what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Circumstances read(byte[] line) {
        return WrittenLine.read(line, CaptureJson::read, CaptureJson::read);
    }

    private static Circumstances read(WrittenLine json) {
        json.pass("{\"id\":");
        String id = json.string();
        json.pass(",\"sha256\":");
        String sha256 = json.string();
        json.pass(",\"media_type\":");
        String mediaType = json.string();
        json.pass(",\"origin\":");
        String origin = json.string();
        json.pass(",\"captured_at\":");
        Instant capturedAt = Instant.parse(json.string());
        json.pass(",\"bytes\":");
        int bytes = json.wholeNumber();
        json.pass("}");
        return new Circumstances(id, sha256, mediaType, origin, capturedAt, bytes);
    }

    /**
     * Joins what {@link #write} wrote with the report and bytes that were kept beside it.
     *
     * @throws ContractException if {@code line} is anything else, or speaks of another report or other bytes
     */
    public static Capture read(String line, Report report, byte[] bytes) {
        return joined(read(line), report, bytes);
    }

    /**
     * As {@link #read(String, Report, byte[])}, of the line's bytes in UTF-8: faster for what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else, or speaks of another report or other bytes
     */
    public static Capture read(byte[] line, Report report, byte[] bytes) {
        return joined(read(line), report, bytes);
    }

    private static Capture joined(Circumstances read, Report report, byte[] bytes) {
        if (!read.id().equals(report.id()) || !read.sha256().equals(report.sha256())) {
            throw new ContractException("The capture is of report " + read.id() + ", not of " + report.id());
        }
        if (read.bytes() != bytes.length) {
            throw new ContractException(
                    "The capture of report " + report.id() + " has " + read.bytes() + " bytes, not " + bytes.length);
        }
        return new Capture(report, bytes, read.mediaType(), read.origin(), read.capturedAt());
    }
}
