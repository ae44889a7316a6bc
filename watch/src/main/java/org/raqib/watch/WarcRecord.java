package org.raqib.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an answer down as a record of a WARC archive (ISO 28500), header and body as they were sent. */
final class WarcRecord {
    /** The body stands here unchunked, and its length is given anew. */
    private static final Set<String> LEFT_OUT = Set.of("transfer-encoding", "content-length", "connection");

    private WarcRecord() {}

    static byte[] of(Fetched.Body answer, @Nullable String outlet, Instant at) {
        StringBuilder http = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (Fetched.Field field : answer.fields()) {
            if (!LEFT_OUT.contains(field.name().toLowerCase(Locale.ROOT))) {
                http.append(field.name())
                        .append(": ")
                        .append(oneLine(field.value()))
                        .append("\r\n");
            }
        }
        http.append("Content-Length: ").append(answer.sent().length).append("\r\n\r\n");
        byte[] header = http.toString().getBytes(StandardCharsets.ISO_8859_1);
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        UUID id = UUID.nameUUIDFromBytes((answer.address() + ' ' + second).getBytes(StandardCharsets.UTF_8));
        String warc = "WARC/1.1\r\n"
                + "WARC-Type: response\r\n"
                + "WARC-Record-ID: <urn:uuid:" + id + ">\r\n"
                + "WARC-Date: " + second + "\r\n"
                + "WARC-Target-URI: " + oneLine(answer.address()) + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\n"
                + (outlet == null ? "" : "Raqib-Outlet: " + oneLine(outlet) + "\r\n")
                + "Content-Length: " + (header.length + answer.sent().length) + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(warc.getBytes(StandardCharsets.UTF_8));
        record.writeBytes(header);
        record.writeBytes(answer.sent());
        return record.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\x00]+", " ").strip();
    }
}
