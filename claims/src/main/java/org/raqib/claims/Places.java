package org.raqib.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;
import org.raqib.words.Word;

/** Tells which phrases name a place, and how that place is written down. */
final class Places {
    private static final String INSIDE = "وسط";
    private static final String BORDER = "حدود";
    private static final String SOIL = "اراضي";
    /** «البلدة القديمة», «المدينة العتيقة»: a quarter of its own. */
    private static final Set<String> OLD = Set.of("قديمه", "عتيقه");
    /** «في حدود الساعة الثالثة»، «منفذ الهجوم»: nouns of place, with the words before which they name none. */
    private static final Map<String, Set<String>> NO_PLACES = Map.of(
            BORDER, Set.of("ساعه", "امكانيات", "قانون"), "منفذ", Set.of("هجوم", "عمليه", "تفجير", "اعتداء", "جريمه"));

    private final Grammar grammar;
    private final Mentions mentions;
    private final NounUse uses = NounUse.shipped();

    Places(Grammar grammar, Mentions mentions) {
        this.grammar = grammar;
        this.mentions = mentions;
    }

    /** Whether a phrase names a place by a name of its own: «درنة»، «حي المغار»، «الساحل الغربي»؛ not «مناطق عدة»، «المدينة». */
    boolean names(Scene scene, Phrase phrase) {
        if (phrase.listed || borderEnd(scene, phrase) > 0 || isSoil(scene, phrase)) {
            return true;
        }
        Hit name = phrase.name;
        boolean opens = opensPlace(scene, phrase);
        return name != null && isPlace(name) && (name.from() == phrase.from || opens)
                || opens && isOwnName(scene, phrase);
    }

    /** «الأراضي الروسية»: the soil of a state. */
    private static boolean isSoil(Scene scene, Phrase phrase) {
        Hit name = phrase.name;
        return name != null
                && Phrase.isOrigin(name)
                && name.entity().kind() == EntityKind.STATE
                && name.from() == phrase.from + 1
                && phrase.definite
                && scene.stem(phrase.from).equals(SOIL);
    }

    /** Where «الحدود مع ليبيا»، «الحدود بين مصر والسودان» ends, which only whole tells where; 0 where a phrase is no such border. */
    int borderEnd(Scene scene, Phrase phrase) {
        if (!scene.stem(phrase.from).equals(BORDER)) {
            return 0;
        }
        Phrase with = behind(scene, phrase);
        if (with == null || !isCountryOrPlace(with)) {
            return 0;
        }
        if (with.preposition.equals("مع")) {
            return with.to;
        }
        Phrase and = with.preposition.equals("بين") ? behind(scene, with) : null;
        return and != null && and.joined && isCountryOrPlace(and) ? and.to : 0;
    }

    private static boolean isCountryOrPlace(Phrase phrase) {
        return phrase.name != null && isPlace(phrase.name);
    }

    /** The phrase right behind another one, at most a preposition between, or null. */
    private static @Nullable Phrase behind(Scene scene, Phrase phrase) {
        for (int i = phrase.to; i < Math.min(scene.size(), phrase.to + 2); i++) {
            if (scene.phraseAt[i] != null) {
                return scene.phraseAt[i];
            }
        }
        return null;
    }

    /** Whether a name of the lexicon is a place's or a state's. */
    static boolean isPlace(Hit name) {
        EntityKind kind = name.entity().kind();
        return name.name().form() == Name.Form.NAME && (kind == EntityKind.PLACE || kind == EntityKind.STATE);
    }

    private boolean opensPlace(Scene scene, Phrase phrase) {
        return grammar.placeHeads.contains(scene.noun(phrase.from));
    }

    /** A noun of place with a word behind it that tells which: in the genitive, or definite like itself. */
    private boolean isOwnName(Scene scene, Phrase phrase) {
        int next = phrase.from + 1;
        if (next >= phrase.to || grammar.surroundings.contains(scene.stem(phrase.from)) || refersBack(scene, phrase)) {
            return false;
        }
        if (scene.morphs[phrase.from].hasPronoun() || scene.morphs[phrase.to - 1].hasPronoun()) {
            return false;
        }
        if (NO_PLACES.getOrDefault(scene.stem(phrase.from), Set.of()).contains(scene.stem(next))) {
            return false;
        }
        if (scene.pos(next) == Pos.ADJECTIVE && grammar.lying.contains(scene.lemma(next))) {
            return false;
        }
        if (phrase.definite) {
            return true;
        }
        if (scene.pos(next) == Pos.ADJECTIVE) {
            return next == phrase.to - 1 && Agreement.otherGender(scene, phrase.from, grammar.masculinePlaces);
        }
        boolean begins = next + 1 < phrase.to && grammar.nameBeginnings.contains(scene.stem(next));
        return (begins || !Phrase.isGenericAt(scene.hitAt[next])) && !scene.isAccusative(next);
    }

