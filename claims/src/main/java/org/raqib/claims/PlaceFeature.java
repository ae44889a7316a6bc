package org.raqib.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A number that is known of a place as against an act that may have happened in it; {@link Placing} computes them. */
enum PlaceFeature {
    // The act.
    EVENT,
    STATED,
    TWO_SIDED,
    AGGREGATE,
    TOLL,
    DATED,
    VOICED,
    PLACES,
    POINTS_BACK,
    IN_TITLE,
    JOINED_ACT,
    /** Whether acts of its type happen somewhere, or are only said. */
    DEED,

    // Where the place stands.
    WHERE,
    DISTANCE,
    PHRASES,
    VERBS,
    COMMAS,
    RELATIVES,
    QUOTES,
    COMPLEMENTIZERS,
    ACTS_BETWEEN,
    OTHER_NEARER,
    PREPOSITION,
    JOINED,
    ADJACENT,
    PREPOSITION_BEFORE,
    SITE_BEFORE,
    SITE_BEHIND,
    SAME_VOICE,
    TOKEN,

    // What it is.
    KIND,
    FORM,
    PLACE_HEAD,
    LOCATED,
    WIDE,
    TOPIC,
    BESIDE,
    NAMES,
    UNKNOWN,
    NAMED_SITE,
    /** What sort of thing it is. */
    SORT,
    LENGTH,

    // Which part the rules gave it.
    ACTOR,
    RECIPIENT,
    GIVEN,

    // What was told of it so far.
    PLACED,
    NAMED,
    TITLED,
    GAP,
    LAST,
    ORDER,

    // Who else there is.
    RIVALS,
    NEARER,
    NARROWER,

    // The claim in the end.
    KEPT,
    TELLINGS,
    TOLD,
    TELLING;

    static final int SIZE = values().length;
    /** As the files of weights name them, in order. */
    static final List<String> NAMED_AS = Arrays.stream(values())
            .map(feature -> feature.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Where it stands in the vector. */
    final int at = ordinal();
}
