package org.raqib.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.EntryType;
import org.raqib.ledger.Fault;
import org.raqib.ledger.Head;
import org.raqib.ledger.Receipt;
import org.raqib.ledger.Verification;

/** What {@code ingest} and {@code verify} print. */
final class LedgerText {
    private static final JsonMapper JSON = new JsonMapper();

    private LedgerText() {}

    /** A report that was recorded, as one line of JSON. */
    static String recorded(Ingestion.Read read, Receipt receipt) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", receipt.reportId());
        line.put("sha256", receipt.sha256());
        line.put("origin", read.capture().origin());
        line.put("entry", receipt.capture());
        line.put(
                "added",
                receipt.added().stream().sorted().map(Receipt.Added::code).toList());
        line.put(
                "claims",
                read.reading() == null ? null : read.reading().claims().size());
        line.put("fault", read.fault());
        return json(line);
    }

    /**
     * What a run brought, one line for each figure that is not nothing.
     *
     * @param failures how many inputs, or fields of them, could not be taken, each with a sentence said before
     */
    static List<String> summary(Ingestion.Tally tally, long failures) {
        List<String> lines = new ArrayList<>();
        add(lines, tally.reports, "report", "reports", " added");
        add(
                lines,
                tally.versions,
                "new version",
                "new versions",
                " of known reports added (the earlier ones are kept)");
        add(lines, tally.texts, "known report", "known reports", " whose text is now taken differently, read again");
        add(lines, tally.again, "known report", "known reports", " read again by this version of the reader");
        add(lines, tally.known, "report", "reports", " known already, passed over");
        add(lines, tally.unread, "report", "reports", " kept unread (named above)");
        if (lines.isEmpty()) {
            lines.add("       no reports");
        }
        add(lines, failures, "failure", "failures", ", each named above");
        add(lines, tally.claims, "claim", "claims", " read");
        return lines;
    }

    private static void add(List<String> lines, long count, String one, String many, String what) {
        if (count > 0) {
            lines.add(String.format(Locale.ROOT, "%,9d %s%s", count, count == 1 ? one : many, what));
        }
    }

    /** A number of things: {@code 1 entry}, {@code 2 entries}. */
    private static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    /** Where a ledger stands. */
    static String head(String ledger, Head head) {
        return ledger + ": " + count(head.entries(), "entry", "entries") + ", head " + spell(head);
    }

    /** What a verification checked and found, for a person. */
    static List<String> found(String ledger, Verification found) {
        List<String> lines = new ArrayList<>();
        found.faults().forEach(fault -> lines.add(ledger + ": " + ReportWords.oneLine(fault.toString())));
        if (found.more() > 0) {
            lines.add(ledger + ": " + count(found.more(), "further fault", "further faults"));
        }
        lines.add(count(found.head().entries(), "entry", "entries") + " checked: "
                + count(found.count(EntryType.CAPTURE), "capture", "captures") + ", "
                + count(found.count(EntryType.TEXT), "text", "texts") + ", "
                + count(found.count(EntryType.READING), "reading", "readings") + " with "
                + count(found.claims(), "claim", "claims")
                + further(found.count(EntryType.DECISION), "decision", "decisions")
                + further(found.count(EntryType.CHECKPOINT), "checkpoint", "checkpoints")
                + String.format(Locale.ROOT, "; %,.1f MB", found.bytes() / 1e6));
        lines.add(
                found.sound()
                        ? "Sound: the chain, every hash, every report's bytes and every quoted word hold."
                        : "NOT SOUND: what is named above was changed or damaged; restore the ledger from a copy that verifies.");
        lines.add("head " + spell(found.head()));
        return lines;
    }

    private static String further(long count, String one, String many) {
        return count == 0 ? "" : ", " + count(count, one, many);
    }

    /** One line of JSON for each fault, and one for the whole. */
    static List<String> foundAsJson(String ledger, Verification found) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : found.faults()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("entry", fault.entry() == 0 ? null : fault.entry());
            line.put("type", fault.type());
            line.put("report", fault.reportId());
            line.put("fault", fault.what());
            lines.add(json(line));
        }
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("ledger", ledger);
        whole.put("sound", found.sound());
        whole.put("entries", found.head().entries());
        whole.put("captures", found.count(EntryType.CAPTURE));
        whole.put("texts", found.count(EntryType.TEXT));
        whole.put("readings", found.count(EntryType.READING));
        whole.put("claims", found.claims());
        whole.put("decisions", found.count(EntryType.DECISION));
        whole.put("checkpoints", found.count(EntryType.CHECKPOINT));
        whole.put("bytes", found.bytes());
        whole.put("faults", found.faults().size() + found.more());
        whole.put("head", spell(found.head()));
        lines.add(json(whole));
        return lines;
    }

    /** {@code NUMBER:HASH}. */
    static String spell(Head head) {
        return head.entries() + ":" + head.hash();
    }

    private static String json(Map<String, @Nullable Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
