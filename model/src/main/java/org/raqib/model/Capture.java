package org.raqib.model;

import java.time.Instant;

/**
 * A report with the bytes it came from and the circumstances of its capture (Berkeley Protocol: source, time, hash).
 *
 * @param report the text read out of the bytes
 * @param bytes the original bytes, unaltered: a whole file, or one line of a JSON-lines file without its line feed
 * @param mediaType what the bytes are, for example {@code text/html} or {@code application/json}
 * @param origin where they came from, for a person: file name, with line where one file holds many
 * @param capturedAt when they were taken in
 */
public record Capture(Report report, byte[] bytes, String mediaType, String origin, Instant capturedAt) {}
