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

    static final int MODALITY = ALL.next("modality");
    /** What leads it, and whether in a relative clause; whether it is pointed back at. */
    static final int LED = ALL.next("led");

    static final int IN_RELATIVE = ALL.next("in_relative");
    static final int POINTED = ALL.next("pointed");
    /** How many places its sentence names. */
    static final int SPOTS = ALL.next("spots");

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
    /** What became of the act that stands nearest to it, and how much nearer than this one it is. */
    static final int NEAREST_ACT = ALL.next("nearest_act");

    static final int NEARER_BY = ALL.next("nearer_by");
    /** What stands nearest before it, and behind it: the act, another act, a word of saying, another verb, none. */
    static final int GOVERNOR = ALL.next("governor");

    static final int GOVERNS = ALL.next("governs");
    static final int PREPOSITION = ALL.next("preposition");
    static final int JOINED = ALL.next("joined");
    static final int ADJACENT = ALL.next("adjacent");
    static final int PREPOSITION_BEFORE = ALL.next("preposition_before");
    static final int SITE_BEFORE = ALL.next("site_before");
    static final int SITE_BEHIND = ALL.next("site_behind");
    static final int SAME_VOICE = ALL.next("same_voice");
    static final int TOKEN = ALL.next("token");
    /** How far it stands from where its clause begins. */
    static final int CLAUSE_AT = ALL.next("clause_at");
    /** Of places one right behind the other («مصياف بريف حماة»): which of them it is, and of how many. */
    static final int CHAIN_AT = ALL.next("chain_at");

    static final int CHAIN_SIZE = ALL.next("chain_size");
    /** The preposition before the first of these, and whether the rules put the act there. */
    static final int CHAIN_PREPOSITION = ALL.next("chain_preposition");

    static final int CHAIN_GIVEN = ALL.next("chain_given");
    static final int NEXT_PREPOSITION = ALL.next("next_preposition");
    /** What the phrase right before it denotes: «مسؤول في غزة» is somebody from there. */
    static final int BEHIND_KIND = ALL.next("behind_kind");

    static final int FOLLOWED = ALL.next("followed");

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
    /** What sort of noun of place it begins with, what its first word and the one behind are, whether its name is a word too. */
    static final int HEAD = ALL.next("head");

    static final int FIRST_WORD = ALL.next("first_word");
    static final int SECOND_WORD = ALL.next("second_word");
    static final int AMBIGUOUS = ALL.next("ambiguous");
    /** What the phrase denotes of which it is a part. */
    static final int WHOLE = ALL.next("whole");
    /** By what it is known to be a place. */
    static final int BY = ALL.next("by");

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
    static final int RANK = ALL.next("rank");
    /** Whether it is what "the town", "the country" points back at. */
    static final int POINTED_AT = ALL.next("pointed_at");
    /** How many acts of this type happened there, and how many acts ago the last of any did. */
    static final int SAME_EVENT = ALL.next("same_event");

    static final int ACTS_AGO = ALL.next("acts_ago");
    /** How its country stands to those of the other places of the sentence, and to that most places of the report lie in. */
    static final int COUNTRY = ALL.next("country");

    static final int MAIN_COUNTRY = ALL.next("main_country");

    // Who else there is.
    static final int RIVALS = ALL.next("rivals");
    static final int NEARER = ALL.next("nearer");
    static final int NARROWER = ALL.next("narrower");

    // The claim in the end.
    static final int KEPT = ALL.next("kept");
    static final int TELLINGS = ALL.next("tellings");
    static final int TOLD = ALL.next("told");
    static final int TELLING = ALL.next("telling");
    /** Whether the rules put the claims before and behind there, and which share of all. */
    static final int KEPT_BEFORE = ALL.next("kept_before");

    static final int KEPT_BEHIND = ALL.next("kept_behind");
    static final int KEPT_SHARE = ALL.next("kept_share");
    static final int NAMED_SHARE = ALL.next("named_share");
    static final int CLAIMS = ALL.next("claims");
    /** How alike another claim is that the rules put there: in its event, its day, its parties. */
    static final int ALIKE = ALL.next("alike");
    /** How alike the claim is that is most like it, wherever that happened. */
    static final int ALIKE_MOST = ALL.next("alike_most");
    /** As the files of weights name them, in order. */
    static final List<String> NAMED_AS = ALL.names();

    static final int SIZE = NAMED_AS.size();

    private PlaceFeature() {}
}
