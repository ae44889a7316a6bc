package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Word;
import org.raqib.words.number.NumberMention;

/**
 * Cuts a sentence's noun phrases: head, genitives (idafa), agreeing adjectives, names, names in quotation marks. Arabic
 * marks where a phrase closes by definiteness: a genitive chain stays open until a definite noun ends it, and an
 * adjective agrees with its noun in definiteness.
 */
final class Chunker {
    /** A quoted name longer than this is a quotation. */
    private static final int LONGEST_QUOTED_NAME = 6;

    private static final String NUMBER = "عدد";
    /** «آل», folded. */
    private static final String FAMILY = "ال";

    private final Grammar grammar;
    private final PlaceLists lists;

    Chunker(Grammar grammar) {
        this.grammar = grammar;
        this.lists = new PlaceLists(grammar);
    }

    void chunk(Scene scene) {
        int n = scene.size();
        @Nullable Phrase before = null;
        for (int i = 0; i < n; ) {
            int start = i;
            WordTrie.Found<String> passage = grammar.passages.longest(scene, i);
            if (passage != null) {
                before = null;
                i = passage.to();
                continue;
            }
            if (scene.isQuote(i) && i + 1 < n && begins(scene, i + 1)) {
                start = i + 1;
            } else if (!begins(scene, i)) {
                i++;
                continue;
            }
            List<Phrase> list = lists.at(scene, start);
            Phrase phrase = list == null ? phrase(scene, start) : list.get(0);
            if (list == null) {
                list = listWithin(scene, phrase);
            }
            phrase.preposition = Leading.preposition(scene, honored(scene, start));
            Joining.join(grammar, scene, before, phrase);
            before = add(scene, phrase);
            for (int k = 1; list != null && k < list.size(); k++) {
                list.get(k).preposition = phrase.preposition;
                before = add(scene, list.get(k));
            }
            i = before.to;
        }
        Appositions.mark(scene);
    }

    /** «محيط قريتي المشيك والبحصة»: the list that a noun of places within a phrase opens, the phrase its first; or null. */
    private @Nullable List<Phrase> listWithin(Scene scene, Phrase phrase) {
        for (int i = phrase.from + 1; i < phrase.to; i++) {
            List<Phrase> list = lists.at(scene, i);
            if (list != null) {
                phrase.to = list.get(0).to;
                phrase.name = null;
                phrase.generic = null;
                resolve(scene, phrase);
                return list;
            }
        }
        return null;
    }

    private static Phrase add(Scene scene, Phrase phrase) {
        scene.phrases.add(phrase);
        for (int k = phrase.from; k < phrase.to; k++) {
            scene.phraseAt[k] = phrase;
        }
        if (phrase.listed) {
            resolve(scene, phrase);
        }
        return phrase;
    }

    private boolean begins(Scene scene, int i) {
        if (scene.isSign(i) || scene.prepositionAt[i] != null) {
            return false;
        }
        if (isHonorific(scene, i) || Leading.isEachOf(scene, i)) {
            return false;
        }
        if (scene.hitAt[i] != null && !scene.isVerb(i)) {
            return true;
        }
        Pos pos = scene.pos(i);
        if (scene.form(i).length() < 2
                && scene.hitAt[i] == null
                && scene.tokens.get(i).word().kind() == Word.Kind.ARABIC) {
            return false;
        }
        if (grammar.adverbs.contains(scene.form(i))) {
            return false;
        }
        if (pos == Pos.OTHER && scene.tokens.get(i).word().kind() == Word.Kind.OTHER) {
            return true;
        }
        return pos.isNominal()
                && !grammar.relatives.contains(scene.form(i))
                && !grammar.negations.contains(scene.form(i));
    }

    /** Where the honorifics before a token begin, or the token. */
    private int honored(Scene scene, int i) {
        int first = i;
        while (first > 0 && isHonorific(scene, first - 1)) {
            first--;
        }
        return first;
    }

    /** «السيد ليون»: the phrase is the name. */
    private boolean isHonorific(Scene scene, int i) {
        int next = i + 1;
        Hit name = next < scene.size() ? scene.hitAt[next] : null;
        return next < scene.size()
                && scene.morphs[i].hasArticle()
                && grammar.honorifics.contains(scene.stem(i))
                && !scene.morphs[next].hasArticle()
                && (name == null
                        ? scene.pos(next) == Pos.NAME
                        : name.from() == next && name.entity().kind() == EntityKind.PERSON);
    }

