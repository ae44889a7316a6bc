package org.raqib.claims;

import java.util.List;

/** A number that is known of a place as against an act that may have happened in it; {@link Placing} computes them. */
final class PlaceFeature {
    private static final FeatureNames ALL = new FeatureNames();

    // The act.
    static final int EVENT = ALL.next("event");
    static final int STATED = ALL.next("stated");
    static final int TWO_SIDED = ALL.next("two_sided");
    static final int AGGREGATE = ALL.next("aggregate");
    static final int TOLL = ALL.next("toll");
    static final int DATED = ALL.next("dated");
    static final int VOICED = ALL.next("voiced");
    static final int PLACES = ALL.next("places");
    static final int POINTS_BACK = ALL.next("points_back");
    static final int IN_TITLE = ALL.next("in_title");
    static final int JOINED_ACT = ALL.next("joined_act");
    /** Whether acts of its type happen somewhere, or are only said. */
    static final int DEED = ALL.next("deed");

    // Where the place stands.
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
    static final int PREPOSITION = ALL.next("preposition");
    static final int JOINED = ALL.next("joined");
    static final int ADJACENT = ALL.next("adjacent");
    static final int PREPOSITION_BEFORE = ALL.next("preposition_before");
    static final int SITE_BEFORE = ALL.next("site_before");
    static final int SITE_BEHIND = ALL.next("site_behind");
    static final int SAME_VOICE = ALL.next("same_voice");
    static final int TOKEN = ALL.next("token");

    // What it is.
    static final int KIND = ALL.next("kind");
    static final int FORM = ALL.next("form");
    static final int PLACE_HEAD = ALL.next("place_head");
    static final int LOCATED = ALL.next("located");
    static final int WIDE = ALL.next("wide");
    static final int TOPIC = ALL.next("topic");
    static final int BESIDE = ALL.next("beside");
    static final int NAMES = ALL.next("names");
    static final int UNKNOWN = ALL.next("unknown");
    static final int NAMED_SITE = ALL.next("named_site");
    /** What sort of thing it is. */
    static final int SORT = ALL.next("sort");

    static final int LENGTH = ALL.next("length");

    // Which part the rules gave it.
    static final int ACTOR = ALL.next("actor");
    static final int RECIPIENT = ALL.next("recipient");
    static final int GIVEN = ALL.next("given");

    // What was told of it so far.
    static final int PLACED = ALL.next("placed");
    static final int NAMED = ALL.next("named");
    static final int TITLED = ALL.next("titled");
    static final int GAP = ALL.next("gap");
    static final int LAST = ALL.next("last");
    static final int ORDER = ALL.next("order");

    // Who else there is.
    static final int RIVALS = ALL.next("rivals");
    static final int NEARER = ALL.next("nearer");
    static final int NARROWER = ALL.next("narrower");

    // The claim in the end.
    static final int KEPT = ALL.next("kept");
    static final int TELLINGS = ALL.next("tellings");
    static final int TOLD = ALL.next("told");
    static final int TELLING = ALL.next("telling");
    /** As the files of weights name them, in order. */
    static final List<String> NAMED_AS = ALL.names();

    static final int SIZE = NAMED_AS.size();

    private PlaceFeature() {}
}
