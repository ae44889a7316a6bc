package org.raqib.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raqib.digest.Isolates;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.Explanation;
import org.raqib.model.Explanation.Act;
import org.raqib.model.Explanation.Ground;
import org.raqib.model.Explanation.Meaning;
import org.raqib.model.Explanation.Name;
import org.raqib.model.Explanation.Refused;
import org.raqib.model.Explanation.Word;
import org.raqib.model.Report;
import org.raqib.model.Slot;

/** An explanation for a person at a terminal, in Arabic from right to left or in English. */
final class ExplainText {
    private final Explanation explanation;
    private final Report report;
    private final Wording wording;
    private final Terminal terminal;
    private final PrintWriter out;

    ExplainText(Explanation explanation, String language, Terminal terminal, PrintWriter out) {
        this.explanation = explanation;
        this.report = explanation.reading().report();
        this.wording = new Wording("explain.ini", language);
        this.terminal = terminal;
        this.out = out;
    }

    /** The report's claims, numbered, and the words in it that gave none. */
    void list() {
        head(wording.foreign(report.id()) + (report.title().isBlank() ? "" : "  " + wording.foreign(report.title())));
        line(
                1,
                wording.say(
                        "head.reader",
                        "version",
                        wording.foreign(explanation.reading().readerVersion())));
        List<Claim> claims = explanation.reading().claims();
        section(claims.isEmpty() ? "list.none" : "list.claims");
        for (int i = 0; i < claims.size(); i++) {
            line(1, (i + 1) + ". " + ClaimWords.head(claims.get(i), wording));
            line(2, wording.foreign(claims.get(i).quote()));
        }
        List<Act> others = explanation.sentences().stream()
                .flatMap(sentence -> sentence.acts().stream())
                .filter(act -> act.why() != null)
                .toList();
        if (!others.isEmpty()) {
            section("list.not");
            others.forEach(act -> line(1, act(act)));
        }
        if (!claims.isEmpty()) {
            out.println();
            line(0, wording.say("list.more"));
        }
        out.println();
    }

    /**
     * How one claim came about.
     *
     * @param index counted from 0
     */
    void claim(int index) {
        Claim claim = explanation.reading().claims().get(index);
        head(wording.say("head.claim", "n", index + 1, "report", wording.foreign(report.id())));
        line(1, ClaimWords.head(claim, wording));
        line(
                1,
                wording.say(
                        "head.reader",
                        "version",
                        wording.foreign(explanation.reading().readerVersion())));
        explanation.sentencesOf(claim).forEach(this::sentence);
        section("head.slots");
        for (Slot slot : Slot.values()) {
            slot(claim, slot, explanation.grounds().get(index));
        }
        out.println();
    }

    private void sentence(Explanation.Sentence sentence) {
        out.println();
        line(
                0,
                wording.say(
                        sentence.title() ? "head.title" : "head.sentence",
                        "from",
                        sentence.span().start(),
                        "to",
                        sentence.span().end()));
        line(1, wording.foreign(sentence.span().of(report.body())));
        section("head.words");
        sentence.words().stream().filter(word -> !word.tag().equals("other")).forEach(word -> line(1, word(word)));
        if (!sentence.names().isEmpty()) {
            section("head.names");
            sentence.names().forEach(this::name);
        }
        section("head.rules");
        for (Act act : sentence.acts()) {
            line(1, act(act));
            for (Refused refused : act.refused()) {
                String rule = refused.rule();
                if (rule != null && act.rule() != null) {
                    line(2, wording.say("act.refused", "rule", source(rule), "why", why(refused.why())));
                }
            }
            if (!act.weights().isEmpty()) {
                line(2, wording.say("act.weights", "weights", weights(act)));
            }
        }
    }

    private String word(Word word) {
        String tag = wording.say("tag." + word.tag());
        String shown = wording.foreign(word.span().of(report.body()));
        if (word.before().isEmpty() && word.after().isEmpty()) {
            return wording.say("word", "word", shown, "tag", tag, "stem", wording.foreign(word.stem()));
        }
        List<String> parts = new ArrayList<>(word.before());
        parts.add(word.stem());
        if (!word.after().isEmpty()) {
            parts.add(word.after());
        }
        return wording.say(
                "word.clitics",
                "word",
                shown,
                "parts",
                wording.foreign(String.join(" + ", parts)),
                "tag",
                tag,
                "stem",
                wording.foreign(word.stem()));
    }

