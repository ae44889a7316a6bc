package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Word;

/**
 * Cuts what a noun of places in the plural or dual lists: «قرى الشطيب والرهجان وأم ميال»، «مديريات الجراحي، وزبيد». Villages
 * have names that no lexicon knows and that the tagger takes for common nouns and adjectives; the noun in front tells that
 * each is a name of its own.
 */
final class PlaceLists {
    /** A village's name has rarely more words: «أم عدسة خليلية». */
    private static final int LONGEST_NAME = 3;
    /** «أم ميال»: the tagger takes its first word for "or" behind "and". */
    private static final String MOTHER = "ام";

    private final Grammar grammar;
    private final NounUse uses = NounUse.shipped();

    PlaceLists(Grammar grammar) {
        this.grammar = grammar;
    }

    /** One name of a list. */
    private record Item(int from, int to, boolean joined, boolean sure) {}

    /** The phrases of the list that a token opens: the first with the noun itself, then each name; null where it opens none. */
    @Nullable
    List<Phrase> at(Scene scene, int head) {
        Morph morph = scene.morphs[head];
        if (morph.hasArticle() || morph.hasPronoun() || !opens(scene.stem(head))) {
            return null;
        }
        List<Item> items = items(scene, head + 1);
        while (!items.isEmpty() && !items.get(items.size() - 1).joined) {
            items.remove(items.size() - 1);
        }
        boolean sure = items.stream().anyMatch(Item::sure);
        if (items.size() < 2 || !sure && !isDual(scene.stem(head))) {
            return null;
        }
        List<Phrase> phrases = new ArrayList<>(items.size());
        for (Item item : items) {
            Phrase phrase = new Phrase(phrases.isEmpty() ? head : item.from);
            phrase.to = item.to;
            phrase.definite = true;
            phrase.joined = !phrases.isEmpty();
            phrase.listed = true;
            phrases.add(phrase);
        }
        return phrases;
    }

    /**
     * Where the name ends that a noun of place in the singular governs, though the tagger takes it for an adjective or a
     * number: «بلدة الناجية»، «شارع الستين»، «حي كلابة» do not go with their noun in definiteness or gender. The token itself
     * where none follows.
     */
    int named(Scene scene, int head) {
        String stem = scene.noun(head);
        int at = head + 1;
        boolean governs = grammar.placeHeads.contains(stem)
                && !grammar.placeLists.contains(stem)
                && (scene.pos(head) == Pos.NOUN || scene.pos(head) == Pos.ADJECTIVE)
                && !scene.morphs[head].hasArticle()
                && !scene.morphs[head].hasPronoun();
        if (!governs || at >= scene.size() || scene.tokens.get(at).word().kind() != Word.Kind.ARABIC) {
            return head;
        }
        Morph morph = scene.morphs[at];
        boolean bare = !morph.hasConjunction()
                && !morph.hasPreposition()
                && !morph.hasPronoun()
                && scene.prepositionAt[at] == null
                && scene.hitAt[at] == null
                && !scene.inDate(at);
        Pos pos = scene.pos(at);
        if (isMistaken(scene, head, at)) {
            return at;
        }
        if (!bare || Leading.isDirection(morph.stem()) || grammar.adverbs.contains(scene.form(at))) {
            return head;
        }
        boolean named = morph.hasArticle()
                ? pos == Pos.ADJECTIVE || Counted.numberAt(scene, at) != null
                : pos == Pos.ADJECTIVE && Agreement.otherGender(scene, head, grammar.towns);
        if (!named) {
            return head;
        }
        int to = at + 1;
        while (to < scene.size() && to - at < LONGEST_NAME && goesOn(scene, to)) {
            to++;
        }
        return to - 1;
    }

