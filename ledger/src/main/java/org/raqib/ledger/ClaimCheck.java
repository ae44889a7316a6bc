package org.raqib.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raqib.contract.DerivedJson;
import org.raqib.contract.JsonText;
import org.raqib.contract.ShownDecision;
import org.raqib.contract.ShownDecision.Says;
import org.raqib.ledger.ProofCheck.Statement;
import org.raqib.ledger.ProofWords.By;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry.ShownPart;

/**
 * Checks one claim of a proof: that it was read so, or that a person decided so about what was read, and that its words stand
 * in the text that was taken out of the report's bytes.
 */
final class ClaimCheck {
    private final ShownEntries entries;
    private final ProofFile.ClaimAt at;

    /**
     * What came of it.
     *
     * @param statements what holds, or what is wrong
     * @param stands what is shown of the claim as it stands, each value as JSON; empty where it is withheld
     * @param counts false where people rejected it
     */
    record Checked(List<Statement> statements, Map<String, String> stands, boolean counts) {
        Checked {
            statements = List.copyOf(statements);
            stands = Map.copyOf(stands);
        }

        Checked and(Statement statement) {
            List<Statement> all = new ArrayList<>(statements);
            all.add(statement);
            return new Checked(all, stands, counts);
        }
    }

    private ClaimCheck(ShownEntries entries, ProofFile.ClaimAt at) {
        this.entries = entries;
        this.at = at;
    }

    static Checked check(ShownEntries entries, ProofFile.ClaimAt at) {
        return new ClaimCheck(entries, at).check();
    }

    private Checked check() {
        Map<String, String> reading = entries.facts(at.entry(), EntryType.READING);
        Map<String, String> claim = DerivedJson.claim(entries.document(at.entry(), EntryType.READING), at.index());
        Map<String, String> read = claim.containsKey("event") ? claim : Map.of();
        long text = entries.from(at.entry());
        long capture = entries.from(text);
        Map<String, String> report = entries.facts(text, EntryType.TEXT);
        Map<String, String> captured = entries.facts(capture, EntryType.CAPTURE);
        boolean one = ShownEntries.agree(reading, report)
                && ShownEntries.agree(report, captured)
                && ShownEntries.agree(reading, captured);
        if (!one || !isNumbered() || !entries.areOf(report(), at.entry())) {
            return fails(ProofWords.notOfOneReport(at.key(), capture, text, at.entry()));
        }
        Long decision = at.decision();
        Checked checked;
        if (decision != null) {
            checked = decided(decision, read, text);
        } else if (read.isEmpty()) {
            return fails(ProofWords.notRead(at.key(), at.entry()));
        } else {
            checked = stands(read, text, ProofWords.isRead(at.key(), summary(read), at.entry()), true);
        }
        return checked.and(new Statement(true, ProofWords.bytes(text, capture, captured)));
    }

    /** Whether the claim is called by the number that it is looked for under. */
    private boolean isNumbered() {
        return at.key().equals(report() + "#" + at.index());
    }

    private static Checked fails(Text what) {
        return new Checked(List.of(new Statement(false, what)), Map.of(), true);
    }

    private static Checked holds(Text what, Map<String, String> stands, boolean counts) {
        return new Checked(List.of(new Statement(true, what)), stands, counts);
    }

    /** Says what stands, with its words. */
    private Checked stands(Map<String, String> claim, long text, Text what, boolean counts) {
        String quote = claim.get("quote");
        if (quote == null) {
            return holds(ProofWords.withoutWords(what), claim, counts);
        }
        String words = JsonText.words(quote.substring(1));
        return entries.isIn(text, words)
                ? holds(ProofWords.withWords(what, words, text), claim, counts)
                : fails(ProofWords.otherWords(at.key(), text));
    }

