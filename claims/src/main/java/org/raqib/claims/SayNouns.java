package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Modality;

/** Finds who says what by nouns: declarations with the speaker in their genitive, reports that nobody signs. */
final class SayNouns {
    /** A verb of hastening to deny stands at most so far before the denial. */
    private static final int VERB_REACH = 8;

    private final RuleBook book;
    private final Arguments arguments;
    private final SaySubjects subjects;
    private final Statements statements;
    private final SpeakerNames names;

    SayNouns(RuleBook book, Arguments arguments, SaySubjects subjects, Statements statements, SpeakerNames names) {
        this.book = book;
        this.arguments = arguments;
        this.subjects = subjects;
        this.statements = statements;
        this.names = names;
    }

    /** «إعلان الرئيس عن ضربات جديدة», «نفي الجماعة أن تكون قصفت»: a noun of saying with the speaker in its genitive. */
    @Nullable
    Voice statement(Scene scene, int noun, Speakers memory) {
        if (scene.isVerb(noun) || scene.morphs[noun].hasArticle()) {
            return null;
        }
        Governor governor = book.speechNouns.get(scene.lemma(noun));
        if (scene.morphs[noun].hasPronoun()) {
            return denial(scene, noun, governor, memory);
        }
        if (governor == null && subjects.isDocument(scene, noun) && noun + 1 < scene.size()) {
            return report(scene, noun, memory);
        }
        Phrase whole = governor == null ? null : scene.phraseAt[noun];
        if (governor == null || whole == null || whole.to <= noun + 1) {
            return denial(scene, noun, governor, memory);
        }
        Phrase speaker = Parties.part(scene, whole, noun + 1);
        if (!Arguments.surelyActs(speaker)
                || SpeakerNames.isSort(scene, speaker.from)
                || subjects.isAct(scene, speaker)) {
            return denial(scene, noun, governor, memory);
        }
        int complement = statements.complement(scene, noun);
        boolean clause = complement >= 0;
        if (!clause && governor.needsClause()) {
            return null;
        }
        int from = clause ? complement : whole.apposition == null ? whole.to : whole.apposition.to;
        int to = statements.end(scene, from, clause);
        for (int i = from; !clause && i < to; i++) {
            if (scene.isVerb(i) && !arguments.isRelative(scene, i - 1)) {
                to = i;
            }
        }
        return new Voice(
                names.of(scene, speaker, from, memory),
                governor.modality(),
                from,
                to,
                !clause && governor.performs(),
                noun,
                names.body(scene, speaker, from),
                false,
                governor.id());
    }

    /** «سارعت الحركة إلى نفي تورطها», «نقلت عن المصدر نفيه»: who is the subject of the verb before, or spoke, denies. */
    private @Nullable Voice denial(Scene scene, int noun, @Nullable Governor governor, Speakers memory) {
        if (governor == null || governor.modality() != Modality.DENIED) {
            return null;
        }
        Phrase subject = null;
        for (int i = noun - 1; i >= 0 && i >= noun - VERB_REACH && !scene.isComma(i); i--) {
            if (scene.isVerb(i)) {
                subject = subjects.subject(scene, i, -1);
                break;
            }
        }
        boolean his = scene.morphs[noun].hasPronoun() && !memory.last().isEmpty();
        if (!his && (subject == null || subject.from > noun)) {
            return null;
        }
        return new Voice(
                his || subject == null ? memory.last() : names.of(scene, subject, noun, memory),
                governor.modality(),
                noun + 1,
                statements.denialEnd(scene, noun + 1, false),
                false,
                noun,
                his || subject == null ? memory.body() : names.body(scene, subject, noun),
                false,
                governor.id());
    }

    /** «وسط تقارير عن حشد», «وأنباء عن سقوط قتلى»: reports that nobody signs speak themselves. */
    private @Nullable Voice report(Scene scene, int noun, Speakers memory) {
        Phrase whole = scene.phraseAt[noun];
        if (whole == null || whole.from != noun || whole.to >= scene.size() || whole.preposition.equals("في")) {
            return null;
        }
        boolean tells = scene.form(whole.to).equals("عن")
                || book.grammar.complementizers.contains(scene.form(whole.to))
                        && scene.form(whole.to).startsWith("ب");
        return tells
                ? new Voice(
                        names.of(scene, whole, whole.to, memory),
                        null,
                        whole.to + 1,
                        statements.reportEnd(scene, whole.to + 1),
                        false,
                        noun,
                        null,
                        false,
                        "reports")
                : null;
    }
}