    /** «قصف بشكل عشوائي حي الروضة»: a noun of place that looks like an adjective, before its name. */
    boolean governsName(Scene scene, int t) {
        if (!grammar.placeHeads.contains(scene.stem(t)) || scene.morphs[t].hasArticle() || t + 1 >= scene.size()) {
            return false;
        }
        Morph next = scene.morphs[t + 1];
        boolean definite = next.hasArticle() || next.pos() == Pos.NAME;
        return definite && !next.hasConjunction() && !next.hasPreposition() || named(scene, t) > t;
    }

    /** «في بلدة بصر الحرير»: the second word of a name that no lexicon knows. */
    boolean goesOnBehindName(Scene scene, int t) {
        int head = t - 2;
        if (head < 0 || scene.pos(t - 1) != Pos.NAME || scene.hitAt[t - 1] != null || scene.hitAt[t] != null) {
            return false;
        }
        Morph name = scene.morphs[t - 1];
        Morph morph = scene.morphs[t];
        return grammar.placeHeads.contains(scene.noun(head))
                && !scene.morphs[head].hasArticle()
                && isGenitive(scene, head)
                && !name.hasArticle()
                && !name.hasPreposition()
                && !name.hasConjunction()
                && morph.hasArticle()
                && !morph.hasPreposition()
                && !morph.hasConjunction()
                && !scene.inDate(t)
                && !grammar.adverbs.contains(scene.form(t));
    }

    private static boolean isGenitive(Scene scene, int i) {
        return scene.morphs[i].hasPreposition() || i > 0 && scene.prepositionAt[i - 1] != null;
    }

    /**
     * «بلدة بزاعة», «بلدة مديرا»: a name whose first letter looks like a preposition, or its last like an accusative, which never
     * stands right behind a bare noun of place.
     */
    private boolean isMistaken(Scene scene, int head, int at) {
        Morph morph = scene.morphs[at];
        boolean noun = (morph.pos() == Pos.NOUN || morph.pos() == Pos.NAME)
                && !morph.hasConjunction()
                && !morph.hasArticle()
                && !morph.hasPronoun()
                && scene.hitAt[at] == null
                && !scene.inDate(at)
                && !Leading.isDirection(morph.stem())
                && !grammar.adverbs.contains(scene.form(at));
        if (!noun || scene.prepositionAt[at] != null) {
            return false;
        }
        if (morph.hasPreposition()) {
            return morph.stem().length() > 2
                    && !uses.isCommon(morph.lemma())
                    && !grammar.placeHeads.contains(morph.stem());
        }
        return scene.isAccusative(at) && (isGenitive(scene, head) || !uses.isCommon(morph.lemma()));
    }

    private boolean opens(String stem) {
        return grammar.placeLists.contains(stem) && grammar.placeHeads.contains(stem);
    }

    /** «بلدتي سقبا وكفر بطنا»: the dual that governs has lost its n, and so always governs something. */
    private static boolean isDual(String stem) {
        return stem.endsWith("تي") || stem.endsWith("تا");
    }

    private List<Item> items(Scene scene, int from) {
        List<Item> items = new ArrayList<>(4);
        int at = from;
        boolean joined = false;
        while (at < scene.size()) {
            at = skipQuote(scene, at);
            int to = at >= scene.size() ? at : nameAt(scene, at, items.isEmpty());
            if (to <= at) {
                break;
            }
            items.add(new Item(at, to, joined, isSure(scene, at)));
            at = skipQuote(scene, to);
            boolean comma = at < scene.size() && scene.isComma(at);
            at = comma ? skipQuote(scene, at + 1) : at;
            if (at >= scene.size()) {
                break;
            }
            boolean and = scene.form(at).equals("و");
            joined = and || scene.morphs[at].has(Morph.WA) || isMother(scene, at);
            if (!joined && !comma && !isNextName(scene, at)) {
                break;
            }
            at = and ? at + 1 : at;
        }
        return items;
    }

    /** «قرى الغريبة دبلان وصبيخان»: the comma is missing. */
    private static boolean isNextName(Scene scene, int t) {
        return scene.pos(t) == Pos.NAME
                && scene.hitAt[t] == null
                && scene.morphs[t - 1].hasArticle()
                && !scene.morphs[t].hasPreposition();
    }

