package org.raqib.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A number that is known of a date as against an act that may have happened then; {@link Timing} computes them. */
enum DateFeature {
    // The act.
    EVENT,
    STATED,
    /** Whether "had" or "has" stands before it («كانت قد قصفت»). */
    PERFECTED,
    AGGREGATE,
    TOLL,
    VOICED,
    IN_TITLE,
    ORDER,
    JOINED_ACT,
    LOCATED,

    // Where the date stands.
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
    SAME_VOICE,
    TOKEN,

    // What it is.
    KIND,
    DAY,
    RANGE,
    AGE,
    SINCE,

    // Who else there is.
    RIVALS,
    NEARER,
    GIVEN,

    // What was told of it so far.
    GAP,
    ACTS_THEN,
    LAST,
    FIRST,

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
