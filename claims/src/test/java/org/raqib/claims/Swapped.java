package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.EntityKind;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.words.Token;

/** A text with the names swapped, and where each edge of a word went. */
final class Swapped {
    private static final List<String> PREFIXES =
            List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك");

    final String text;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();

    private Swapped(Mirror mirror, String original, Mirror.Swap swap) {
        List<Token> tokens = mirror.tokens(original);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        String[] surfaces = swap.to().text().split(" ");
        for (int i = 0; i < tokens.size(); ) {
            int end = end(swap.from(), tokens, i);
            if (end == i) {
                Token token = tokens.get(i);
                copied = copy(original, copied, token, token.word().surface(), out);
                i++;
                continue;
            }
            for (int k = 0; i + k < end; k++) {
                Token token = tokens.get(i + k);
                String surface = k > 0
                        ? surfaces[k]
                        : withPrefix(token.form(), swap.from().words().get(0), surfaces[0]);
                copied = copy(original, copied, token, surface, out);
            }
            i = end;
        }
        out.append(original, copied, original.length());
        text = out.toString();
    }

    private int copy(String original, int copied, Token token, String surface, StringBuilder out) {
        out.append(original, copied, token.start());
        starts.put(token.start(), out.length());
        out.append(surface);
        ends.put(token.end(), out.length());
        return token.end();
    }

    private String withPrefix(String form, String old, String surface) {
        int prefix = form.length() - old.length();
        if (form.endsWith(old)) {
            return form.substring(0, prefix) + surface;
        }
        // «للجيش»: the article lost its alif.
        int lam = form.indexOf("لل");
        return form.substring(0, lam + 1) + surface.substring(1);
    }

    @Nullable
    Span map(@Nullable Span span) {
        if (span == null) {
            return null;
        }
        Integer start = starts.get(span.start());
        Integer end = ends.get(span.end());
        return start == null || end == null ? new Span(0, 0) : new Span(start, end);
    }

    /** A text with one name in the place of the other. */
    static String text(Mirror mirror, String text, Mirror.Swap swap) {
        return new Swapped(mirror, text, swap).text;
    }

    /** What differs between a report's claims and those of the report with names swapped; empty where nothing does. */
    static List<String> differences(Mirror mirror, Reader reader, Report report, Mirror.Swap swap) {
        int titleEnd = report.title().length();
        Swapped whole = new Swapped(mirror, report.body(), swap);
        Swapped title = new Swapped(mirror, report.title(), swap);
        int cut = title.text.length();
        Report other = new Report(
                report.id(),
                report.sha256(),
                whole.text.substring(0, cut),
                titleEnd == report.body().length() ? "" : whole.text.substring(cut + 1),
                report.published(),
                report.publisher(),
                report.url(),
                report.language());
        List<String> here = told(reader.read(report).claims(), mirror, whole, swap);
        List<String> there = told(reader.read(other).claims(), mirror, null, swap);
        List<String> differences = new ArrayList<>();
        for (String line : here) {
            if (!there.contains(line)) {
                differences.add("- " + line);
            }
        }
        for (String line : there) {
            if (!here.contains(line)) {
                differences.add("+ " + line);
            }
        }
        return differences;
    }

    private static List<String> told(List<Claim> claims, Mirror mirror, @Nullable Swapped map, Mirror.Swap swap) {
        List<String> lines = new ArrayList<>();
        for (Claim claim : claims) {
            StringBuilder line = new StringBuilder();
            line.append(claim.event())
                    .append(' ')
                    .append(claim.mode())
                    .append(' ')
                    .append(claim.modality());
            line.append(' ').append(claim.date()).append(' ').append(claim.killed());
            line.append(' ').append(claim.injured()).append(' ').append(claim.breach());
            line.append(' ').append(claim.aggregate()).append(' ').append(claim.rule());
            line.append(" trigger ").append(moved(claim.trigger(), map));
            line.append(" span ").append(moved(claim.span(), map));
            claim.mentions().forEach(span -> line.append(' ').append(moved(span, map)));
            line.append("\n    A").append(mentions(claim.actors(), mirror, map, swap));
            line.append("\n    R").append(mentions(claim.recipients(), mirror, map, swap));
            line.append("\n    S").append(mentions(claim.speakers(), mirror, map, swap));
            line.append("\n    P").append(mentions(claim.places(), mirror, map, swap));
            line.append("\n    E");
            for (Evidence evidence : claim.evidence()) {
                line.append(' ')
                        .append(evidence.slot())
                        .append(moved(evidence.span(), map))
                        .append(evidence.rule());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static @Nullable Span moved(@Nullable Span span, @Nullable Swapped map) {
        return map == null ? span : map.map(span);
    }

    private static String mentions(List<Mention> mentions, Mirror mirror, @Nullable Swapped map, Mirror.Swap swap) {
        StringBuilder out = new StringBuilder();
        for (Mention mention : mentions) {
            String id = mention.id();
            boolean swapped = Objects.equals(id, swap.from().entity().id())
                    || Objects.equals(id, swap.to().entity().id());
            out.append(" [").append(map == null ? mention.text() : text(mirror, mention.text(), swap));
            out.append(' ').append(moved(mention.span(), map));
            out.append(' ').append(swapped ? "X" : id);
            EntityKind kind = mention.kind();
            out.append(' ')
                    .append(kind)
                    .append(' ')
                    .append(swapped ? "" : mention.name())
                    .append(']');
        }
        return out.toString();
    }

    /** The word with every run of particles in front that its letters allow undone; first as it stands. */
    static List<String> stems(String form) {
        List<String> stems = new ArrayList<>(3);
        for (String prefix : PREFIXES) {
            if (prefix.isEmpty() || form.length() > prefix.length() + 2 && form.startsWith(prefix)) {
                String rest = form.substring(prefix.length());
                stems.add(rest);
                if (prefix.endsWith("ل") && rest.startsWith("ل")) {
                    stems.add("ا" + rest);
                    stems.add("ال" + rest);
                }
            }
        }
        return stems;
    }

    static int end(Mirror.Party party, List<Token> tokens, int i) {
        int n = party.words().size();
        if (i + n > tokens.size()
                || !stems(tokens.get(i).form()).contains(party.words().get(0))) {
            return i;
        }
        for (int k = 1; k < n; k++) {
            if (!tokens.get(i + k).form().equals(party.words().get(k))) {
                return i;
            }
        }
        return i + n;
    }
}