    private Phrase phrase(Scene scene, int from) {
        Phrase phrase = new Phrase(from);
        int n = scene.size();
        Hit first = scene.hitAt[from];
        int to = first != null && first.from() == from ? first.to() : from + 1;
        NumberMention number = numberAt(scene, from);
        if (number != null && number.counts()) {
            to = Math.max(to, number.end());
        }
        if (number != null && first == null && to == number.end() && Counted.countsSome(scene, to)) {
            to++;
        }
        phrase.definite = isDefinite(scene, to - 1)
                || (first != null && first.name().form() == Name.Form.NAME && scene.morphs[from].hasArticle());
        boolean named = first != null && first.name().form() == Name.Form.NAME;
        if (named) {
            phrase.definite = true;
        }
        while (to < n) {
            if (scene.inDate(to) && !scene.inDate(from) && scene.hitAt[to] == null && scene.pos(to - 1) == Pos.NOUN) {
                // «أشارت تقارير الثلاثاء إلى»: the day belongs to what was done.
                break;
            }
            if (number != null && scene.inDate(from) && !scene.inDate(to)) {
                // «منذ يوليو 2013 الموانئ»: the number is the year's.
                break;
            }
            int next = extend(scene, phrase, to, number != null);
            if (next < 0) {
                break;
            }
            to = next;
        }
        int last = phrase.definite ? to - 1 : lists.named(scene, to - 1);
        if (last >= to) {
            phrase.definite = true;
            to = last + 1;
        }
        phrase.to = to;
        resolve(scene, phrase);
        return phrase;
    }

