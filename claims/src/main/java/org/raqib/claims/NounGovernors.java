package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.words.Pos;

/** Finds the verb or noun over a noun of an act, and who of its own phrases has a part in the act («شن الجيش هجوما»). */
final class NounGovernors {
    /** Prepositions behind which an act only tells when, where or why another one was done. */
    private static final Set<String> ASIDE =
            Set.of("في", "خلال", "اثناء", "بعد", "عقب", "اثر", "قبل", "منذ", "جراء", "بسبب", "رغم", "وسط");

    private final RuleBook book;
    private final Parties parties;

    NounGovernors(RuleBook book, Parties parties) {
        this.book = book;
        this.parties = parties;
    }

    /** What stands over a noun of event. */
    record Governing(
            @Nullable Phrase subject,
            Role role,
            boolean found,
            boolean lends,
            int verb,
            @Nullable Governor by) {
        static final Governing NONE = new Governing(null, Role.NONE, false, false);

        Governing(@Nullable Phrase subject, Role role, boolean found, boolean lends) {
            this(subject, role, found, lends, -1, null);
        }
    }

    /** What stands over the noun of an act: a verb or a noun before it. */
    Governing over(Draft draft) {
        Scene scene = draft.scene;
        Governing found = Governing.NONE;
        for (int i = draft.trigger - 1; i >= 0 && i >= draft.trigger - 14; i--) {
            if (!scene.isVerb(i) || Counted.numberAt(scene, i) != null) {
                Phrase doer = lender(draft, i);
                if (doer != null) {
                    return new Governing(doer, Role.ACTOR, true, true);
                }
                continue;
            }
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors == null) {
                return found;
            }
            boolean apart = isApart(draft, i);
            for (RuleBook.VerbGovernor form : governors) {
                if (apart && form.governor().kind() == Governor.Kind.LIGHT) {
                    continue;
                }
                if (isOtherTense(scene.pos(i), form, governors)) {
                    continue;
                }
                Governor governor = form.governor();
                switch (governor.kind()) {
                    case LIGHT, ASPECT, PLAN -> {
                        if (form.pos().isPassive() || scene.pos(i).isPassive()) {
                            return new Governing(null, Role.NONE, true, false);
                        }
                        Phrase subject = parties.subjectOf(scene, i, draft.trigger);
                        return new Governing(
                                subject,
                                governor.kind() == Governor.Kind.PLAN ? Role.ACTOR : governor.subject(),
                                true,
                                true,
                                i,
                                book.saying(scene.stem(i)) == null ? governor : null);
                    }
                    case HAPPEN, CAUSE -> {
                        draft.result = governor.kind() == Governor.Kind.CAUSE && draft.mode == Mode.DESTROY;
                        return new Governing(null, Role.NONE, true, false);
                    }
                    case AUXILIARY -> {
                        found = new Governing(null, Role.NONE, true, false);
                    }
                    default -> {}
                }
            }
            if (found == Governing.NONE) {
                return found;
            }
        }
        return found;
    }

    /**
     * «أعلن الجيش مقتل جنود في هجوم», «أعلن المجلس أن الهجوم»: what stands behind another clause's opening or when and where
     * something else was done is no object of the verb.
     */
    private boolean isApart(Draft draft, int verb) {
        Scene scene = draft.scene;
        Phrase around = scene.phraseAt[draft.trigger];
        if (around != null && ASIDE.contains(around.preposition)) {
            return true;
        }
        for (int i = verb + 1; i < draft.trigger; i++) {
            if (book.grammar.complementizers.contains(scene.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** «تواصل القوات حصارها» and «تواصل الحصار» are spelt alike: the tense tells which of two verbs it is. */
    private static boolean isOtherTense(Pos pos, RuleBook.VerbGovernor form, List<RuleBook.VerbGovernor> forms) {
        if (sameTense(pos, form.pos())) {
            return false;
        }
        for (RuleBook.VerbGovernor other : forms) {
            if (sameTense(pos, other.pos())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameTense(Pos one, Pos other) {
        return one.isImperfect() == other.isImperfect();
    }

    /** «إعلان الحكومة وقفا»، «شن الطيران غارات»، «قرار المجلس تجميد الأرصدة»: a noun that lends what it governs as the doer of the act behind it. */
    private @Nullable Phrase lender(Draft draft, int i) {
        Scene scene = draft.scene;
        List<Governor> governors = book.nounGovernors.get(scene.lemma(i));
        boolean decided = draft.rule.event() == EventType.SANCTION && book.grammar.decisions.contains(scene.lemma(i));
        if (!decided && (governors == null || governors.get(0).kind() != Governor.Kind.LIGHT)) {
            return null;
        }
        Phrase whole = scene.phraseAt[i];
        if (whole == null || whole.to <= i + 1 || whole.contains(draft.trigger)) {
            return null;
        }
        return Parties.part(scene, whole, i + 1);
    }
}
