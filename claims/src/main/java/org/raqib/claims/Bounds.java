package org.raqib.claims;

import java.util.Set;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Word;
import org.raqib.words.number.NumberMention;

/**
 * Where a noun phrase begins and how far it reaches: head, genitives (idafa), agreeing adjectives, names, names in
 * quotation marks. Arabic marks where a phrase closes by definiteness: a genitive chain stays open until a definite noun
 * ends it, and an adjective agrees with its noun in definiteness.
 */
final class Bounds {
    /** A quoted name longer than this is a quotation. */
    private static final int LONGEST_QUOTED_NAME = 6;

    private static final int LONGEST_SITE_NAME = 3;

    private static final String SELF = "نفس";
    private static final String NUMBER = "عدد";
    private static final String NOT = "غير";
    /** Heads of words that tell how: «بشكل مكثف». */
    private static final Set<String> MANNERS = Set.of("شكل", "صوره", "طريقه");

    private static final char INDEFINITE_ACCUSATIVE = '\u064B';
    /** «آل», folded. */
    private static final String FAMILY = "ال";

    private final Grammar grammar;
    private final PlaceLists lists;

    Bounds(Grammar grammar, PlaceLists lists) {
        this.grammar = grammar;
        this.lists = lists;
    }

    /** Whether a noun phrase may begin with a token. */
    boolean begins(Scene scene, int i) {
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

    /** «السيد ليون»: the phrase is the name. */
    boolean isHonorific(Scene scene, int i) {
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

    /** The phrase that begins with a token; what it names is left to tell. */
    Phrase phrase(Scene scene, int from) {
        Phrase phrase = new Phrase(from);
        int n = scene.size();
        Hit first = scene.hitAt[from];
        int to = first != null && first.from() == from ? first.to() : from + 1;
        NumberMention number = Counted.numberAt(scene, from);
        if (number != null && number.counts()) {
            to = Math.max(to, number.end());
        }
        if (number != null && first == null && to == number.end() && Counted.countsSome(scene, to)) {
            to++;
        }
        phrase.definite = first != null && first.name().form() == Name.Form.NAME || isDefinite(scene, to - 1);
        while (to < n) {
            if (scene.inDate(to) && !scene.inDate(from) && scene.hitAt[to] == null && scene.pos(to - 1) == Pos.NOUN) {
                // «أشارت تقارير الثلاثاء إلى»: the day belongs to what was done.
                break;
            }
            if (number != null && scene.inDate(from) && !scene.inDate(to)) {
                // «منذ يوليو 2013 الموانئ»: the number is the year's.
                break;
            }
            int next = extend(scene, phrase, to, number != null && number.kind() != NumberMention.Kind.DUAL);
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
        return phrase;
    }

    /** The word before a token; the sign of a hashtag is none. */
    private static int before(Scene scene, int t) {
        return t > 1 && scene.tokens.get(t - 1).is('#') ? t - 2 : t - 1;
    }

    /** Where the phrase reaches if it takes the token at {@code t}, or -1. */
    private int extend(Scene scene, Phrase phrase, int t, boolean counted) {
        int last = before(scene, t);
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
        if (isNegated(scene, phrase, t)) {
            return t + 2;
        }
        if (scene.isSign(t) || scene.prepositionAt[t] != null) {
            return -1;
        }
        if (isWhere(scene, t) && !lies(scene, last)) {
            // «انفجار لغم غرب الموصل»
            return -1;
        }
        Morph morph = scene.morphs[t];
        if (morph.hasArticle() && isManner(scene, phrase, last)) {
            return -1;
        }
        if (morph.hasPreposition() && !morph.hasConjunction() && grammar.isLinking(scene, last)) {
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
            // «العاصمة الليبية طرابلس»; but «مدينة رداع محافظة البيضاء», «قرية الجعابات شرق حلب» are two.
            boolean capital = hit.entity().kind() == EntityKind.PLACE
                    && grammar.placeHeads.contains(scene.noun(phrase.from))
                    && !grammar.placeHeads.contains(scene.noun(t))
                    && !Leading.isDirection(scene.stem(t));
            // «الوزير سالم حمدان الرئيس التركي»: behind a name a title begins another's.
            boolean other = hit.entity().kind() == EntityKind.PERSON
                    && morph.hasArticle()
                    && hit.to() > t + 1
                    && scene.pos(last) == Pos.NAME;
            boolean closed = other
                    || Agreement.isClosedPlural(scene, last)
                            && (morph.hasArticle()
                                    || Agreement.isSeveral(scene, last)
                                            && scene.stem(last).endsWith("ون"))
                    || !phrase.definite && last > phrase.from && Heads.describes(scene, last);
            if (!closed && (!phrase.definite || capital || Heads.isTitle(scene, phrase, t, hit))) {
                phrase.definite = true;
                return hit.to();
            }
            return -1;
        }
        NumberMention number = Counted.numberAt(scene, t);
        if (number != null && number.first() == t) {
            if (Counted.isOrdinalOf(scene, phrase, t, number)) {
                return number.end();
            }
            return Counted.isTwo(scene, t) || Counted.isCountBehind(scene, phrase, number) ? t + 1 : -1;
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
            case NOUN, VERBAL_NOUN -> genitive(scene, phrase, t, counted);
            case NAME -> name(scene, phrase, t);
            case DEMONSTRATIVE -> demonstrative(scene, phrase, t);
            case OTHER -> scene.tokens.get(t).word().kind() == Word.Kind.OTHER && !phrase.definite ? t + 1 : -1;
            default -> -1;
        };
    }

    /** «قصفت بشكل عشوائي الأحياء»: how something is done governs nothing behind its adjective. */
    private static boolean isManner(Scene scene, Phrase phrase, int last) {
        return last > phrase.from
                && scene.morphs[phrase.from].hasPreposition()
                && MANNERS.contains(scene.stem(phrase.from));
    }

    /** «عناصر غير منضبطة»، «الجماعات غير النظامية»: an adjective that is denied agrees as any other. */
    private static boolean isNegated(Scene scene, Phrase phrase, int t) {
        return scene.form(t).equals(NOT)
                && t + 1 < scene.size()
                && scene.pos(t + 1) == Pos.ADJECTIVE
                && !scene.morphs[t + 1].hasConjunction()
                && scene.hitAt[t + 1] == null
                && scene.morphs[t + 1].hasArticle() == phrase.definite;
    }

    /** «قيادة الجيش»: where the phrase reaches if it governs the noun at {@code t}, or -1. */
    private int genitive(Scene scene, Phrase phrase, int t, boolean counted) {
        int last = before(scene, t);
        Morph morph = scene.morphs[t];
        Hit hit = scene.hitAt[t];
        if (lists.goesOnBehindName(scene, t)) {
            return t + 1;
        }
        if (phrase.definite || morph.hasPronoun() && scene.pos(last) == Pos.ADJECTIVE) {
            return -1;
        }
        boolean closed = grammar.isTimes(scene, last)
                || scene.isAccusative(last) && (Phrase.isGenericAt(scene.hitAt[last]) || !scene.isAccusative(t));
        // «حتفهم»، «نفسه»
        boolean fate = morph.hasPronoun()
                && (grammar.fates.contains(scene.stem(t)) || scene.stem(t).equals(SELF));
        // «37 عدد القتلى»: what is counted is behind the tally.
        boolean tally = scene.pos(last) == Pos.NUMBER && grammar.tallies.contains(scene.stem(t));
        // «إصابة جندي إصابةً خطرة»
        boolean marked = scene.lastLetter(t) == INDEFINITE_ACCUSATIVE;
        // «فجر انتحاري سيارة»
        boolean bomber = scene.stem(last).equals(SceneBuilder.SUICIDE);
        if (closed || fate || bomber || tally || marked && !counted || Agreement.isClosedPlural(scene, last)) {
            // «ثلاثين جنديا حتفهم»: what ends in the alif of the accusative governs nothing.
            return -1;
        }
        boolean named = governs(scene, last);
        boolean takesGenitive = named
                || scene.pos(last) == Pos.NOUN
                || scene.pos(last) == Pos.VERBAL_NOUN
                || scene.pos(last) == Pos.NUMBER
                || last == phrase.from && grammar.elatives.contains(scene.stem(last))
                || counted && last < phrase.from + 4;
        if (!takesGenitive) {
            return -1;
        }
        int end = hit != null && hit.from() == t ? Math.max(hit.to(), t + 1) : t + 1;
        // «دعم قائد الجيش الوطني»: an expression is definite with its last word.
        if (named || isDefinite(scene, t) || isDefinite(scene, end - 1)) {
            phrase.definite = true;
        }
        return end;
    }

    /** «غرب الموصل», but not «رئيس جنوب أفريقيا». */
    private static boolean isWhere(Scene scene, int t) {
        Hit hit = scene.hitAt[t];
        boolean country = hit != null && hit.from() == t && hit.entity().kind() == EntityKind.STATE;
        return !country && !scene.morphs[t].hasArticle() && Leading.isDirection(scene.stem(t));
    }

    /** «ريف غرب حلب»، «أحياء شرق المدينة»: what a side of a place may name the place of. */
    private boolean lies(Scene scene, int noun) {
        Hit hit = scene.hitAt[noun];
        return hit == null
                || grammar.placeHeads.contains(scene.stem(noun))
                || hit.entity().kind() != EntityKind.THING
                || grammar.isSite(hit);
    }

    /** «بلدة الناجية»، «الوزير سالم حمدان»: where the phrase reaches if it takes the name at {@code t}, or -1. */
    private int name(Scene scene, Phrase phrase, int t) {
        int last = before(scene, t);
        Morph morph = scene.morphs[t];
        if (governs(scene, t)) {
            return phrase.definite ? -1 : t + 1;
        }
        if (!phrase.definite && Agreement.isClosedPlural(scene, last)) {
            // «قتل مسلحون سعيد حمدان»
            return -1;
        }
        if (phrase.definite && scene.isQuote(last)) {
            // «المتحدث باسم حركة "حماس" سامي النجار»: the marks close the movement's name.
            return -1;
        }
        boolean afterName = (scene.pos(last) == Pos.NAME && !Heads.isWhole(scene, phrase, last))
                || (scene.hitAt[last] != null && scene.hitAt[last].entity().kind() == EntityKind.PERSON);
        boolean title = !morph.hasArticle() && Heads.isTitle(scene, phrase, t, null);
        if (!phrase.definite && last > phrase.from && Phrase.isOrigin(scene.hitAt[last])) {
            // «طائرات روسية درنة»: an adjective governs nothing.
            return -1;
        }
        if (!phrase.definite || afterName || title) {
            phrase.definite = true;
            return t + 1;
        }
        return -1;
    }

    /** «سكان هذه المناطق», «قبيلة آل عطيفة»: where the phrase reaches if it governs what {@code t} points at, or -1. */
    private int demonstrative(Scene scene, Phrase phrase, int t) {
        int last = before(scene, t);
        boolean genitive = !phrase.definite
                && scene.pos(last) == Pos.NOUN
                && t + 1 < scene.size()
                && (scene.morphs[t + 1].hasArticle() || scene.form(t).equals(FAMILY))
                && scene.pos(t + 1).isNominal();
        phrase.definite |= genitive;
        return genitive ? t + 2 : -1;
    }

    /** «موقع "جل العلام"»: behind a noun of something built a few words in quotation marks are its name, verbs by chance or not. */
    private boolean isSiteName(Scene scene, Phrase phrase, int quote) {
        int end = scene.quoteEnd(quote);
        Hit head = scene.hitAt[phrase.from];
        return !phrase.definite
                && phrase.from == quote - 1
                && head != null
                && Phrase.isGeneric(head)
                && grammar.isSite(head)
                && end > quote + 1
                && end <= quote + 1 + LONGEST_SITE_NAME
                && end < scene.size()
                && scene.pos(quote + 1) == Pos.PERFECT
                && scene.prepositionAt[quote + 1] == null;
    }

    private int quotedName(Scene scene, Phrase phrase, int quote) {
        int n = scene.size();
        int limit = Math.min(n, quote + 2 + LONGEST_QUOTED_NAME);
        boolean place = !phrase.definite && grammar.placeHeads.contains(scene.noun(quote - 1));
        if (Quotations.onlyCloses(scene, quote)) {
            return -1;
        }
        if (quote + 1 < n && isSiteName(scene, phrase, quote)) {
            phrase.definite = true;
            return scene.quoteEnd(quote) + 1;
        }
        if (quote + 1 >= n || !begins(scene, quote + 1) || scene.morphs[quote + 1].hasPreposition() && !place) {
            return -1;
        }
        Hit quoted = scene.hitAt[quote + 1];
        if (phrase.definite && quoted != null && quoted.entity().kind() == EntityKind.STATE) {
            // «أدان البرلمان الأوروبي «إسرائيل»»: a state is no other's name.
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
}
