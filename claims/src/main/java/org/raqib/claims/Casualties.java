package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Toll;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** Counts the people that phrases denote as killed or injured. */
final class Casualties {
    /** "A number of", "some", a plural without a number. */
    private static final Toll SEVERAL = new Toll(2, null);
    /** Words before the dead within which a tally is named, and behind them within which it is told. */
    private static final int TALLY_BEFORE = 4;

    private static final int TALLY_REACH = 10;
    /** Words before one of both within which "between" stands («بين قتيل وجريح»). */
    private static final int EITHER_REACH = 3;
    /** How far behind the counted "at least" may stand. */
    private static final int BOUND_REACH = 6;
    /** «آخر»، «آخرون»: another, others, as people without a noun. */
    private static final Set<String> ANOTHER = Set.of("اخر", "اخري", "ثالث", "رابع", "خامس");

    private static final Set<String> ONE_OF = Set.of("احد", "احدي");
    private static final Set<String> TWO_OTHERS = Set.of("اخران", "اخرين");
    private static final String OTHERS = "اخرون";
    private static final String A_NUMBER = "عدد";
    private static final String OTHER = "اخر";

    private final Grammar grammar;

    Casualties(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Gives a draft the toll its rule speaks of: the sum of what its victims count. */
    void fill(Draft draft, List<Phrase> victims) {
        if (draft.rule.toll() == null) {
            return;
        }
        Scene scene = draft.scene;
        if (isEither(scene, draft.trigger)) {
            return;
        }
        Toll sum = null;
        boolean counted = false;
        for (Phrase victim : victims) {
            NumberMention number = Counted.countOf(scene, victim);
            if (counted && number == null && victim.joined && scene.isAccusative(victim.from)) {
                // «ثلاثين جنديا وشرطيا»: the number counts both.
                continue;
            }
            counted |= number != null;
            Toll count = number != null ? told(scene, number) : count(scene, victim);
            if (count != null && !isOtherToll(draft, victim)) {
                sum = sum == null ? count : plus(sum, count);
            }
        }
        int behind = victims.isEmpty() ? 0 : victims.get(victims.size() - 1).to;
        if (sum != null && !isEither(scene, behind + 1)) {
            set(draft, isLeast(scene, behind) ? new Toll(sum.min(), null) : sum);
        }
    }

    /** «سقط سبعون مدنيا بين قتيل وجريح»: how many of either, nobody says. */
    private boolean isEither(Scene scene, int word) {
        for (int i = Math.min(word, scene.size()) - 1; i > 0 && i >= word - EITHER_REACH; i--) {
            if (scene.form(i).equals("بين") && i + 1 < scene.size()) {
                String lemma = scene.lemma(i + 1);
                return grammar.killedNouns.contains(lemma) || grammar.injuredNouns.contains(lemma);
            }
        }
        return false;
    }

    /** «25 مقاتلا من المعارضة على الأقل»: the bound stands behind what hangs on the counted. */
    private static boolean isLeast(Scene scene, int from) {
        for (int i = from; i + 1 < Math.min(scene.size(), from + BOUND_REACH); i++) {
            if (scene.isSign(i) && !scene.isQuote(i) || scene.isVerb(i) || Counted.numberAt(scene, i) != null) {
                return false;
            }
            if (scene.form(i).equals("علي") && scene.form(i + 1).equals("الاقل")) {
                return true;
            }
        }
        return false;
    }

    /** Gives a draft an open number that another phrase states for both: of «عشرات القتلى والجرحى» nobody says how many. */
    void share(Draft draft, Phrase counted) {
        NumberMention number = Counted.countOf(draft.scene, counted);
        Toll toll = number == null ? null : told(draft.scene, number);
        if (toll != null && toll.max() == null) {
            set(draft, toll);
        }
    }

    /** «ارتفع عدد قتلى القصف إلى 85»: a tally names its dead first and counts them behind. */
    void tally(Draft draft) {
        Scene scene = draft.scene;
        int verb = -1;
        boolean tally = false;
        for (int i = Math.max(0, draft.trigger - TALLY_BEFORE); i < draft.triggerTo; i++) {
            tally |= grammar.tallies.contains(scene.lemma(i));
            verb = grammar.tallying.contains(scene.stem(i)) ? i : verb;
        }
        if (!tally) {
            return;
        }
        for (NumberMention number : scene.numbers) {
            int first = number.first();
            if (!number.counts() || first < draft.triggerTo || scene.inDate(first)) {
                continue;
            }
            if (first - draft.triggerTo > TALLY_REACH) {
                return;
            }
            for (int i = draft.triggerTo; i < first; i++) {
                verb = grammar.tallying.contains(scene.stem(i)) ? i : verb;
            }
            boolean to = scene.form(first - 1).equals("الي");
            if (!to && verb < 0) {
                continue;
            }
            boolean open = verb >= 0 && grammar.exceeding.contains(scene.stem(verb));
            Toll toll = number.quantity().toll();
            if (toll != null) {
                set(draft, open ? new Toll(toll.min(), null) : toll);
            }
            return;
        }
    }

    /** «أدت إلى مقتله»: the pronoun of one man. */
    void suffix(Draft draft) {
        Scene scene = draft.scene;
        if (scene.morphs[draft.trigger].hasPronoun()
                && scene.form(draft.trigger).endsWith("ه")
                && draft.killed == null
                && draft.injured == null) {
            set(draft, Toll.exactly(1));
        }
    }

    private static void set(Draft draft, Toll toll) {
        if (draft.rule.toll() == Rule.Toll.KILLED) {
            draft.killed = toll;
        } else {
            draft.injured = toll;
        }
    }

    /** «سقوط قتيل وستة جرحى»: the wounded are not among the dead, though "and" joins them. */
    private boolean isOtherToll(Draft draft, Phrase victim) {
        boolean killed = draft.rule.toll() == Rule.Toll.KILLED;
        for (int i = victim.from; i < victim.to; i++) {
            String lemma = draft.scene.lemma(i);
            if (killed ? grammar.injuredNouns.contains(lemma) : grammar.killedNouns.contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    private static Toll plus(Toll a, Toll b) {
        Integer max = a.max() == null || b.max() == null ? null : Integer.valueOf(a.max() + b.max());
        return new Toll(a.min() + b.min(), max);
    }

    /** How many a number counts, or null where it measures («100 كلم»). */
    private @Nullable Toll told(Scene scene, NumberMention number) {
        boolean measured = number.end() < scene.size() && grammar.measures.contains(scene.form(number.end()));
        return measured ? null : number.quantity().toll();
    }

    /** How many a phrase without a number denotes: one for a person or a singular, none where nothing tells. */
    private @Nullable Toll count(Scene scene, Phrase victim) {
        String head = scene.stem(victim.from);
        if (ANOTHER.contains(head) || victim.to > victim.from + 1 && ONE_OF.contains(head)) {
            return Toll.exactly(1);
        }
        boolean some = head.equals(A_NUMBER)
                && victim.from + 1 < victim.to
                && scene.stem(victim.from + 1).equals(OTHER);
        if (head.equals(OTHERS) || some) {
            return SEVERAL;
        }
        if (TWO_OTHERS.contains(head)) {
            return head.endsWith("ان") ? Toll.exactly(2) : SEVERAL;
        }
        if (isPerson(scene, victim)) {
            return Toll.exactly(1);
        }
        Hit generic = victim.generic;
        if (generic == null || generic.from() != victim.from || generic.entity().kind() == EntityKind.THING) {
            return null;
        }
        return switch (generic.name().form()) {
            case SINGULAR -> isPair(scene, victim) ? Toll.exactly(2) : one(scene, victim);
            case DUAL -> Toll.exactly(2);
            case PLURAL -> victim.definite ? null : SEVERAL;
            default -> null;
        };
    }

    /** «مقتل جندي»، «مقتل القيادي في التنظيم»: one, but not «مقتل الشرطة», many under a singular. */
    private @Nullable Toll one(Scene scene, Phrase victim) {
        return grammar.collectives.contains(scene.lemma(victim.from)) ? null : Toll.exactly(1);
    }

    /** A named person, or one told by nationality alone («قتل سوري»). */
    private static boolean isPerson(Scene scene, Phrase victim) {
        Hit name = victim.apposition != null ? victim.apposition.name : victim.name;
        if (name != null
                && name.entity().kind() == EntityKind.PERSON
                && name.name().form() == Name.Form.NAME) {
            return true;
        }
        boolean alone =
                victim.to == victim.from + 1 && name != null && name.from() == victim.from && Phrase.isOrigin(name);
        if (alone) {
            return !scene.morphs[victim.from].hasArticle()
                    && !scene.stem(victim.from).endsWith("ين");
        }
        return name == null
                && victim.generic == null
                && scene.pos(victim.from) == Pos.NAME
                && (victim.to == victim.from + 1 || scene.pos(victim.from + 1) == Pos.NAME);
    }

    /** «ضابطا شرطة»، «رجلي أمن»: a dual that has lost its nun before a genitive, which no accusative stands before. */
    private static boolean isPair(Scene scene, Phrase victim) {
        int next = victim.from + 1;
        String form = scene.form(victim.from);
        String singular = scene.stem(victim.from);
        boolean ending = form.endsWith("ا") && singular.length() > 3 || form.endsWith("لي") && form.length() > 3;
        return ending
                && next < victim.to
                && !scene.morphs[victim.from].hasArticle()
                && scene.pos(next) == Pos.NOUN
                && !scene.isAccusative(next);
    }
}
