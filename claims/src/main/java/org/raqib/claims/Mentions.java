package org.raqib.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Span;

/** Makes mentions of phrases: the words of the report, with the entity of the lexicon where it is known. */
final class Mentions {
    private static final int LONGEST = 12;

    private final Grammar grammar;
    private final FullNames fullNames;
    /** The names of entities met so far, in both languages; grows to the lexicon's size at most. */
    private final Map<String, List<String>> namesById = new ConcurrentHashMap<>();

    Mentions(Grammar grammar) {
        this.grammar = grammar;
        this.fullNames = new FullNames(grammar);
    }

    /** The mention of a phrase; an apposition's name leads, its title is a further name. */
    Mention of(Scene scene, Phrase phrase) {
        if (phrase.apposition != null) {
            Mention name = of(scene, phrase.apposition);
            return new Mention(
                    name.text(),
                    name.span(),
                    name.id(),
                    name.name(),
                    with(name.names(), scene.text(phrase.from, phrase.to)),
                    name.kind(),
                    name.point());
        }
        int to = Math.min(phrase.to, phrase.from + LONGEST);
        Hit person = personIn(scene, phrase);
        if (person != null && person.from() > phrase.from) {
            Mention name = of(scene, person);
            return new Mention(
                    name.text(),
                    name.span(),
                    name.id(),
                    name.name(),
                    with(name.names(), scene.text(phrase.from, to)),
                    EntityKind.PERSON,
                    null);
        }
        Hit named = denoted(scene, phrase);
        int from = named == null ? head(scene, phrase) : phrase.from;
        String text = clean(scene.text(from, to));
        Span span = scene.span(from, to);
        EntityKind kind = phrase.kind();
        if (named == null) {
            // A thing or people of some party: the party stays readable in the words themselves.
            List<String> names =
                    new ArrayList<>(phrase.fullName != null ? List.of(phrase.fullName) : fullNames.of(scene, phrase));
            names.replaceAll(Mentions::clean);
            return new Mention(text, span, genericId(phrase), null, names, kind, null);
        }
        Entity entity = named.entity();
        return new Mention(
                text,
                span,
                entity.id(),
                entity.en().isEmpty() ? null : entity.en().get(0),
                names(entity),
                entity.kind(),
                entity.point());
    }

    /** Where the noun stands that a phrase of an adjective describes: «وحدات من الجيش موالية للرئيس», not «اعتقلت قوات الأمن موالين للرئيس». */
    private int head(Scene scene, Phrase phrase) {
        int from = phrase.from;
        if (!grammar.linking.contains(scene.stem(from)) || scene.morphs[from].hasArticle()) {
            return from;
        }
        Phrase of = from == 0 ? null : scene.phraseAt[from - 1];
        if (of != null && of.preposition.equals("من") && of.from >= 2) {
            of = scene.phraseAt[of.from - 2];
        }
        return of != null
                        && of.name == null
                        && !of.definite
                        && Counted.numberAt(scene, of.from) == null
                        && phrase.to - of.from <= LONGEST
                ? of.from
                : from;
    }

    /** The mention of a name by itself. */
    Mention of(Scene scene, Hit hit) {
        Entity entity = hit.entity();
        boolean nisba = Phrase.isOrigin(hit);
        String words = clean(scene.text(hit.from(), hit.to()));
        return new Mention(
                nisba && !entity.ar().isEmpty() ? entity.ar().get(0) : words,
                scene.span(hit.from(), hit.to()),
                entity.id(),
                entity.en().isEmpty() ? null : entity.en().get(0),
                names(entity),
                entity.kind(),
                entity.point());
    }

    /** A mention of just these tokens. */
    Mention of(Scene scene, int from, int to) {
        return new Mention(clean(scene.text(from, to)), scene.span(from, to), null, null, List.of(), null, null);
    }

    /** The person whom a phrase names by title and name; «القوات الموالية لقائد الجيش سالم» are not himself. */
    private @Nullable Hit personIn(Scene scene, Phrase phrase) {
        Hit name = phrase.name;
        if (name == null
                || name.entity().kind() != EntityKind.PERSON
                || phrase.generic != null && phrase.generic.entity().kind() != EntityKind.ROLE) {
            return null;
        }
        for (int i = phrase.from + 1; i <= name.from(); i++) {
            if (scene.morphs[i].hasPreposition() && grammar.isLinking(scene, i - 1)) {
                return null;
            }
        }
        return name;
    }

    private static @Nullable String genericId(Phrase phrase) {
        return phrase.generic == null ? null : phrase.generic.entity().id();
    }

    /**
     * The entity a phrase stands for: its name where the whole phrase is the name («المسلحين الحوثيين») or only a word like
     * "forces", "members" stands before it; none where the head is a thing or people of their own (سفينة تركية).
     */
    private @Nullable Hit denoted(Scene scene, Phrase phrase) {
        Hit name = phrase.name;
        if (name == null || phrase.people) {
            // «ثلاثة فلسطينيين» are some of a people, not the state.
            return null;
        }
        if (name.from() == phrase.from
                || name.from() == phrase.from + 1 && Agreement.describesPeople(scene, phrase.from, name)) {
            return name;
        }
        boolean transparent = true;
        for (int i = phrase.from; i < name.from(); i++) {
            transparent &= scene.isQuote(i)
                    || grammar.transparentHeads.contains(scene.stem(i))
                    || grammar.transparentHeads.contains(scene.form(i));
        }
        EntityKind kind = name.entity().kind();
        boolean party = Phrase.isParty(kind) || kind == EntityKind.PERSON;
        if (transparent && party) {
            return name;
        }
        boolean placeHead = phrase.generic != null
                && kind == EntityKind.PLACE
                && name.name().form() == Name.Form.NAME;
        return placeHead || (phrase.generic == null && kind == EntityKind.PLACE) ? name : null;
    }

    private List<String> names(Entity entity) {
        return namesById.computeIfAbsent(entity.id(), id -> {
            Set<String> names = new LinkedHashSet<>(entity.ar());
            names.addAll(entity.en());
            return List.copyOf(names);
        });
    }

    private static List<String> with(List<String> names, String more) {
        List<String> all = new ArrayList<>(names);
        all.add(more);
        return all;
    }

    /** Without the signs of hashtags, and without quotation marks that lost their partner at a phrase's edge. */
    private static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        // «ميليشيا #الحوثي»: the sign marks a word, it is none.
        String out = text.replace("#", "").strip();
        while (!out.isEmpty() && isStop(out.charAt(out.length() - 1))) {
            out = out.substring(0, out.length() - 1).strip();
        }
        int quotes = 0;
        for (int i = 0; i < out.length(); i++) {
            quotes += isQuote(out.charAt(i)) ? 1 : 0;
        }
        if (quotes == 1 && out.length() > 1) {
            out = out.replaceAll("[\"“”«»]", "").strip();
        }
        return out.isEmpty() ? text : out;
    }

    /** Whether there is nothing to be cut off or out, as in nearly all that is named. */
    private static boolean isClean(String text) {
        int last = text.length() - 1;
        if (last < 0 || isStop(text.charAt(last))) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == '#' || isQuote(c) || (i == 0 || i == last) && Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '،', ',', '.', ':', '؛' -> true;
            default -> false;
        };
    }

    private static boolean isQuote(char c) {
        return switch (c) {
            case '"', '“', '”', '«', '»' -> true;
            default -> false;
        };
    }
}
