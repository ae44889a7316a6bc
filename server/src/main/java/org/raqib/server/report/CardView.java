package org.raqib.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a card.
 *
 * @param n the report
 * @param index what addresses call the claim by
 * @param number what the page calls it by, from 1
 * @param kind the code of its kind
 * @param act its type and mode, in words
 * @param modality its manner of telling, in words; null where told as fact
 * @param standing how it stands: a code of {@code JudgedClaim.Standing}
 * @param quote the words it was read from
 * @param direction of these words
 * @param read what the machine read; empty where it read nothing
 * @param rule the rule that read it, or null
 * @param said what people say instead of single slots; everything where the machine read nothing
 * @param verdict who said so, in a sentence, or null
 * @param reason why, or null
 * @param at when, in words, or null
 * @param history everything that was decided about it, oldest first
 * @param incident the incident it is part of, or null
 * @param proof where its proof is, or null
 * @param seen names the state that is shown: what a decision is taken upon
 * @param decides whether whoever looks may decide
 * @param undo the entry that can be undone, or 0
 * @param changed what somebody else changed meanwhile, or null
 * @param brief the claim in a line, for hovering
 */
public record CardView(
        long n,
        int index,
        int number,
        String kind,
        String kindName,
        String act,
        @Nullable String modality,
        String standing,
        String quote,
        String direction,
        List<Row> read,
        @Nullable String rule,
        List<Row> said,
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String at,
        List<Event> history,
        @Nullable Incident incident,
        @Nullable String proof,
        String seen,
        boolean decides,
        long undo,
        @Nullable String changed,
        String brief,
        String query) {
    public CardView {
        read = List.copyOf(read);
        said = List.copyOf(said);
        history = List.copyOf(history);
    }

    /** Why a claim is commonly rejected: {@code report.reason.…}; also by the keys 1 to 4. */
    public static final List<String> REASONS = List.of("misread", "nothappening", "twice", "unsaid");

    /** Whether it stands. */
    public boolean stands() {
        return !standing.equals("rejected");
    }

    /** A slot with what fills it. */
    public record Row(String slot, String code, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * What fills a slot.
     *
     * @param name what the page calls it
     * @param words the report's own words, or null where they say the same
     * @param propose where to propose it for the lexicon, or null where that knows it
     */
    public record Value(
            String name, @Nullable String words, @Nullable String propose) {}

    /** A decision. */
    public record Event(String what, String who, String when, String reason, boolean inForce) {}

    /** The incident that a claim is part of. */
    public record Incident(String path, String sentence, String count) {}
}