    private void name(Name name) {
        Entity entity = name.entity();
        line(
                1,
                wording.say(
                        "name",
                        "words",
                        wording.foreign(name.span().of(report.body())),
                        "name",
                        wording.foreign(called(entity)),
                        "id",
                        wording.foreign(entity.id()),
                        "kind",
                        wording.say("kind." + entity.kind().code())));
        if (name.meanings().isEmpty()) {
            return;
        }
        int votes = name.meanings().stream()
                .filter(meaning -> meaning.entity().id().equals(entity.id()))
                .mapToInt(Meaning::votes)
                .max()
                .orElse(0);
        line(2, votes > 0 ? wording.say("name.homonym", "votes", votes) : wording.say("name.homonym.default"));
        for (Meaning meaning : name.meanings()) {
            if (!meaning.entity().id().equals(entity.id())) {
                line(
                        2,
                        wording.say(
                                "name.other",
                                "name",
                                wording.foreign(called(meaning.entity())),
                                "id",
                                wording.foreign(meaning.entity().id()),
                                "votes",
                                meaning.votes()));
            }
        }
    }

    private String called(Entity entity) {
        List<String> names = wording.arabic() == entity.ar().isEmpty() ? entity.en() : entity.ar();
        return names.isEmpty() ? entity.ar().getFirst() : names.getFirst();
    }

    private String act(Act act) {
        String words = wording.foreign(act.words().of(report.body()));
        String why = act.why() == null ? "" : why(act.why());
        if (act.by() != null) {
            why = wording.say("act.by", "why", why, "by", source(act.by()));
        }
        String rule = act.rule();
        if (rule == null) {
            String knowing = act.refused().stream()
                    .map(Refused::rule)
                    .filter(one -> one != null)
                    .map(this::source)
                    .collect(Collectors.joining(wording.arabic() ? "، " : ", "));
            return wording.say(
                    "act.none",
                    "words",
                    words,
                    "why",
                    knowing.isEmpty() ? why : wording.say("act.by", "why", why, "by", knowing));
        }
        Integer claim = act.claim();
        if (claim == null) {
            return wording.say("act.not", "words", words, "rule", source(rule), "why", why);
        }
        return wording.say(
                act.why() == null ? "act.claim" : "act.merged", "words", words, "rule", source(rule), "n", claim + 1);
    }

    private String weights(Act act) {
        return act.weights().stream()
                .map(weight -> wording.foreign(weight.kind() + (weight.value().isEmpty() ? "" : " " + weight.value()))
                        + " "
                        + Isolates.isolate(String.format(Locale.ROOT, "%+.2f", weight.weight())))
                .collect(Collectors.joining(wording.arabic() ? "، " : ", "));
    }

    private String why(String code) {
        return wording.has("why." + code) ? wording.say("why." + code) : wording.foreign(code);
    }

    /** A rule's identifier with the file and line where it is written down. */
    private String source(String id) {
        String at = explanation.sources().get(id);
        return wording.foreign(at == null ? id : id + " (" + at + ")");
    }

    private void slot(Claim claim, Slot slot, List<Ground> all) {
        String value = ClaimWords.value(claim, slot, wording);
        List<Ground> grounds =
                all.stream().filter(ground -> ground.slot() == slot).toList();
        if (value == null) {
            if (slot == Slot.SPEAKER) {
                line(
                        1,
                        wording.say(
                                "slot.value",
                                "slot",
                                wording.say("slot.speaker"),
                                "value",
                                wording.say("none.speaker")));
            }
            return;
        }
        line(1, wording.say("slot.value", "slot", wording.say("slot." + slot.code()), "value", value));
        for (Ground ground : grounds) {
            line(2, ground(ground));
        }
        if (grounds.isEmpty()) {
            line(2, wording.say(slot == Slot.MODALITY ? "none.modality" : "unsaid"));
        }
    }

    private String ground(Ground ground) {
        String why = because(ground);
        return ground.span() == null
                ? why
                : wording.say("ground", "words", wording.foreign(ground.span().of(report.body())), "why", why);
    }

    private String because(Ground ground) {
        String by = ground.by();
        if (explanation.sources().containsKey(by)) {
            return ground.keys().isEmpty()
                    ? wording.say("ground.rule", "by", source(by))
                    : wording.say(
                            "ground.rule.keys",
                            "by",
                            source(by),
                            "keys",
                            wording.foreign(String.join(", ", ground.keys())));
        }
        if (wording.has("ground." + by)) {
            return wording.say("ground." + by);
        }
        return wording.say(by.startsWith("date.") ? "ground.date" : "ground.part", "by", wording.foreign(by));
    }

    private void head(String text) {
        print(0, text, true);
    }

    private void section(String id) {
        out.println();
        print(0, wording.say(id), true);
    }

    private void line(int depth, String text) {
        print(depth, text, false);
    }

    private void print(int depth, String text, boolean strong) {
        int indent = 2 * depth;
        int cells = terminal.cells();
        for (String part : Columns.wrap(Isolates.balanced(text), cells - indent)) {
            String line = " ".repeat(indent) + part;
            String set = wording.arabic() ? Columns.rightLine(line, cells) : Columns.leftLine(line);
            out.println(strong ? terminal.bold(set) : set);
        }
    }
}
