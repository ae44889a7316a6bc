package org.raqib.claims;

import java.util.List;

/** A number that is known of a date as against an act that may have happened then; {@link Timing} computes them. */
final class DateFeature {
    private static final FeatureNames ALL = new FeatureNames();

    // The act.
    static final int EVENT = ALL.next("event");
    static final int STATED = ALL.next("stated");
    /** Whether "had" or "has" stands before it («كانت قد قصفت»). */
    static final int PERFECTED = ALL.next("perfected");

    static final int AGGREGATE = ALL.next("aggregate");
    static final int TOLL = ALL.next("toll");
    static final int VOICED = ALL.next("voiced");
    static final int IN_TITLE = ALL.next("in_title");
    static final int ORDER = ALL.next("order");
    static final int JOINED_ACT = ALL.next("joined_act");
    static final int LOCATED = ALL.next("located");

    // Where the date stands.
    static final int WHERE = ALL.next("where");
    static final int DISTANCE = ALL.next("distance");
    static final int PHRASES = ALL.next("phrases");
    static final int VERBS = ALL.next("verbs");
    static final int COMMAS = ALL.next("commas");
    static final int RELATIVES = ALL.next("relatives");
    static final int QUOTES = ALL.next("quotes");
    static final int COMPLEMENTIZERS = ALL.next("complementizers");
    static final int ACTS_BETWEEN = ALL.next("acts_between");
    static final int OTHER_NEARER = ALL.next("other_nearer");
    static final int SAME_VOICE = ALL.next("same_voice");
    static final int TOKEN = ALL.next("token");

    // What it is.
    static final int KIND = ALL.next("kind");
    static final int DAY = ALL.next("day");
    static final int RANGE = ALL.next("range");
    static final int AGE = ALL.next("age");
    static final int SINCE = ALL.next("since");

    // Who else there is.
    static final int RIVALS = ALL.next("rivals");
    static final int NEARER = ALL.next("nearer");
    static final int GIVEN = ALL.next("given");

    // What was told of it so far.
    static final int GAP = ALL.next("gap");
    static final int ACTS_THEN = ALL.next("acts_then");
    static final int LAST = ALL.next("last");
    static final int FIRST = ALL.next("first");

    // The claim in the end.
    static final int KEPT = ALL.next("kept");
    static final int TELLINGS = ALL.next("tellings");
    static final int TOLD = ALL.next("told");
    static final int TELLING = ALL.next("telling");
    /** As the files of weights name them, in order. */
    static final List<String> NAMES = ALL.names();

    static final int SIZE = NAMES.size();

    private DateFeature() {}
}
