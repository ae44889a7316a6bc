package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/**
 * The whole expression that a noun opens: the noun phrase with what hangs on it behind a preposition or in a clause of its
 * own («هدف بالقرب من العاصمة», «قوات مدعومة من الحكومة», «المناطق التي يسيطر عليها المسلحون»). The phrase alone is what is
 * weighed; the whole expression is a further name of what it denotes.
 */
final class FullNames {
    /** Longer expressions tell a story rather than name anything. */
    private static final int LONGEST = 12;
    /** Words between what opens a clause and its verb: «التي لم تكن». */
    private static final int BEFORE_VERB = 3;

    /** With the article, these still count what stands behind "of". */
    private static final Set<String> MANY = WordList.of("عشرات", "ميات", "الاف", "ملايين", "عديد", "كثير", "مزيد");

    private final Grammar grammar;

    FullNames(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The names of what a phrase denotes besides its own words. */
    List<String> of(Scene scene, Phrase phrase) {
        List<String> names = new ArrayList<>(2);
        String whole = whole(scene, phrase);
        if (whole != null) {
            names.add(whole);
        }
        String plain = counted(scene, phrase);
        if (plain == null) {
            plain = owned(scene, phrase);
        }
        if (plain != null) {
            names.add(plain);
        }
        return names;
    }

    /** «مدنيا من القرية» of «أكثر من 30 مدنيا من القرية»: how many they are is no part of their name. */
    private @Nullable String counted(Scene scene, Phrase phrase) {
        NumberMention number = Counted.numberAt(scene, phrase.from);
        int head = number == null || !number.counts() ? phrase.from : number.end();
        if (head > phrase.from && head < phrase.to && scene.form(head).equals("من")) {
            head++;
        }
        if (head == phrase.from || head >= phrase.to || scene.isSign(head) || scene.prepositionAt[head] != null) {
            return null;
        }
        return scene.text(head, Math.max(phrase.to, end(scene, phrase, phrase.to)));
    }

    /** «مواقع المسلحين» for «مواقع للمسلحين», «مواقع تابعة للمسلحين»: Arabic says whose a thing is either way. */
    private @Nullable String owned(Scene scene, Phrase phrase) {
        int head = phrase.to;
        int owner = -1;
        int end = phrase.to;
        for (int i = phrase.from + 1; owner < 0 && i + 1 < phrase.to; i++) {
            if (scene.morphs[i + 1].has(Morph.LI) && grammar.owned.contains(scene.lemma(i))) {
                head = i;
                owner = i + 1;
            }
        }
        Phrase next = owner < 0 && !phrase.definite ? next(scene, phrase) : null;
        if (next != null && next.preposition.equals("ل") && !next.joined && completes(scene, phrase, next)) {
            owner = next.from;
            end = next.to;
        }
        boolean article = scene.morphs[phrase.from].hasArticle();
        if (owner < 0 || article && head > phrase.from + 1 || end - phrase.from > LONGEST) {
            return null;
        }
        String thing = scene.text(phrase.from, head);
        if (article && thing.startsWith("ال")) {
            thing = thing.substring(2);
        } else if (scene.isAccusative(phrase.from) && head == phrase.from + 1 && thing.lastIndexOf('ا') > 1) {
            thing = thing.substring(0, thing.lastIndexOf('ا'));
        }
        return thing + ' ' + scene.text(owner, end);
    }

    /** The whole expression, or null where nothing hangs on the phrase. */
    private @Nullable String whole(Scene scene, Phrase phrase) {
        Phrase around = scene.phraseAt[phrase.from];
        // «قوات» of «قوات مدعومة من»: what describes it hangs on it too.
        int to = around != null && around.from == phrase.from ? Math.max(phrase.to, around.to) : phrase.to;
        int end = end(scene, phrase, to);
        if (end > to) {
            return end - phrase.from > LONGEST ? null : scene.text(phrase.from, end);
        }
        return phrase.definite || to != phrase.to ? null : shared(scene, phrase);
    }

    /** One past the last word of what hangs on a phrase that ends at a token, or that token. */
    private int end(Scene scene, Phrase phrase, int to) {
        if (to >= scene.size()) {
            return to;
        }
        if (phrase.definite && to == phrase.from + 1 && MANY.contains(scene.stem(phrase.from))) {
            // «المئات من أبناء القرية»
            Phrase whom = behind(scene, to);
            return whom != null && whom.preposition.equals("من") ? whom.to : to;
        }
        if (phrase.definite) {
            if (isRelative(scene, to)) {
                return clause(scene, to + 1, to);
            }
            boolean participle = to > phrase.from + 1
                    && scene.pos(to - 1) == Pos.ADJECTIVE
                    && scene.stem(to - 1).startsWith("م")
                    && scene.stem(to - 1).length() > 4;
            Phrase next = participle ? behind(scene, to) : null;
            return next != null && grammar.ofParticiples.contains(next.preposition) ? next.to : to;
        }
        Phrase next = behind(scene, to);
        if (next != null && completes(scene, phrase, next)) {
            return next.to;
        }
        boolean told = scene.pos(to) == Pos.IMPERFECT && !scene.morphs[to].hasConjunction()
                || to + 1 < scene.size() && scene.form(to).equals("لم") && scene.isVerb(to + 1);
        return told ? clause(scene, to, to) : to;
    }

    /** «الذي»، «التي»: what goes on with a definite noun, as «ما» and «من» do not. */
    private boolean isRelative(Scene scene, int i) {
        String form = scene.form(i);
        return form.startsWith("ال") && grammar.relatives.contains(form);
    }

    /** The phrase that stands behind a preposition at a token, or null. */
    private static @Nullable Phrase behind(Scene scene, int to) {
        int at = to;
        while (at < scene.size() && at < to + 3 && scene.prepositionAt[at] != null) {
            if (scene.morphs[at].hasPronoun() || scene.morphs[at].hasConjunction()) {
                return null;
            }
            at++;
        }
        Phrase next = at < scene.size() ? scene.phraseAt[at] : null;
        return next == null || next.from != at || next.bare() || next.joined || scene.inDate(at) ? null : next;
    }

    /** Whether what stands behind an indefinite noun tells what sort of thing or people it is, or whose. */
    private boolean completes(Scene scene, Phrase phrase, Phrase next) {
        boolean named = next.name != null || next.generic != null || next.definite;
        return switch (next.preposition) {
            case "ل", "من" -> named;
            default -> {
                // «قتل جندي في المدينة»: where it happened; «ضابط في الشرطة»: who he is.
                boolean people = phrase.kind() == EntityKind.ROLE || Counted.countOf(scene, phrase) != null;
                yield named
                        && (grammar.hangsOn.contains(next.preposition) || Leading.isDirection(next.preposition))
                        && !grammar.isAdverbial(scene, next)
                        && (!people || next.kind() != null && Phrase.isParty(next.kind()));
            }
        };
    }

    /** Where a clause about a noun ends: behind the first phrase that follows its verb. */
    private int clause(Scene scene, int from, int none) {
        int verb = from;
        while (verb < scene.size() && verb < from + BEFORE_VERB && !scene.isVerb(verb)) {
            if (scene.isSign(verb)) {
                return none;
            }
            verb++;
        }
        if (verb >= scene.size() || !scene.isVerb(verb)) {
            return none;
        }
        int end = verb + 1;
        for (int i = verb + 1; i < scene.size() && i < from + LONGEST; i++) {
            if (grammar.complementizers.contains(scene.form(i))) {
                // «ضابط يعلن أن»: a headline, not a clause about him.
                return none;
            }
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null && !scene.morphs[i].hasConjunction()) {
                return Math.max(end, phrase.to);
            }
            if (scene.isSign(i) && !scene.isQuote(i) || scene.morphs[i].hasConjunction()) {
                break;
            }
            end = scene.isQuote(i) ? end : i + 1;
        }
        return scene.prepositionAt[end - 1] != null && !scene.morphs[end - 1].hasPronoun() ? none : end;
    }

    /** «تجمعات وتعزيزات للمسلحين»: whose the last of those joined are, all are. */
    private @Nullable String shared(Scene scene, Phrase phrase) {
        Phrase last = phrase;
        Phrase owner = next(scene, last);
        while (owner != null && owner.joined && !owner.definite && owner.to - phrase.from < LONGEST) {
            last = owner;
            owner = next(scene, last);
        }
        if (last == phrase) {
            return null;
        }
        if (owner == null || owner.joined || !owner.preposition.equals("ل") || owner.to - phrase.from > LONGEST) {
            return null;
        }
        return scene.text(phrase.from, phrase.to) + " "
                + scene.body.substring(
                        scene.tokens.get(owner.from).start(),
                        scene.tokens.get(owner.to - 1).end());
    }

    private static @Nullable Phrase next(Scene scene, Phrase phrase) {
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        return next != null && next.from == phrase.to ? next : null;
    }
}
