package org.raqib.contract;

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
        return CanonicalJson.line(json -> {
            json.writeStringField("id", capture.report().id());
            json.writeStringField("sha256", capture.report().sha256());
            json.writeStringField("media_type", capture.mediaType());
            json.writeStringField("origin", capture.origin());
            CanonicalJson.spelled(json, "captured_at", capture.capturedAt());
            json.writeNumberField("bytes", capture.bytes().length);
        });
    }

    /**
     * Joins what {@link #write} wrote with the report and bytes that were kept beside it.
     *
     * @throws ContractException if {@code line} is anything else, or speaks of another report or other bytes
     */
    public static Capture read(String line, Report report, byte[] bytes) {
        JsonObject json = JsonObject.of(line, KEYS);
        if (!json.string("id").equals(report.id()) || !json.string("sha256").equals(report.sha256())) {
            throw new ContractException("The capture is of report " + json.string("id") + ", not of " + report.id());
        }
        if (json.wholeNumber("bytes") != bytes.length) {
            throw new ContractException("The capture of report " + report.id() + " has " + json.wholeNumber("bytes")
                    + " bytes, not " + bytes.length);
        }
        return new Capture(
                report,
                bytes,
                json.string("media_type"),
                json.string("origin"),
                json.spelled("captured_at", "a moment in UTC", Instant::parse));
    }
}
