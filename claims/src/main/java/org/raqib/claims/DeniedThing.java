package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Looks at one word of denying: who denies, and whether what he denies points back at what was told. */
final class DeniedThing {
    /** What is denied stands at most so far behind the word of denying. */
    private static final int REACH = 24;
    /** The act in which one has no part stands at most so far behind the part. */
    private static final int PART_REACH = 10;
    /** So near behind a noun for what was told stands what it is about. */
    private static final int CONTENT_REACH = 5;
    /** Words of an act so near behind what points back tell the act itself («الاتهامات بقصف المدينة»). */
    private static final int OWN_REACH = 14;

    /** Behind these stands what somebody has a part in. */
    private static final Set<String> IN_WHAT = Set.of("في", "عن", "ب");

    private final Grammar grammar;
    private final Arguments arguments;
    private final Mentions mentions;
    private final SaySubjects subjects;
    private final Scene scene;
    private final int order;
    private final List<Draft> drafts;
    private final List<Voice> spoken;
    private final int verb;
    private final String by;
    private final @Nullable Phrase subject;
    private final List<Mention> speakers;
    private final @Nullable Mention body;

    /**
     * @param verb the word of denying
     * @param by its identifier
     */
    DeniedThing(
            Denials words,
            Scene scene,
            int order,
            List<Draft> drafts,
            List<Voice> spoken,
            int verb,
            String by,
            Denials.Denier denier) {
        this.grammar = words.grammar;
        this.arguments = words.arguments;
        this.mentions = words.mentions;
        this.subjects = words.subjects;
        this.scene = scene;
        this.order = order;
        this.drafts = drafts;
        this.spoken = spoken;
        this.verb = verb;
        this.by = by;
        this.subject = denier.subject();
        this.speakers = denier.speakers();
        this.body = denier.body();
    }

    /** The denial, or null where what is denied stands in its own words, or nothing is found that it points at. */
    @Nullable
    Denial denial() {
        return Denials.pointsWithPronoun(scene, verb) ? behindRelative() : behindVerb();
    }

    private Denial of(Denial.Of of, int to, @Nullable Mention party, @Nullable Draft named) {
        boolean accused = false;
        for (Draft draft : drafts) {
            accused |= draft.rule.accuses() && draft.trigger < verb;
        }
        int back = tellsBefore() ? 0 : 1;
        return new Denial(scene, order, verb, Math.max(to, verb + 1), of, speakers, party, named, accused, back, by);
    }

    /** Whether the sentence tells something before the clause of the denial. */
    private boolean tellsBefore() {
        for (Draft draft : drafts) {
            if (draft.trigger < verb && !draft.afterRecipient) {
                return true;
            }
        }
        for (Voice voice : spoken) {
            if (voice.verb() >= 0 && voice.verb() < verb && voice.from() < verb && !voice.direct()) {
                return true;
            }
        }
        return false;
    }

    /** «وهو ما تنفيه طهران», «الأمر الذي نفته», «وهي تهمة تنفيها», «الهجوم الذي نفته دمشق». */
    private @Nullable Denial behindRelative() {
        int head = verb - 1;
        if (head >= 0 && scene.form(head).equals("ما")) {
            return of(Denial.Of.ALL, verb + 1, null, null);
        }
        if (head > 0 && arguments.isRelative(scene, head)) {
            head--;
        }
        while (head > 0 && (scene.isQuote(head) || scene.isComma(head))) {
            head--;
        }
        Phrase before = head < 0 ? null : scene.phraseAt[head];
        if (before == null) {
            return null;
        }
        for (int i = before.from; i <= head; i++) {
            if (grammar.said.contains(scene.lemma(i))) {
                return isTold(i, verb) ? null : of(Denial.Of.ALL, verb + 1, null, null);
            }
        }
        Draft named = actIn(before.from, head + 1);
        return named == null ? null : of(Denial.Of.ALL, verb + 1, null, named);
    }

