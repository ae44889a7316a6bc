package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;

/** A noun phrase of a sentence: a head with what depends on it (genitives, adjectives, names). */
final class Phrase {
    /** «مدينة حلب» is the town itself, whether or not the lexicon lists the two words together. */
    private static final String TOWN = "KIND-TOWN";

    /** First token, the head. */
    final int from;
    /** One past the last token. */
    int to;
    /** The preposition before it, folded, or empty. */
    String preposition = "";
    /** Whether it is joined to the phrase before it by "and" or "or". */
    boolean joined;
    /** Whether it stands in a list of places («قرى الشطيب والرهجان»). */
    boolean listed;
    /** The first of the places that "and" joins to one another, where it is one of them, or null. */
    @Nullable
    Phrase firstOfList;
    /** The first of the phrases that "and" joins to one another behind one preposition, or null; once {@link Casting} asks. */
    @Nullable
    Phrase joinedTo;
    /** Of the first of such phrases, one past the last token of all; 0 else. */
    int joinedEnd;
    /** Where the phrase begins that this is a part of, or this one itself. */
    int begins;
    /** Whether it ends definite (article, name, pronoun). */
    boolean definite;
    /** The named entity it is about, or null. */
    @Nullable
    Hit name;
    /** The generic kind its head names, or null. */
    @Nullable
    Hit generic;
    /** Whether its head is a word of origin that stands for people («فلسطينيان», «ثلاثة سوريين»). */
    boolean people;
    /** The full name told before, where the phrase is a family name alone, or null. */
    @Nullable
    String fullName;
    /** The phrase in apposition that names the same entity, or null. */
    @Nullable
    Phrase apposition;

    /** What {@link PhraseShape} knows of it by itself, once asked. */
    byte @Nullable [] shape;
    /** Whom it names in its report, once {@link Casting} asks. */
    Cast.@Nullable Named named;
    /** Whose act it tells, and the party named within it, once {@link Casting} came upon them: acts of a sentence share them. */
    Cast.@Nullable Part doer;

    Cast.@Nullable Part inner;

    Phrase(int from) {
        this.from = from;
        this.begins = from;
    }

    boolean contains(int token) {
        return from <= token && token < to;
    }

    /** What it denotes, or null where the lexicon does not tell. */
    @Nullable
    EntityKind kind() {
        if (generic != null && (name == null || generic.from() < name.from())) {
            EntityKind kind = generic.entity().kind();
            if (name != null
                    && name.entity().kind() == EntityKind.PLACE
                    && name.name().form() == Name.Form.NAME
                    && name.from() - generic.to() <= 1
                    && generic.entity().id().equals(TOWN)) {
                return EntityKind.PLACE;
            }
            // «قوات حفتر» is a force, «مستشفى طرابلس» a thing: the head decides.
            return kind;
        }
        if (people && generic == null) {
            return EntityKind.ROLE;
        }
        if (name == null) {
            return null;
        }
        // «أسعار النفط»، «وفد تركيا»: what an unknown head is, the name behind it does not tell.
        return name.from() == from || name.entity().kind() == EntityKind.PERSON
                ? name.entity().kind()
                : null;
    }

    /** Whether the words name a sort of people or things rather than one of them by name. */
    static boolean isGeneric(Hit hit) {
        return switch (hit.name().form()) {
            case SINGULAR, DUAL, PLURAL -> true;
            case NAME, NISBA, PEOPLE -> false;
        };
    }

    /** Whether names of a kind are of bodies of people that act as one. */
    static boolean isParty(EntityKind kind) {
        return switch (kind) {
            case GROUP, FORCE, GOVERNMENT, BODY, ORGANISATION -> true;
            default -> false;
        };
    }

    static boolean isGenericAt(@Nullable Hit hit) {
        return hit != null && isGeneric(hit);
    }

    /** Whether a word tells where something is from: «روسي»، «الفلسطينيين». */
    static boolean isOrigin(@Nullable Hit hit) {
        return hit != null && hit.name().form() == Name.Form.NISBA;
    }

    boolean bare() {
        return preposition.isEmpty();
    }
}
