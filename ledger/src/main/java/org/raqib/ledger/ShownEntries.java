package org.raqib.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.JsonText;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProvenEntry;
import org.raqib.proof.ProvenEntry.ShownPart;

/** The entries of a proof by their numbers, and what can be seen of them. */
final class ShownEntries {
    private final Map<Long, ProvenEntry> entries = new HashMap<>();
    private final Map<Long, EntryHeader> headers = new HashMap<>();

    /** Whether there was none of that number yet. */
    boolean add(ProvenEntry entry, EntryHeader header) {
        headers.put(entry.number(), header);
        return entries.put(entry.number(), entry) == null;
    }

    Iterable<EntryHeader> headers() {
        return headers.values();
    }

    /**
     * What is shown of an entry's document.
     *
     * @throws ProofException if the proof has no such entry, or nothing of its document
     */
    ShownPart document(long number, EntryType type) {
        EntryHeader header = headers.get(number);
        ProvenEntry entry = entries.get(number);
        ShownPart document = entry == null ? null : entry.part(Part.DOCUMENT);
        if (header == null || header.type() != type || document == null) {
            throw new ProofException("entry " + number + ", a " + type.code() + ", is not shown");
        }
        return document;
    }

    /**
     * What is shown of an entry's document, by key, each value as JSON; of a text, but for the pieces of its sentences.
     *
     * @throws ProofException as for {@link #document}
     */
    Map<String, String> facts(long number, EntryType type) {
        Map<String, String> facts = new HashMap<>();
        for (ProvenEntry.Piece piece : document(number, type).pieces()) {
            if (piece instanceof ProvenEntry.Shown shown && !shown.content().startsWith("\"text\":")) {
                facts.putAll(JsonText.members(shown.content()));
            }
        }
        return facts;
    }

    /** The entry that this one was derived from, 0 for none. */
    long from(long number) {
        EntryHeader header = headers.get(number);
        return header == null ? 0 : header.from();
    }

    /** Whether the words stand in what is shown of a report's text. */
    boolean isIn(long text, String quote) {
        for (String run : document(text, EntryType.TEXT).runs()) {
            for (String key : List.of("\"title\":\"", "\"text\":\"")) {
                int at = run.indexOf(key);
                if (at >= 0 && JsonText.words(run.substring(at + key.length())).contains(quote)) {
                    return true;
                }
            }
            if (JsonText.words(run).contains(quote)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an entry, and those it was derived from, are of the report of that name, as far as is shown. Where none of them
     * shows the report's identifier, only what stands for a name that is withheld may stand for it: else anything recorded
     * could be said to be of any report.
     *
     * @param number of a reading, a text or a capture
     */
    boolean areOf(String name, long number) {
        String id = reportOf(number);
        if (id != null) {
            return id.equals(name);
        }
        // An entry from before pieces shows all of its document or nothing, and then nothing of what it says is shown
        // either.
        return Withheld.isPseudonym(name)
                || line(number).stream()
                        .allMatch(at -> document(at.number(), at.type()).whole());
    }

    /**
     * The identifier of the report that an entry, and those it was derived from, are of; null where none of them shows it.
     *
     * @param number as for {@link #areOf}
     */
    @Nullable
    String reportOf(long number) {
        for (EntryHeader at : line(number)) {
            String id = facts(at.number(), at.type()).get("id");
            if (id != null) {
                return JsonText.words(id.substring(1));
            }
        }
        return null;
    }

    /** An entry, and those it was derived from. */
    private List<EntryHeader> line(long number) {
        List<EntryHeader> line = new ArrayList<>();
        // Only backwards: a proof that was made up could lead in a circle.
        for (EntryHeader at = headers.get(number);
                at != null;
                at = at.from() < at.number() ? headers.get(at.from()) : null) {
            line.add(at);
        }
        return line;
    }

    /** Whether what two documents both show of their report is the same. */
    static boolean agree(Map<String, String> one, Map<String, String> other) {
        return List.of("id", "sha256").stream()
                .allMatch(key -> !one.containsKey(key)
                        || !other.containsKey(key)
                        || Objects.equals(one.get(key), other.get(key)));
    }
}