    /** «استهداف بلدة الناجية»: the part of a phrase that names a place no lexicon knows, or null. */
    @Nullable
    Phrase within(Scene scene, Phrase phrase) {
        for (int i = phrase.from + 1; i < phrase.to - 1; i++) {
            if (grammar.placeHeads.contains(scene.noun(i)) && !scene.morphs[i].hasArticle()) {
                Phrase part = Parties.part(scene, phrase, i);
                part.preposition = phrase.preposition;
                part.to = Math.min(part.to, beforePerson(scene, phrase, i));
                return isOwnName(scene, part) ? part : null;
            }
        }
        return null;
    }

    /**
     * «في مرتفع العكد»، «قرب بوابة 200»: a phrase with the next one, where a noun of place without article governs that and
     * names a place with it; null where it does not.
     */
    @Nullable
    Phrase withNext(Scene scene, Phrase phrase, @Nullable Phrase next) {
        if (next == null) {
            return null;
        }
        int last = phrase.to - 1;
        boolean governs = next.from == phrase.to
                && !next.joined
                && !scene.inDate(next.from)
                && next.to <= next.from + 3
                && (grammar.placeHeads.contains(scene.noun(last))
                        || last > phrase.from
                                && grammar.nameBeginnings.contains(scene.stem(last))
                                && grammar.placeHeads.contains(scene.noun(last - 1)))
                && !grammar.surroundings.contains(scene.stem(last))
                && !grammar.placeLists.contains(scene.stem(last))
                && !scene.morphs[last].hasArticle()
                && !scene.morphs[last].hasPronoun();
        if (!governs) {
            return null;
        }
        boolean begun = last > phrase.from && grammar.placeHeads.contains(scene.noun(last - 1));
        int from = begun && grammar.nameBeginnings.contains(scene.stem(last)) ? last - 1 : last;
        boolean number =
                next.to == next.from + 1 && scene.tokens.get(next.from).word().kind() == Word.Kind.NUMBER;
        boolean named = next.definite
                && scene.morphs[next.from].hasArticle()
                && !scene.morphs[next.from].hasPreposition()
                && !scene.morphs[next.from].hasConjunction();
        if (!number && !named) {
            return null;
        }
        Phrase whole = Parties.part(scene, phrase, from);
        whole.preposition = phrase.preposition;
        whole.to = next.to;
        whole.definite = true;
        return whole;
    }

    /** «محيط مسجد حسن سلامة»: what something happens around. */
    @Nullable
    Phrase around(Scene scene, Phrase phrase) {
        int next = phrase.from + 1;
        if (next >= phrase.to
                || !phrase.definite
                || phrase.name != null
                || !grammar.surroundings.contains(scene.stem(phrase.from))
                || scene.morphs[phrase.from].hasArticle()
                || scene.pos(next) == Pos.ADJECTIVE
                || scene.morphs[phrase.to - 1].hasPronoun()) {
            return null;
        }
        Phrase part = Parties.part(scene, phrase, next);
        part.preposition = phrase.preposition;
        return opensPlace(scene, part) && refersBack(scene, part) ? null : part;
    }

    /** «حاكم ولاية "بدغيس" عبد الغفور»: where the place of an office ends and its holder's name begins. */
    private static int beforePerson(Scene scene, Phrase phrase, int head) {
        if (phrase.generic == null || phrase.generic.entity().kind() != EntityKind.ROLE) {
            return phrase.to;
        }
        int next = head + 1;
        if (!scene.isQuote(next)) {
            return scene.pos(next) == Pos.NAME ? next + 1 : phrase.to;
        }
        for (int i = next + 1; i < phrase.to; i++) {
            if (scene.isQuote(i)) {
                return i + 1;
            }
        }
        return phrase.to;
    }

    /**
     * Whether a phrase is only a noun of place with the article, a place named before: «المدينة»، «في المنطقة»؛ a town stays
     * one with an adjective («المدينة الساحلية»), where an area may be named by it («المنطقة الشرقية»).
     */
    boolean refersBack(Scene scene, Phrase phrase) {
        if (!opensPlace(scene, phrase) || !scene.morphs[phrase.from].hasArticle() || phrase.name != null) {
            return false;
        }
        if (borderEnd(scene, phrase) > 0) {
            return false;
        }
        for (int i = phrase.from + 1; i < phrase.to; i++) {
            if (scene.pos(i) != Pos.ADJECTIVE) {
                return false;
            }
        }
        return phrase.to == phrase.from + 1
                || grammar.towns.contains(scene.stem(phrase.from)) && !OLD.contains(scene.stem(phrase.to - 1));
    }

    /** «قرب فندق تيبستي»، «معمل النسيج»: a building or site with a name of its own. */
    boolean isNamedSite(Scene scene, Phrase phrase) {
        Hit head = phrase.generic;
        boolean named = phrase.name == null || phrase.name.entity().kind() == EntityKind.PLACE;
        if (head == null
                || head.from() != phrase.from
                || head.entity().kind() != EntityKind.THING
                || !named
                || phrase.to <= head.to()) {
            return false;
        }
        int next = head.to();
        return scene.pos(next) == Pos.NAME
                || grammar.isSite(phrase)
                        && scene.isQuote(next)
                        && next + 1 < phrase.to
                        && scene.tokens.get(next + 1).word().kind() == Word.Kind.ARABIC
                || grammar.isSite(phrase)
                        && head.name().form() == Name.Form.SINGULAR
                        && scene.pos(next) == Pos.NOUN
                        && scene.morphs[next].hasArticle()
                        && scene.hitAt[next] == null;
    }