    /** Where the phrase reaches if it takes the token at {@code t}, or -1. */
    private int extend(Scene scene, Phrase phrase, int t, boolean counted) {
        int last = t - 1;
        if (scene.isQuote(t)) {
            return quotedName(scene, phrase, t);
        }
        if (scene.tokens.get(t).is('#')
                && t + 1 < scene.size()
                && scene.tokens.get(last).end() < scene.tokens.get(t).start()) {
            // «ميليشيا #الحوثي»
            return extend(scene, phrase, t + 1, counted);
        }
        if (scene.tokens.get(t).is('(') && scene.stem(last).equals(NUMBER)) {
            // «تدمير عدد (10) عبوات»
            boolean counts = t + 3 < scene.size()
                    && scene.pos(t + 1) == Pos.NUMBER
                    && scene.tokens.get(t + 2).is(')')
                    && scene.pos(t + 3) == Pos.NOUN;
            return counts ? t + 4 : -1;
        }
        if (scene.isSign(t) || scene.prepositionAt[t] != null) {
            return -1;
        }
        Morph morph = scene.morphs[t];
        if (morph.hasPreposition()
                && !morph.hasConjunction()
                && (grammar.linking.contains(scene.stem(last)) || grammar.linking.contains(scene.lemma(last)))) {
            // «القوات الموالية لحفتر»: the adjective takes its complement along.
            Hit linked = scene.hitAt[t];
            phrase.definite = true;
            int end = linked != null && linked.from() == t ? linked.to() : t + 1;
            Hit named = end < scene.size() && Phrase.isGenericAt(linked) ? scene.hitAt[end] : null;
            if (named != null && named.from() == end && named.name().form() == Name.Form.NAME) {
                return named.to();
            }
            return end;
        }
        if (morph.hasConjunction() || morph.hasPreposition()) {
            return -1;
        }
        if (grammar.nameParts.contains(scene.stem(last))
                && scene.hitAt[last] == null
                && morph.pos().isNominal()) {
            // «أبو الفضل»، «بن علي»: half a name is none.
            phrase.definite = true;
            return t + 1;
        }
        Hit hit = scene.hitAt[t];
        if (hit != null && hit.from() == t && Agreement.describesPeople(scene, last, hit)) {
            return hit.to();
        }
        if (hit != null && hit.name().form() == Name.Form.NAME && hit.from() == t) {
            // «مدينة بيروت», «العاصمة الليبية طرابلس»; but «مدينة رداع محافظة البيضاء», «قرية الجعابات شرق حلب» are
            // two.
            boolean capital = hit.entity().kind() == EntityKind.PLACE
                    && grammar.placeHeads.contains(scene.noun(phrase.from))
                    && !grammar.placeHeads.contains(scene.noun(t))
                    && !Leading.isDirection(scene.stem(t));
            boolean closed = morph.hasArticle() && Agreement.isClosedPlural(scene, last)
                    || !phrase.definite && last > phrase.from && Heads.describes(scene, last);
            if (!closed && (!phrase.definite || capital || Heads.isTitle(scene, phrase, t, hit))) {
                phrase.definite = true;
                return hit.to();
            }
            return -1;
        }
        NumberMention number = numberAt(scene, t);
        if (number != null && number.first() == t) {
            return Counted.isOrdinalOf(scene, phrase, t, number) || Counted.isTwo(scene, t) ? t + 1 : -1;
        }
        boolean linking = grammar.linking.contains(scene.lemma(t));
        if (scene.isAccusative(t) && !counted && !linking && !scene.isAccusative(phrase.from)) {
            return -1;
        }
        if (Agreement.disagrees(scene, phrase.from, t)) {
            return -1;
        }
        if (hit != null
                && hit.name().form() != Name.Form.NAME
                && Agreement.agrees(scene, phrase, t)
                && Agreement.adjectival(scene, t)) {
            return Math.max(hit.to(), t + 1);
        }
        return switch (morph.pos()) {
            case ADJECTIVE -> Agreement.agrees(scene, phrase, t) && !lists.governsName(scene, t) ? t + 1 : -1;
            case NOUN, VERBAL_NOUN -> {
                if (lists.goesOnBehindName(scene, t)) {
                    yield t + 1;
                }
                if (phrase.definite || morph.hasPronoun() && scene.pos(last) == Pos.ADJECTIVE) {
                    yield -1;
                }
                boolean closed = grammar.isTimes(scene, last)
                        || scene.isAccusative(last)
                                && (Phrase.isGenericAt(scene.hitAt[last]) || !scene.isAccusative(t));
                boolean fate = morph.hasPronoun() && grammar.fates.contains(scene.stem(t));
                if (closed || fate || Agreement.isClosedPlural(scene, last)) {
                    // «ثلاثين جنديا حتفهم»: what ends in the alif of the accusative governs nothing.
                    yield -1;
                }
                boolean named = governs(scene, last);
                boolean takesGenitive = named
                        || scene.pos(last) == Pos.NOUN
                        || scene.pos(last) == Pos.VERBAL_NOUN
                        || scene.pos(last) == Pos.NUMBER
                        || last == phrase.from && grammar.elatives.contains(scene.stem(last))
                        || counted && last < phrase.from + 4;
                if (!takesGenitive) {
                    yield -1;
                }
                int end = hit != null && hit.from() == t ? Math.max(hit.to(), t + 1) : t + 1;
                // «دعم قائد الجيش الوطني»: an expression is definite with its last word.
                if (named || isDefinite(scene, t) || isDefinite(scene, end - 1)) {
                    phrase.definite = true;
                }
                yield end;
            }
            case NAME -> {
                if (governs(scene, t)) {
                    yield phrase.definite ? -1 : t + 1;
                }
                boolean afterName = (scene.pos(last) == Pos.NAME && !Heads.isWhole(scene, phrase, last))
                        || (scene.hitAt[last] != null
                                && scene.hitAt[last].entity().kind() == EntityKind.PERSON);
                boolean title = !morph.hasArticle() && Heads.isTitle(scene, phrase, t, null);
                if (!phrase.definite && last > phrase.from && Phrase.isOrigin(scene.hitAt[last])) {
                    // «طائرات روسية درنة»: an adjective governs nothing.
                    yield -1;
                }
                if (!phrase.definite || afterName || title) {
                    phrase.definite = true;
                    yield t + 1;
                }
                yield -1;
            }
            case DEMONSTRATIVE -> {
                // «سكان هذه المناطق», «قبيلة آل عطيفة»
                boolean genitive = !phrase.definite
                        && scene.pos(last) == Pos.NOUN
                        && t + 1 < scene.size()
                        && (scene.morphs[t + 1].hasArticle() || scene.form(t).equals(FAMILY))
                        && scene.pos(t + 1).isNominal();
                phrase.definite |= genitive;
                yield genitive ? t + 2 : -1;
            }
            case OTHER -> scene.tokens.get(t).word().kind() == Word.Kind.OTHER && !phrase.definite ? t + 1 : -1;
            default -> -1;
        };
    }

