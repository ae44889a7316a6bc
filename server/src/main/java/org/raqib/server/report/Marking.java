package org.raqib.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Isolates;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.server.report.ReportView.Label;
import org.raqib.server.report.ReportView.Paragraph;
import org.raqib.server.report.ReportView.Piece;
import org.raqib.server.web.ActKind;

/**
 * Cuts the text of a report wherever a claim, a slot or a paragraph begins or ends, so that claims that overlap or lie within
 * each other are all seen. It works on offsets alone; what it gives are plain words for a template to escape.
 */
final class Marking {
    private final String body;
    private final List<Marked> claims;
    private final List<Stretch> slots = new ArrayList<>();

    /**
     * A claim to be marked.
     *
     * @param index what addresses call it by
     * @param number what the page calls it by, from 1
     * @param stands whether it counts
     */
    record Marked(int index, int number, Claim claim, boolean stands) {
        String kind() {
            return ActKind.of(claim.event()).code();
        }
    }

    /** Words that fill a slot. */
    private record Stretch(Span span, int index, Slot slot) {}

    private Marking(String body, List<Marked> claims) {
        this.body = body;
        // What lies inside comes last and so is seen.
        this.claims = claims.stream()
                .filter(one -> one.claim().span().end() <= body.length()
                        && one.claim().trigger().end() <= body.length())
                .sorted(Comparator.comparingInt(
                        (Marked one) -> -one.claim().span().length()))
                .toList();
        this.claims.forEach(this::slots);
    }

    /** The paragraphs of a text, title first. */
    static List<Paragraph> of(String body, List<Marked> claims) {
        return new Marking(body, claims).paragraphs();
    }

    private void slots(Marked one) {
        Claim claim = one.claim();
        add(one, Slot.ACTOR, claim.actors());
        add(one, Slot.RECIPIENT, claim.recipients());
        add(one, Slot.SPEAKER, claim.speakers());
        add(one, Slot.PLACE, claim.places());
        for (Evidence evidence : claim.evidence()) {
            switch (evidence.slot()) {
                case DATE, KILLED, INJURED, BREACH -> add(one, evidence.slot(), evidence.span());
                default -> {
                    // The words of the others are those of the claim itself.
                }
            }
        }
    }

    private void add(Marked one, Slot slot, List<Mention> mentions) {
        mentions.forEach(mention -> add(one, slot, mention.span()));
    }

    private void add(Marked one, Slot slot, @Nullable Span span) {
        if (span != null && span.end() <= body.length() && span.length() > 0) {
            slots.add(new Stretch(span, one.index(), slot));
        }
    }

    private List<Paragraph> paragraphs() {
        NavigableSet<Integer> cuts = cuts();
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start);
            if (end < 0) {
                end = body.length();
            }
            if (!body.substring(start, end).isBlank()) {
                paragraphs.add(new Paragraph(start == 0, pieces(start, end, cuts)));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private NavigableSet<Integer> cuts() {
        NavigableSet<Integer> cuts = new TreeSet<>();
        for (Marked one : claims) {
            cut(cuts, one.claim().span());
            cut(cuts, one.claim().trigger());
            one.claim().mentions().forEach(span -> cut(cuts, span));
        }
        slots.forEach(slot -> cut(cuts, slot.span()));
        for (int i = 0; i < body.length(); i++) {
            if (!isPlain(body.charAt(i))) {
                cuts.add(i);
                cuts.add(i + 1);
            }
        }
        return cuts;
    }

    private static void cut(Set<Integer> cuts, Span span) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    /** Whether a character is shown as it is, and so as long as it is. */
    private static boolean isPlain(char c) {
        return c == '\n' || c == '\t' || Isolates.visible(String.valueOf(c)).length() == 1;
    }

    private List<Piece> pieces(int start, int end, NavigableSet<Integer> cuts) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        while (from < end) {
            Integer next = cuts.higher(from);
            int to = next == null || next > end ? end : next;
            pieces.add(piece(from, to));
            from = to;
        }
        return pieces;
    }

    private Piece piece(int from, int to) {
        Span here = new Span(from, to);
        StringJoiner within = new StringJoiner(" ");
        Marked top = null;
        Marked act = null;
        List<Label> labels = new ArrayList<>();
        for (Marked one : claims) {
            boolean trigger = one.claim().trigger().contains(here);
            boolean told = trigger
                    || one.claim().span().contains(here)
                    || one.claim().mentions().stream().anyMatch(span -> span.contains(here));
            if (told) {
                within.add(Integer.toString(one.index()));
                top = one;
            }
            if (trigger) {
                act = one;
                if (one.claim().trigger().end() == to) {
                    labels.add(new Label(one.index(), one.number(), one.kind()));
                }
            }
        }
        labels.sort(Comparator.comparingInt(Label::number));
        StringJoiner filled = new StringJoiner(" ");
        for (Stretch slot : slots) {
            if (slot.span().contains(here)) {
                filled.add(slot.index() + ":" + slot.slot().code());
            }
        }
        String words = body.substring(from, to);
        boolean shown = words.length() == 1 && !isPlain(words.charAt(0));
        return new Piece(
                shown ? Isolates.visible(words) : words,
                from,
                shown,
                css(top, act),
                within.toString(),
                filled.toString(),
                act == null ? null : "#c" + act.index(),
                labels);
    }

    private static String css(@Nullable Marked top, @Nullable Marked act) {
        if (top == null) {
            return "";
        }
        Marked seen = act == null ? top : act;
        return "in kind-" + seen.kind() + (act == null ? "" : " act") + (seen.stands() ? "" : " not");
    }
}