    private @Nullable Denial behindVerb() {
        int end = Math.min(scene.size(), verb + 1 + REACH);
        int subjectEnd = endOfSubject();
        boolean alone = true;
        boolean inside = false;
        for (int i = verb + 1; i < end; i++) {
            if (isSubject(i, subjectEnd)) {
                continue;
            }
            boolean apart = scene.isComma(i) && i + 1 < end && (arguments.isRelative(scene, i + 1) || i == subjectEnd);
            if (apart && closes(i + 1, end) < end) {
                i = closes(i + 1, end);
                continue;
            }
            if (scene.isSign(i)) {
                if (!scene.isQuote(i) && !scene.isComma(i)) {
                    end = i;
                }
                continue;
            }
            if (i == subjectEnd && arguments.isRelative(scene, i)) {
                // «ينفي الرجل الذي يحمل الجنسية هذه التهم»
                inside = true;
                continue;
            }
            if (scene.isVerb(i) && !inside || grammar.complementizers.contains(scene.form(i))) {
                return null;
            }
            int pointing = pointing(i);
            if (pointing > 0) {
                return pointed(i, pointing);
            }
            int noun = isAny(i) && i + 1 < end ? i + 1 : i;
            if (grammar.parts.contains(scene.lemma(noun)) && !hasPreposition(i)) {
                return part(noun);
            }
            if (grammar.happening.contains(scene.lemma(i)) && !hasPreposition(i)) {
                Draft named = actIn(i + 1, Math.min(scene.size(), i + 4));
                return named == null || !Denials.isKnown(named)
                        ? null
                        : of(Denial.Of.ALL, named.triggerTo, null, named);
            }
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null && phrase.from == i && phrase.bare() && !inside && !isAside(phrase)) {
                return null;
            }
            alone &= phrase != null && (!phrase.bare() || isAside(phrase));
        }
        boolean before = subject != null && subject.from < verb;
        return alone && before && verb + 1 <= end && endsHere() ? of(Denial.Of.ALL, verb + 1, null, null) : null;
    }

    /** «أي تورط». */
    private boolean isAny(int i) {
        return scene.form(i).equals("اي") || scene.form(i).equals("ايه");
    }

    /** One past all who deny, where they stand behind the verb; 0 where they do not. */
    private int endOfSubject() {
        int end = 0;
        if (subject != null && subject.from > verb) {
            for (Phrase one : Arguments.joined(scene, subject)) {
                end = Math.max(end, one.apposition == null ? one.to : Math.max(one.to, one.apposition.to));
            }
        }
        return end;
    }

    private boolean isSubject(int i, int subjectEnd) {
        return subject != null && subject.from <= i && i < subjectEnd;
    }

    /** «لكن طهران تنفي.»: nothing but a sign, or how it is denied, behind the verb. */
    private boolean endsHere() {
        int next = verb + 1;
        Phrase phrase = next < scene.size() ? scene.phraseAt[next] : null;
        if (phrase != null && !phrase.bare() && phrase.from == next) {
            next = phrase.to;
        }
        return next >= scene.size() || scene.isSign(next) && !scene.isQuote(next);
    }

    private boolean isAside(Phrase phrase) {
        return Arguments.isTimePhrase(scene, phrase) || grammar.isAdverbial(scene, phrase);
    }

    private boolean hasPreposition(int i) {
        if (!scene.isVerb(verb) && i == verb + 1 && scene.morphs[i].has(Morph.LI)) {
            // «نفيه للاتهامات»
            return false;
        }
        boolean behind = i > 0 && scene.prepositionAt[i - 1] != null && !scene.morphs[i - 1].hasPronoun();
        return behind || scene.morphs[i].hasPreposition();
    }

    /** One past the words from a token on that point back at what was told, or -1. */
    private int pointing(int i) {
        if (hasPreposition(i)) {
            return -1;
        }
        int at = scene.lemma(i).equals("صحه") ? i + 1 : i;
        if (at >= scene.size()) {
            return -1;
        }
        boolean shown = scene.pos(at) == Pos.DEMONSTRATIVE;
        int noun = shown ? at + 1 : at;
        if (noun < scene.size() && scene.isQuote(noun)) {
            noun++;
        }
        if (noun < scene.size() && grammar.said.contains(scene.lemma(noun))) {
            return noun + 1;
        }
        if (shown && scene.form(at).equals("ذلك")) {
            return at + 1;
        }
        boolean what = scene.form(at).equals("ما") && at + 1 < scene.size() && scene.isVerb(at + 1);
        return what && (subjects.tells(scene, at + 1) || grammar.told.contains(scene.stem(at + 1))) ? at + 2 : -1;
    }

    /** «الاتهامات», but «اتهامات بالفساد», «التقارير عن الأزمة» tell themselves what they are about. */
    private @Nullable Denial pointed(int from, int to) {
        if (isTold(from, to)) {
            return null;
        }
        int subjectEnd = endOfSubject();
        for (int i = to; i < Math.min(scene.size(), to + CONTENT_REACH); i++) {
            if (isSubject(i, subjectEnd)) {
                continue;
            }
            if (scene.isComma(i) || scene.isVerb(i) && i > to) {
                break;
            }
            boolean content = (scene.morphs[i].has(Morph.BI) || scene.form(i).equals("ب"))
                            && !grammar.flatly.contains(scene.lemma(i))
                    || grammar.contents.contains(scene.form(i));
            if (content) {
                Draft named = actIn(i, Math.min(scene.size(), i + 4));
                return named != null && Denials.isKnown(named) ? of(Denial.Of.ALL, named.triggerTo, null, named) : null;
            }
        }
        return of(Denial.Of.ALL, to, null, null);
    }

    /** Whether behind what points back stands the act itself («الاتهامات بقصف المدينة», «ما قاله عن قصف المدينة»). */
    private boolean isTold(int from, int to) {
        int end = Math.min(scene.size(), to + OWN_REACH);
        for (Draft draft : drafts) {
            if (draft.trigger >= from
                    && draft.trigger < end
                    && draft.trigger != verb
                    && !draft.rule.accuses()
                    && !Denials.isKnown(draft)
                    && !Attribution.isVerbalAct(draft.rule.event())
                    && (draft.trigger < to || !scene.isComma(to) && !breaks(to, draft.trigger))) {
                return true;
            }
        }
        return false;
    }

    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isComma(i) || scene.isVerb(i) && scene.morphs[i].hasConjunction()) {
                return true;
            }
        }
        return false;
    }

    /** «مسؤوليته عن الهجوم», «أي علاقة للحركة بالتفجير», «تورط بلاده في ذلك», «ضلوعه فيه», «تورطها». */
    private @Nullable Denial part(int noun) {
        Mention party = party(noun);
        int end = Math.min(scene.size(), noun + 1 + PART_REACH);
        for (int i = noun + 1; i < end; i++) {
            if (scene.isVerb(i) || scene.isComma(i) || grammar.complementizers.contains(scene.form(i))) {
                break;
            }
            if (isElsewhere(i)) {
                return null;
            }
            if (grammar.said.contains(scene.lemma(i)) || scene.form(i).equals("ذلك")) {
                return of(Denial.Of.PART, i + 1, party, null);
            }
            Draft named = actIn(i, i + 1);
            if (named != null) {
                return of(Denial.Of.PART, named.triggerTo, party, named);
            }
            if (scene.prepositionAt[i] != null
                    && scene.morphs[i].hasPronoun()
                    && !scene.form(i).startsWith("ل")) {
                return of(Denial.Of.PART, i + 1, party, null);
            }
        }
        boolean ends = noun + 1 >= scene.size() || scene.isSign(noun + 1) && !scene.isQuote(noun + 1);
        return ends && scene.morphs[noun].hasPronoun() ? of(Denial.Of.UNNAMED_PART, noun + 1, party, null) : null;
    }

    /** «دوره في الأزمة المالية»: whether here begins what the part is in, and that is neither an act nor points back. */
    private boolean isElsewhere(int i) {
        Phrase phrase = scene.phraseAt[i];
        if (phrase == null
                || phrase.from != i
                || phrase.kind() == EntityKind.PLACE
                || !IN_WHAT.contains(phrase.preposition)) {
            return false;
        }
        for (int k = i; k < phrase.to; k++) {
            boolean back = grammar.said.contains(scene.lemma(k))
                    || grammar.happening.contains(scene.lemma(k))
                    || grammar.parts.contains(scene.lemma(k))
                    || scene.form(k).equals("ذلك");
            if (back || actIn(k, k + 1) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whose part it is: who is named in the genitive, or the side of who denies. */
    private @Nullable Mention party(int noun) {
        Phrase whole = scene.phraseAt[noun];
        if (whole != null && !scene.morphs[noun].hasPronoun() && whole.to > noun + 1) {
            Phrase owner = Parties.part(scene, whole, noun + 1);
            if (Arguments.surelyActs(owner)) {
                return mentions.of(scene, owner);
            }
        }
        return body != null ? body : speakers.isEmpty() ? null : speakers.get(0);
    }

    private @Nullable Draft actIn(int from, int to) {
        for (Draft draft : drafts) {
            if (draft.trigger >= from && draft.trigger < to && !draft.verbal && !draft.rule.accuses()) {
                return draft;
            }
        }
        return null;
    }

    /** Where a relative clause between commas ends. */
    private int closes(int from, int end) {
        for (int i = from; i < end; i++) {
            if (scene.isComma(i)) {
                return i;
            }
        }
        return end;
    }
}