    private int quotedName(Scene scene, Phrase phrase, int quote) {
        int n = scene.size();
        int limit = Math.min(n, quote + 2 + LONGEST_QUOTED_NAME);
        boolean place = !phrase.definite && grammar.placeHeads.contains(scene.noun(quote - 1));
        if (Quotations.onlyCloses(scene, quote)) {
            return -1;
        }
        if (quote + 1 >= n || !begins(scene, quote + 1) || scene.morphs[quote + 1].hasPreposition() && !place) {
            return -1;
        }
        for (int i = quote + 1; i < limit; i++) {
            if (scene.isQuote(i)) {
                if (i == quote + 1) {
                    return -1;
                }
                phrase.definite = true;
                return i + 1;
            }
            if (scene.isVerb(i) && scene.hitAt[i] == null
                    || scene.isSign(i) && !scene.tokens.get(i).is('-')) {
                return -1;
            }
        }
        return -1;
    }

    /** «منطقة جبل صبر»: a noun of place that a name of several words begins with governs the next. */
    private boolean governs(Scene scene, int i) {
        return scene.pos(i) == Pos.NAME
                && !scene.morphs[i].hasArticle()
                && Phrase.isGenericAt(scene.hitAt[i])
                && grammar.placeHeads.contains(scene.stem(i));
    }

    private boolean isDefinite(Scene scene, int i) {
        Morph morph = scene.morphs[i];
        Hit hit = scene.hitAt[i];
        if (governs(scene, i)) {
            return false;
        }
        return morph.hasArticle()
                || morph.hasPronoun()
                || morph.pos() == Pos.NAME
                || (hit != null && hit.name().form() == Name.Form.NAME);
    }

    /** The number of which a token is a word, or null. */
    static @Nullable NumberMention numberAt(Scene scene, int token) {
        for (NumberMention number : scene.numbers) {
            if (number.first() <= token && token < number.end()) {
                return number;
            }
        }
        return null;
    }

    private static void resolve(Scene scene, Phrase phrase) {
        NumberMention number = numberAt(scene, phrase.from);
        // «أكثر من 800 فرد»، «عددا من المتظاهرين»: behind the words that count them stands what they are.
        int counted = number == null || number.end() >= phrase.to ? 0 : number.end();
        boolean some = counted > 0 && scene.form(counted).equals("من");
        int head = Math.max(phrase.from + 1, some ? counted + 1 : counted);
        for (int i = phrase.from; i < phrase.to; i++) {
            Hit hit = scene.hitAt[i];
            if (hit == null || hit.from() != i) {
                continue;
            }
            if (hit.name().form() == Name.Form.NAME) {
                // Of «رئيس المجلس الرئاسي فايز السراج» the person; of «قوات حفتر» whom the words name.
                if (phrase.name == null
                        || hit.entity().kind() == EntityKind.PERSON
                                && phrase.name.entity().kind() != EntityKind.PERSON) {
                    phrase.name = hit;
                }
            } else if (phrase.generic == null && Phrase.isGeneric(hit) && i <= head) {
                phrase.generic = hit;
            } else if (phrase.name == null && Phrase.isOrigin(hit)) {
                phrase.name = hit;
                boolean first = i == phrase.from || i == counted || some && i == counted + 1;
                phrase.people = first && Agreement.isPeople(scene, i);
            }
        }
    }

    /** The number that counts a phrase, or null. */
    static @Nullable NumberMention countOf(Scene scene, Phrase phrase) {
        for (NumberMention number : scene.numbers) {
            if (number.counts()
                    && number.first() < phrase.to
                    && number.end() > phrase.from
                    && number.first() <= phrase.from + 1) {
                return number;
            }
            if (number.counts() && number.end() == phrase.from) {
                return number;
            }
        }
        return null;
    }
}
