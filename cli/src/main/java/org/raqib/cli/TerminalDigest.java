package org.raqib.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Isolates;
import org.raqib.digest.Phrases;
import org.raqib.model.Digest;
import org.raqib.model.Text;

/**
 * A digest on a terminal: Arabic and English side by side where there is room for both, else one under the other; or one
 * language alone.
 */
final class TerminalDigest {
    /** Narrower than this, in cells, two columns cannot be read. */
    static final int ROOM_FOR_TWO = 90;

    private static final Set<Digest.Role> SIDE_NOTES =
            Set.of(Digest.Role.GRADE, Digest.Role.REASON, Digest.Role.EXCEPTION, Digest.Role.CHANGE, Digest.Role.NOTE);

    private final PrintWriter out;
    private final Terminal terminal;
    private final @Nullable String language;
    private final Phrases phrases = Phrases.SHIPPED;

    /** The text of a line, by language, at some depth. */
    private record Shown(Text text, int depth, boolean strong, boolean faint) {}

    /**
     * @param language {@code ar} or {@code en}, or null for both
     */
    TerminalDigest(PrintWriter out, Terminal terminal, @Nullable String language) {
        this.out = out;
        this.terminal = terminal;
        this.language = language;
    }

    void print(Digest digest) {
        digest.sections().forEach(this::section);
    }

    /** One section. */
    void section(Digest.Section section) {
        out.println();
        show(new Shown(section.heading(), 0, true, false));
        out.println(terminal.faint("─".repeat(terminal.cells())));
        Text note = section.note();
        if (section.lines().isEmpty() && note != null) {
            show(new Shown(note, 0, false, false));
        }
        section.lines().forEach(line -> line(line, 0));
    }

    private void line(Digest.Line line, int depth) {
        boolean group = line.under().stream().anyMatch(under -> under.role() == Digest.Role.FINDING);
        show(new Shown(text(line), depth, depth == 0 && group, SIDE_NOTES.contains(line.role())));
        line.under().forEach(under -> line(under, depth + 1));
        if (depth == 0 && line.count() == null) {
            out.println();
        }
    }

    private Text text(Digest.Line line) {
        String ar = "";
        String en = "";
        Digest.Count count = line.count();
        if (count != null) {
            Integer most = count.most();
            String figure = most == null
                    ? count.least() + "+"
                    : most == count.least() ? most.toString() : count.least() + "–" + most;
            ar = ": " + Isolates.isolate(figure);
            en = ": " + figure;
        }
        String code = line.tag();
        switch (line.role()) {
            case INCIDENT -> {
                ar = " [" + phrases.say("grade." + code).ar() + "]";
                en = " [" + phrases.say("grade." + code).en() + "]";
            }
            case FINDING -> {
                ar = " [" + phrases.say("status." + code).ar() + "]";
                en = " [" + phrases.say("status." + code).en() + "]";
            }
            default -> {}
        }
        Text own = phrases.standingAlone(line);
        return new Text(own.ar() + ar, own.en() + en);
    }

    private void show(Shown shown) {
        UnaryOperator<String> style =
                shown.strong ? terminal::bold : shown.faint ? terminal::faint : UnaryOperator.identity();
        int indent = 2 * shown.depth;
        if (language == null && terminal.cells() >= ROOM_FOR_TWO) {
            int column = (terminal.cells() - 2) / 2;
            List<String> english = indented(shown.text.en(), indent, column);
            List<String> arabic = indented(shown.text.ar(), indent, column);
            Columns.beside(english, arabic, terminal.cells()).forEach(line -> out.println(style.apply(line)));
            return;
        }
        if (!"ar".equals(language)) {
            for (String line : indented(shown.text.en(), indent, terminal.cells())) {
                out.println(style.apply(Columns.leftLine(line)));
            }
        }
        if (!"en".equals(language)) {
            for (String line : indented(shown.text.ar(), indent, terminal.cells())) {
                out.println(style.apply(Columns.rightLine(line, terminal.cells())));
            }
        }
    }

    /** Wrapped lines that begin after {@code indent} spaces, which belong to the line and so follow its direction. */
    private static List<String> indented(String text, int indent, int cells) {
        int depth = Math.min(indent, cells / 3);
        return Columns.wrap(Isolates.balanced(text), cells - depth).stream()
                .map(line -> " ".repeat(depth) + line)
                .toList();
    }
}
