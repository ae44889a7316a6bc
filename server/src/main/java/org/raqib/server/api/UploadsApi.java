package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raqib.contract.ObjectJson;
import org.raqib.intake.Fault;
import org.raqib.ledger.Receipt;
import org.raqib.server.inbox.Taking;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.state.DataFolder;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Takes reports in: one file a request, as its body. */
@Controller
final class UploadsApi {
    /** How a file is called whose name was not sent. */
    private static final Map<String, String> NAMES = Map.of(
            "text/plain", "upload.txt",
            "text/html", "upload.html",
            "application/xhtml+xml", "upload.html",
            "application/x-ndjson", "upload.jsonl",
            "application/jsonl", "upload.jsonl",
            "application/rss+xml", "upload.rss",
            "application/atom+xml", "upload.atom",
            "application/xml", "upload.xml",
            "application/warc", "upload.warc");

    /** What one body may be. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Set<String> ENDINGS =
            Set.of("txt", "html", "htm", "jsonl", "xml", "rss", "atom", "warc", "gz");

    private final Taking taking;
    private final DataFolder data;

    UploadsApi(Taking taking, DataFolder data) {
        this.taking = taking;
        this.data = data;
    }

    @PostMapping("/api/v1/reports")
    @Needs(value = Role.ANALYST, scope = Scope.INGEST)
    View upload(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        String usual = NAMES.get(type);
        if (usual == null) {
            throw notTaken();
        }
        String asked = new Asked(request).words("name");
        String name = asked == null ? usual : plain(asked);
        if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw notTaken();
        }
        Path folder = Files.createTempDirectory(Files.createDirectories(data.file("uploads")), "in");
        Path file = folder.resolve(name);
        try {
            receive(request.getInputStream(), file);
            return answer(taking.take(folder, List.of(file)));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void receive(InputStream in, Path file) throws IOException {
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > MOST_BYTES) {
                    throw new Problem(413, "size", "Too large", "Send it in parts of 64 MB at most.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** A name without folders, of letters, digits, points and hyphens. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String kept = last.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
        String bounded = kept.length() > 80 ? kept.substring(kept.length() - 80) : kept;
        return bounded.startsWith(".") ? "_" + bounded : bounded;
    }

    private static Answer answer(Taking.Taken taken) {
        boolean any = taken.reports().stream().anyMatch(took -> !took.receipt().known());
        int status = taken.tooMuch() ? 413 : taken.reports().isEmpty() ? 422 : any ? 201 : 200;
        return Answer.json(
                status,
                new ObjectJson()
                        .objects(
                                "reports",
                                taken.reports(),
                                (json, took) -> json.put("id", took.receipt().reportId())
                                        .put("sha256", took.receipt().sha256())
                                        .number("entry", took.receipt().capture())
                                        .number("claims", took.claims() < 0 ? null : Integer.valueOf(took.claims()))
                                        .strings(
                                                "added",
                                                took.receipt().added().stream()
                                                        .sorted()
                                                        .map(Receipt.Added::code)
                                                        .toList()))
                        .strings(
                                "faults",
                                taken.faults().stream().map(Fault::toString).toList())
                        .flag("more", taken.tooMuch())
                        .line());
    }

    private static Problem notTaken() {
        return new Problem(
                415,
                "type",
                "A kind of file that is not taken",
                "Send a text, an HTML page, JSON lines, an RSS or Atom feed, or a WARC file, under its own Content-Type.");
    }
}
