package org.raqib.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.EventDate;
import org.raqib.model.Text;

/** Tells which commitments were declared, took effect, ended or stood during a period. */
final class CommitmentLines {
    private final Phrases phrases;
    private final Dates dates;

    CommitmentLines(Phrases phrases, Dates dates) {
        this.phrases = phrases;
        this.dates = dates;
    }

    /** What changed first, then what stood throughout. Standing rules of law are left out: they always stand. */
    List<Digest.Line> lines(Period period, List<Commitment> commitments) {
        List<Digest.Line> changed = new ArrayList<>();
        List<Digest.Line> standing = new ArrayList<>();
        for (Commitment commitment : commitments) {
            if (commitment.kind() == Commitment.Kind.LAW) {
                continue;
            }
            int before = changed.size();
            change(period, commitment, "commitment.declared", commitment.declared(), changed);
            change(period, commitment, "commitment.begins", commitment.effectiveFrom(), changed);
            change(period, commitment, "commitment.ends", commitment.effectiveTo(), changed);
            if (changed.size() == before && stands(period, commitment)) {
                standing.add(standing(commitment));
            }
        }
        changed.addAll(standing);
        return changed;
    }

    private void change(
            Period period, Commitment commitment, String phrase, @Nullable EventDate date, List<Digest.Line> lines) {
        if (date != null && period.overlaps(date)) {
            lines.add(line(
                    commitment,
                    phrases.say(phrase, Map.of("when", dates.inSentence(date), "title", commitment.title())),
                    phrase.substring("commitment.".length())));
        }
    }

    private static boolean stands(Period period, Commitment commitment) {
        EventDate from = commitment.effectiveFrom() == null ? commitment.declared() : commitment.effectiveFrom();
        EventDate to = commitment.effectiveTo();
        return from != null
                && !from.earliest().isAfter(period.to())
                && (to == null || !to.latest().isBefore(period.from()));
    }

    private Digest.Line standing(Commitment commitment) {
        Map<String, Text> slots = new HashMap<>();
        slots.put("title", commitment.title());
        EventDate from = commitment.effectiveFrom();
        EventDate declared = commitment.declared();
        EventDate to = commitment.effectiveTo();
        if (from != null) {
            slots.put("from", dates.plain(from));
        } else if (declared != null) {
            slots.put("from", dates.plain(declared));
        }
        if (to != null) {
            slots.put("to", dates.plain(to));
        }
        return line(commitment, phrases.say(from == null ? "commitment.open" : "commitment.stands", slots), "stands");
    }

    private static Digest.Line line(Commitment commitment, Text text, String tag) {
        List<Digest.Line> notes = commitment.notes().stream()
                .map(note ->
                        new Digest.Line(Digest.Role.NOTE, note, "", "", List.of(), commitment.basis(), null, List.of()))
                .toList();
        return new Digest.Line(Digest.Role.COMMITMENT, text, tag, "", List.of(), commitment.basis(), null, notes);
    }
}
