package org.raqib.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A number that is known of a candidate for a part in an act; {@link CastFeatures} computes them. */
enum CastFeature {
    // The act.
    EVENT,
    /** Verb, passive, noun, or behind its recipient. */
    STATED,
    /** Which part the rule gives its subject, its object, its genitive, itself. */
    SUBJECT,
    OBJECT,
    OF,
    SELF,
    TWO_SIDED,
    JOINED_ACT,
    ACT_PRONOUN,
    ACT_ARTICLE,
    ANNOUNCED,
    TOLL,
    /** How many the rules found. */
    ACTORS,
    RECIPIENTS,
    PLACES,
    ACT_POS,
    ACT_PLURAL,
    ACT_FEMININE,
    VOICED,
    IN_TITLE,

    // Where the candidate stands.
    WHERE,
    DISTANCE,
    PHRASES,
    VERBS,
    COMMAS,
    RELATIVES,
    QUOTES,
    /** Bare phrases between. */
    BARE,
    COMPLEMENTIZERS,
    /** Other acts that stand between, and whether one of them stands nearer to it than this one. */
    ACTS_BETWEEN,
    OTHER_NEARER,
    /** What the rules gave it in the nearest other act of the sentence. */
    IN_OTHER,
    PREPOSITION,
    JOINED,
    GIVEN_BEFORE,
    ADJACENT,
    PREPOSITION_BEFORE,
    GIVEN_BEHIND,
    VERB_BEFORE,

    // What it is.
    KIND,
    FORM,
    DEFINITE,
    ACCUSATIVE,
    COUNTED,
    POS,
    CLOSED,
    ACTS,
    TRANSPARENT,
    PLACE_HEAD,
    ACCORD,
    PRONOUN,
    LENGTH,
    CONJUNCTION,
    FEMININE,
    NAME_AT,
    /** How nouns like it are used. */
    USED_SUBJECT,
    USED_SPEAKER,
    USED_PLACE,
    USED_COUNTED,
    USED_ACTOR,
    USED_RECIPIENT,
    /** What sort of people or thing it is, and what sort stands right before it. */
    SORT,
    SORT_BEFORE,
    /** Which part the rule gives what stands behind its preposition. */
    GOVERNED,
    /** Whether a complement stands right behind it (مواقع للحركة، وحدات من الجيش). */
    COMPLEMENT,
    /** How far its words agree in gender with a verb. */
    AGREES,
    /** Whether it is the first bare phrase behind the act, the second, or a later one. */
    NTH_BARE,

    // Who else there is.
    RIVALS,
    NEARER,
    RIVAL_GIVEN,

    // What it has done so far.
    GIVEN,
    SPEAKER,
    SPEAKS,
    SAME_VOICE,
    ACTED,
    SUFFERED,
    NAMED,
    TITLED,
    GAP,
    LAST_ACTOR,
    LAST_RECIPIENT,

    // The claim in the end.
    KEPT,
    TELLINGS,
    TOLD,
    TELLING;

    static final int SIZE = values().length;
    /** As the files of weights name them, in order. */
    static final List<String> NAMES = Arrays.stream(values())
            .map(feature -> feature.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Where it stands in the vector. */
    final int at = ordinal();
}
