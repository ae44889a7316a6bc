package org.raqib.claims;

import org.jspecify.annotations.Nullable;

/** Finds who says what by nouns: declarations with the speaker in their genitive, reports that nobody signs. */
final class SayNouns {
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
        if (scene.isVerb(noun) || scene.morphs[noun].hasArticle() || scene.morphs[noun].hasPronoun()) {
            return null;
        }
        Governor governor = book.speechNouns.get(scene.lemma(noun));
        if (governor == null && subjects.isDocument(scene, noun) && noun + 1 < scene.size()) {
            return report(scene, noun, memory);
        }
        Phrase whole = governor == null ? null : scene.phraseAt[noun];
        if (governor == null || whole == null || whole.to <= noun + 1) {
            return null;
        }
        Phrase speaker = Parties.part(scene, whole, noun + 1);
        if (!Arguments.surelyActs(speaker)
                || SpeakerNames.isSort(scene, speaker.from)
                || subjects.isAct(scene, speaker)) {
            return null;
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