    /** «شمالي البلاد»: one side of the country that the report is about. */
    boolean isSideOfCountry(Scene scene, Phrase phrase) {
        return phrase.to == phrase.from + 1
                && isCountry(scene.stem(phrase.from))
                && scene.morphs[phrase.from].hasArticle()
                && followsSide(scene, phrase);
    }

    /** «شمال سوريا», «بشمال سوريا»: right behind a side. */
    private static boolean followsSide(Scene scene, Phrase phrase) {
        if (phrase.from == 0 || scene.morphs[phrase.from].hasPreposition()) {
            return false;
        }
        String form = scene.form(phrase.from - 1);
        return Leading.isDirection(form.startsWith("ب") ? form.substring(1) : form);
    }

    /** «بلدتي طفس وصيدا»: a noun of place in the dual or plural, behind which "and" lists places. */
    boolean opensList(Scene scene, Phrase phrase) {
        String head = scene.stem(phrase.from);
        return opensPlace(scene, phrase) && grammar.placeLists.contains(head);
    }

    /** A name that the lexicon does not know, where nothing says that it is a person's. */
    boolean isUnknownName(Scene scene, Phrase phrase) {
        return phrase.generic == null
                && phrase.name == null
                && phrase.fullName == null
                && (scene.pos(phrase.from) == Pos.NAME || isQuotedName(scene, phrase))
                && !scene.inDate(phrase.from);
    }

    /** «في "صوفا"»: a word in quotation marks that is no common noun. */
    private boolean isQuotedName(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.NOUN
                && phrase.to - phrase.from <= 2
                && phrase.from > 0
                && scene.isQuote(phrase.from - 1)
                && phrase.to < scene.size()
                && scene.isQuote(phrase.to)
                && !uses.isCommon(scene.lemma(phrase.from));
    }

    /** Whether a place is a whole state or one side of it, too wide to stand beside a place within it. */
    boolean isWide(Scene scene, Phrase phrase) {
        Hit name = phrase.name;
        if (name != null && name.from() == phrase.from && name.entity().kind() == EntityKind.STATE
                || isSoil(scene, phrase)) {
            return true;
        }
        String first = scene.stem(phrase.from);
        return isCountry(first) || Leading.isDirection(first) && phrase.to - phrase.from > 1;
    }

    static boolean isCountry(String stem) {
        return stem.equals("بلاد");
    }

    /** Whether a preposition tells that the place before it lies inside the one behind it. */
    static boolean isInside(String preposition) {
        return preposition.equals(INSIDE);
    }

    /** «منطقة كفر حكيم التابعة لمركز»: the name ends before what it belongs to. */
    private int end(Scene scene, Phrase phrase) {
        for (int i = phrase.from + 2; i < phrase.to; i++) {
            if (scene.pos(i) == Pos.ADJECTIVE && grammar.lying.contains(scene.lemma(i))) {
                return i;
            }
        }
        return phrase.to;
    }

    /** The mention of a place: «شرق البلاد» with its side, «مدينة سرت» as the lexicon's Sirte. */
    Mention mention(Scene scene, Phrase phrase) {
        int border = borderEnd(scene, phrase);
        if (border > 0) {
            Mention whole = mentions.of(scene, phrase.from, border);
            return new Mention(whole.text(), whole.span(), null, null, List.of(), EntityKind.PLACE, null);
        }
        Hit name = phrase.name;
        if (name != null && name.from() != phrase.from && name.entity().kind() == EntityKind.PLACE) {
            Mention whole = mentions.of(scene, phrase);
            Mention inner = mentions.of(scene, name);
            return new Mention(
                    whole.text(),
                    whole.span(),
                    inner.id(),
                    inner.name(),
                    inner.names(),
                    EntityKind.PLACE,
                    inner.point());
        }
        if (isWide(scene, phrase) && followsSide(scene, phrase)) {
            return mentions.of(scene, phrase.from - 1, phrase.to);
        }
        int end = end(scene, phrase);
        Mention mention = end < phrase.to ? mentions.of(scene, phrase.from, end) : mentions.of(scene, phrase);
        // «منطقة الحيمة» and «مديرية التعزية», «ملعب النجوم» and «ملعب السلام» are two, whatever sort both are of.
        return names(scene, phrase) || isNamedSite(scene, phrase) ? named(mention) : mention;
    }

    /** A place by its words alone: «القصر الجمهوري» and «القصر الملكي» are two, whatever sort both are of. */
    static Mention named(Mention mention) {
        return mention.isGeneric()
                ? new Mention(mention.text(), mention.span(), null, null, mention.names(), mention.kind(), null)
                : mention;
    }
}