    /** What follows from a decision for what was read; {@code read} is empty where the reading has no such claim. */
    private Checked decided(long number, Map<String, String> read, long text) {
        ShownPart document = entries.document(number, EntryType.DECISION);
        ShownDecision decision = ShownDecision.of(document);
        By by = new By(
                number,
                decision.words("by"),
                decision.words("at"),
                !decision.targets().isEmpty());
        String kind = decision.words("kind");
        if (kind == null || !isAbout(decision, number, kind, read)) {
            // An entry from before pieces shows all of its document or nothing; all others at least the kind.
            return document.whole() && kind == null && decision.facts().isEmpty()
                    ? holds(ProofWords.decisionWithheld(at.key(), by), Map.of(), true)
                    : fails(ProofWords.noDecision(at.key(), number));
        }
        String was = summary(read);
        switch (Decision.Kind.ofCode(kind)) {
            case REJECT, RETRACT -> {
                Text what = ProofWords.rejected(at.key(), was, at.entry(), by);
                return stands(read, text, what, false);
            }
            case ACCEPT, CORRECT, ADD -> {
                if (decision.says() == Says.WITHHELD) {
                    return holds(ProofWords.decisionWithheld(at.key(), by), Map.of(), true);
                }
                boolean quotes = decision.says() == Says.A_CLAIM;
                boolean accepts = kind.equals(Decision.Kind.ACCEPT.code());
                if (!quotes && (!accepts || read.isEmpty())) {
                    return fails(ProofWords.noDecision(at.key(), number));
                }
                Map<String, String> claim = quotes ? decision.claim() : read;
                String summary = summary(claim);
                List<String> slots = differences(claim, read);
                Text what;
                if (read.isEmpty()) {
                    what = ProofWords.added(at.key(), summary, at.entry(), by);
                } else if (accepts && slots.isEmpty()) {
                    what = ProofWords.accepted(at.key(), summary, at.entry(), by);
                } else {
                    what = ProofWords.corrected(at.key(), summary, was, at.entry(), String.join(", ", slots), by);
                }
                return stands(claim, text, what, true);
            }
            default -> {
                return fails(ProofWords.noDecision(at.key(), number));
            }
        }
    }

    /** Whether a decision is about this claim, as far as is shown. */
    private boolean isAbout(ShownDecision decision, long number, String kind, Map<String, String> read) {
        // With neither shown what it is about nor what the entries are of, it could be said to be about any claim.
        if (decision.targets().isEmpty() && entries.reportOf(at.entry()) == null && !Withheld.isPseudonym(report())) {
            return false;
        }
        boolean isNamedAfterIt = at.index() == ReportedClaim.FIRST_ADDED + number;
        if (kind.equals(Decision.Kind.ADD.code())) {
            return isNamedAfterIt && read.isEmpty() && names(decision, Target.Sort.REPORT, report());
        }
        if (names(decision, Target.Sort.CLAIM, at.key())) {
            return decision.read().isEmpty() || read.isEmpty() || areOfOneHappening(decision.read(), read);
        }
        // Decided about another reading, in which the claim had another number: it is known again by what it tells of.
        boolean isOfReport = decision.targets().stream()
                .anyMatch(target -> target.startsWith(Target.Sort.CLAIM.code() + ":" + report() + "#"));
        return isOfReport
                && (read.isEmpty()
                        ? isNamedAfterIt
                        : decision.says() == Says.WITHHELD || areOfOneHappening(decision.read(), read));
    }

    private String report() {
        return ReportedClaim.reportOf(at.key());
    }

    /** Whether a decision is about that; also where what it is about is withheld. */
    private static boolean names(ShownDecision decision, Target.Sort sort, String id) {
        return decision.targets().isEmpty() || decision.targets().contains(sort.code() + ":" + id);
    }

    /** Whether two readings' claims are one claim: they are the same, or their words overlap where they tell what happened. */
    private static boolean areOfOneHappening(Map<String, String> one, Map<String, String> other) {
        if (!one.isEmpty() && differences(one, other).isEmpty()) {
            return true;
        }
        List<int[]> mine = triggers(one);
        return triggers(other).stream()
                .anyMatch(theirs -> mine.stream().anyMatch(span -> span[0] < theirs[1] && theirs[0] < span[1]));
    }

    private static List<int[]> triggers(Map<String, String> claim) {
        List<int[]> triggers = new ArrayList<>();
        JsonText.pair(claim.getOrDefault("trigger", "null")).ifPresent(triggers::add);
        JsonText.elements(claim.getOrDefault("mentions", "[]"))
                .forEach(mention -> JsonText.pair(mention).ifPresent(triggers::add));
        return triggers;
    }

    /** The slots that are shown of both and are not the same. */
    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        Set<String> slots = new TreeSet<>();
        one.forEach((slot, value) -> {
            String beside = other.get(slot);
            if (!DerivedJson.HOW_READ.contains(slot) && beside != null && !JsonText.areSame(value, beside)) {
                slots.add(slot);
            }
        });
        return List.copyOf(slots);
    }

    private static String summary(Map<String, String> claim) {
        List<String> parts = new ArrayList<>();
        for (String key : List.of("event", "mode", "modality", "date")) {
            String value = claim.getOrDefault(key, "null");
            if (!value.equals("null")) {
                parts.add(value.replace("\"", ""));
            }
        }
        return String.join(" ", parts);
    }
}