    private static int skipQuote(Scene scene, int at) {
        return at < scene.size() && scene.isQuote(at) ? at + 1 : at;
    }

    /** Where the name ends that begins at a token, or the token itself where none does. */
    private int nameAt(Scene scene, int at, boolean first) {
        Hit hit = hitFrom(scene, at);
        boolean clitic = scene.morphs[at].hasPreposition() || first && scene.morphs[at].hasConjunction();
        if (clitic || scene.prepositionAt[at] != null || scene.morphs[at].hasPronoun()) {
            return at;
        }
        if (hit != null && hit.name().form() == Name.Form.NAME) {
            return Places.isPlace(hit) ? hit.to() : at;
        }
        if (grammar.nameBeginnings.contains(scene.stem(at))
                && !scene.morphs[at].hasArticle()
                && isWord(scene, at + 1)) {
            // «دير سنبل», «كفر بطنا»: whatever the tagger takes the second word for.
            return at + 2;
        }
        boolean thing =
                hit != null && !first && hit.entity().kind() == EntityKind.THING && scene.morphs[at].hasArticle();
        if (hit != null && !thing || !isMother(scene, at) && !mayBeName(scene, at)) {
            return at;
        }
        int to = at + 1;
        while (to < scene.size() && to - at < LONGEST_NAME && goesOn(scene, to)) {
            to++;
        }
        return to;
    }

    private static boolean isWord(Scene scene, int t) {
        return t < scene.size()
                && scene.tokens.get(t).word().kind() == Word.Kind.ARABIC
                && scene.prepositionAt[t] == null
                && !scene.morphs[t].hasConjunction()
                && !scene.morphs[t].hasPronoun();
    }

    private boolean mayBeName(Scene scene, int t) {
        Pos pos = scene.pos(t);
        return scene.tokens.get(t).word().kind() == Word.Kind.ARABIC
                && (pos == Pos.NAME || pos == Pos.NOUN || pos == Pos.ADJECTIVE)
                && scene.form(t).length() > 2
                && !scene.inDate(t)
                && !grammar.placeHeads.contains(scene.stem(t))
                && !Leading.isDirection(scene.stem(t))
                && !grammar.relatives.contains(scene.form(t))
                && !grammar.adverbs.contains(scene.form(t));
    }

    /** Whether a word belongs to the name before it: what a bare word governs, or a definite adjective without complement. */
    private boolean goesOn(Scene scene, int t) {
        Morph morph = scene.morphs[t];
        boolean bare = !morph.hasConjunction()
                && !morph.hasPreposition()
                && !morph.hasPronoun()
                && scene.prepositionAt[t] == null
                && !scene.isSign(t);
        if (!bare || !mayBeName(scene, t)) {
            return false;
        }
        Hit hit = hitFrom(scene, t);
        if (!scene.morphs[t - 1].hasArticle()) {
            // «كفر حمرة»، «قبتان الجبل».
            return hit == null
                    || !Phrase.isGeneric(hit)
                    || morph.hasArticle() && hit.entity().kind() == EntityKind.THING;
        }
        boolean complement =
                t + 1 < scene.size() && (scene.prepositionAt[t + 1] != null || scene.morphs[t + 1].hasPreposition());
        return scene.pos(t) == Pos.ADJECTIVE && morph.hasArticle() && !complement;
    }

    private static boolean isMother(Scene scene, int t) {
        String form = scene.form(t);
        return form.equals(MOTHER) || form.equals("و" + MOTHER);
    }

    /** A word that the lexicon or the tagger knows for a name, or a definite one that cannot be an adjective of its noun. */
    private static boolean isSure(Scene scene, int t) {
        return scene.pos(t) == Pos.NAME || scene.morphs[t].hasArticle() || hitFrom(scene, t) != null;
    }

    private static @Nullable Hit hitFrom(Scene scene, int t) {
        Hit hit = scene.hitAt[t];
        return hit != null && hit.from() == t ? hit : null;
    }
}
