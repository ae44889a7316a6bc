package org.raqib.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raqib.model.Grounds;
import org.raqib.model.Grounds.Pair;
import org.raqib.model.Grounds.Step;
import org.raqib.model.ReportedClaim;

/** The grounds of an incident for a person at a terminal. */
final class GroundsText {
    private final IncidentText text;

    GroundsText(IncidentText text) {
        this.text = text;
    }

    String of(Grounds grounds) {
        String needed = number(grounds.needed());
        return pairs(
                        text.say("لماذا ضُمت (يلزم " + needed + ")", "Why joined (" + needed + " is needed)"),
                        grounds.joined())
                + pairs(
                        text.say("لماذا فُصل عنها أقربها", "Why its nearest neighbours were kept apart"),
                        grounds.apart());
    }

    private String pairs(String heading, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(heading).append('\n');
        for (Pair pair : pairs) {
            out.append("  ").append(quote(pair.claim())).append('\n');
            out.append("  ")
                    .append(pair.incident())
                    .append(' ')
                    .append(quote(pair.other()))
                    .append('\n');
            out.append("    ")
                    .append(text.say(pair.why().ar(), pair.why().en()))
                    .append(' ')
                    .append(pair.steps().stream().map(this::step).collect(Collectors.joining(text.say("، ", ", "))))
                    .append('\n');
            if (!pair.words().isEmpty()) {
                out.append("    ")
                        .append(text.say("ألفاظ: ", "words: "))
                        .append(ReportWords.isolated(String.join(" ", pair.words())))
                        .append('\n');
            }
        }
        return out.append('\n').toString();
    }

    private String step(Step step) {
        String wording = text.say(step.wording().ar(), step.wording().en());
        // A step that excludes has no weight that could be made up for.
        return step.weight() <= -100 ? wording : wording + " " + (step.weight() > 0 ? "+" : "") + number(step.weight());
    }

    private static String quote(ReportedClaim claim) {
        return claim.key() + ": " + ReportWords.isolated(claim.claim().quote());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
