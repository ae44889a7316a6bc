package org.raqib.server.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Fault;
import org.raqib.ledger.Receipt.Added;
import org.raqib.server.inbox.Taking.Taken;
import org.raqib.server.inbox.Taking.Took;
import org.raqib.server.inbox.UploadView.Line;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Language;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Taking reports in through a browser. */
@Controller
@Needs(Role.ANALYST)
final class UploadPages {
    private final Taking taking;
    private final Pages pages;
    private final FaultWords faultWords = new FaultWords();

    UploadPages(Taking taking, Pages pages) {
        this.taking = taking;
        this.pages = pages;
    }

    @GetMapping("/upload")
    View upload() {
        return pages.show("inbox/upload.jte", UploadView.EMPTY);
    }

    @Needs(Role.ANALYST)
    @PostMapping("/upload")
    View upload(
            Chrome chrome,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<MultipartFile> folder,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") String published,
            @RequestParam(defaultValue = "") String url) {
        List<MultipartFile> sent = new ArrayList<>();
        if (files != null) {
            sent.addAll(files);
        }
        if (folder != null) {
            sent.addAll(folder);
        }
        String pasted = text.isBlank() ? null : pasted(text, title, publisher, published, url);
        Taken taken = Uploads.with(sent, pasted, taking::take);
        return pages.show("inbox/upload.jte", view(chrome, taken));
    }

    /** A pasted text as a line of JSON, as {@code raqib ingest} would take it; the same text again has the same name. */
    private static String pasted(String text, String title, String publisher, String published, String url) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        put(fields, "title", title);
        put(fields, "publisher", publisher);
        put(fields, "published", published);
        put(fields, "url", url);
        fields.put("text", text.replace("\r\n", "\n").strip());
        fields.put(
                "id", "paste-" + hash(title.strip() + "\n" + fields.get("text").textValue()));
        return fields + "\n";
    }

    private static void put(ObjectNode fields, String key, String value) {
        if (!value.isBlank()) {
            fields.put(key, value.strip());
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private UploadView.Problem told(Chrome chrome, Fault fault) {
        Optional<String> arabic =
                chrome.language() == Language.ARABIC ? faultWords.arabic(fault.sentence()) : Optional.empty();
        return new UploadView.Problem(
                fault.file(),
                fault.line() == 0 ? null : Long.toString(fault.line()),
                arabic.orElse(fault.sentence()),
                arabic.isPresent() ? Language.ARABIC : Language.ENGLISH);
    }

    private UploadView view(Chrome chrome, Taken taken) {
        List<Line> reports = new ArrayList<>();
        for (Took took : taken.reports()) {
            reports.add(new Line(
                    took.title(),
                    took.outlet(),
                    took.claims() < 0 ? chrome.say("upload.unread") : chrome.count("claims", took.claims()),
                    "upload.added." + added(took),
                    took.receipt().reportId()));
        }
        List<UploadView.Problem> problems = new ArrayList<>();
        List<UploadView.Problem> notes = new ArrayList<>();
        for (Fault fault : taken.faults()) {
            (fault.note() ? notes : problems).add(told(chrome, fault));
        }
        return new UploadView(
                true,
                chrome.count("reports", reports.size()),
                reports,
                problems,
                notes,
                taken.tooMuch()
                        ? chrome.say(
                                "upload.toomuch", "reports", Taking.MOST_REPORTS, "megabytes", Taking.MOST_BYTES >> 20)
                        : null);
    }

    private static String added(Took took) {
        if (took.receipt().added().contains(Added.REPORT)) {
            return "report";
        }
        if (took.receipt().added().contains(Added.VERSION)) {
            return "version";
        }
        return took.receipt().known() ? "known" : "reading";
    }
}
