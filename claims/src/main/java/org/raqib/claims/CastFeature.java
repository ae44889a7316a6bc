package org.raqib.claims;

import java.util.List;

/** A number that is known of a candidate for a part in an act; {@link CastFeatures} computes them. */
final class CastFeature {
    private static final FeatureNames ALL = new FeatureNames();

    // The act.
    static final int EVENT = ALL.next("event");
    /** Verb, passive, noun, or behind its recipient. */
    static final int STATED = ALL.next("stated");
    /** Which part the rule gives its subject, its object, its genitive, itself. */
    static final int SUBJECT = ALL.next("subject");

    static final int OBJECT = ALL.next("object");
    static final int OF = ALL.next("of");
    static final int SELF = ALL.next("self");
    static final int TWO_SIDED = ALL.next("two_sided");
    static final int JOINED_ACT = ALL.next("joined_act");
    static final int ACT_PRONOUN = ALL.next("act_pronoun");
    static final int ACT_ARTICLE = ALL.next("act_article");
    static final int ANNOUNCED = ALL.next("announced");
    static final int TOLL = ALL.next("toll");
    /** How many the rules found. */
    static final int ACTORS = ALL.next("actors");

    static final int RECIPIENTS = ALL.next("recipients");
    static final int PLACES = ALL.next("places");
    static final int ACT_POS = ALL.next("act_pos");
    static final int ACT_PLURAL = ALL.next("act_plural");
    static final int ACT_FEMININE = ALL.next("act_feminine");
    static final int VOICED = ALL.next("voiced");
    static final int IN_TITLE = ALL.next("in_title");

    // Where the candidate stands.
    static final int WHERE = ALL.next("where");
    static final int DISTANCE = ALL.next("distance");
    static final int PHRASES = ALL.next("phrases");
    static final int VERBS = ALL.next("verbs");
    static final int COMMAS = ALL.next("commas");
    static final int RELATIVES = ALL.next("relatives");
    static final int QUOTES = ALL.next("quotes");
    /** Bare phrases between. */
    static final int BARE = ALL.next("bare");

    static final int COMPLEMENTIZERS = ALL.next("complementizers");
    /** Other acts that stand between, and whether one of them stands nearer to it than this one. */
    static final int ACTS_BETWEEN = ALL.next("acts_between");

    static final int OTHER_NEARER = ALL.next("other_nearer");
    /** What the rules gave it in the nearest other act of the sentence. */
    static final int IN_OTHER = ALL.next("in_other");

    static final int PREPOSITION = ALL.next("preposition");
    static final int JOINED = ALL.next("joined");
    static final int GIVEN_BEFORE = ALL.next("given_before");
    static final int ADJACENT = ALL.next("adjacent");
    static final int PREPOSITION_BEFORE = ALL.next("preposition_before");
    static final int GIVEN_BEHIND = ALL.next("given_behind");
    static final int VERB_BEFORE = ALL.next("verb_before");

    // What it is.
    static final int KIND = ALL.next("kind");
    static final int FORM = ALL.next("form");
    static final int DEFINITE = ALL.next("definite");
    static final int ACCUSATIVE = ALL.next("accusative");
    static final int COUNTED = ALL.next("counted");
    static final int POS = ALL.next("pos");
    static final int CLOSED = ALL.next("closed");
    static final int ACTS = ALL.next("acts");
    static final int TRANSPARENT = ALL.next("transparent");
    static final int PLACE_HEAD = ALL.next("place_head");
    static final int ACCORD = ALL.next("accord");
    static final int PRONOUN = ALL.next("pronoun");
    static final int LENGTH = ALL.next("length");
    static final int CONJUNCTION = ALL.next("conjunction");
    static final int FEMININE = ALL.next("feminine");
    static final int NAME_AT = ALL.next("name_at");
    /** How nouns like it are used. */
    static final int USED_SUBJECT = ALL.next("used_subject");

    static final int USED_SPEAKER = ALL.next("used_speaker");
    static final int USED_PLACE = ALL.next("used_place");
    static final int USED_COUNTED = ALL.next("used_counted");
    static final int USED_ACTOR = ALL.next("used_actor");
    static final int USED_RECIPIENT = ALL.next("used_recipient");
    /** What sort of people or thing it is, and what sort stands right before it. */
    static final int SORT = ALL.next("sort");

    static final int SORT_BEFORE = ALL.next("sort_before");
    /** Which part the rule gives what stands behind its preposition. */
    static final int GOVERNED = ALL.next("governed");
    /** Whether a complement stands right behind it (مواقع للحركة، وحدات من الجيش). */
    static final int COMPLEMENT = ALL.next("complement");
    /** How far its words agree in gender with a verb. */
    static final int AGREES = ALL.next("agrees");
    /** Whether it is the first bare phrase behind the act, the second, or a later one. */
    static final int NTH_BARE = ALL.next("nth_bare");

    // Who else there is.
    static final int RIVALS = ALL.next("rivals");
    static final int NEARER = ALL.next("nearer");
    static final int RIVAL_GIVEN = ALL.next("rival_given");

    // What it has done so far.
    static final int GIVEN = ALL.next("given");
    static final int SPEAKER = ALL.next("speaker");
    static final int SPEAKS = ALL.next("speaks");
    static final int SAME_VOICE = ALL.next("same_voice");
    static final int ACTED = ALL.next("acted");
    static final int SUFFERED = ALL.next("suffered");
    static final int NAMED = ALL.next("named");
    static final int TITLED = ALL.next("titled");
    static final int GAP = ALL.next("gap");
    static final int LAST_ACTOR = ALL.next("last_actor");
    static final int LAST_RECIPIENT = ALL.next("last_recipient");

    // The claim in the end.
    static final int KEPT = ALL.next("kept");
    static final int TELLINGS = ALL.next("tellings");
    static final int TOLD = ALL.next("told");
    static final int TELLING = ALL.next("telling");
    /** As the files of weights name them, in order. */
    static final List<String> NAMES = ALL.names();

    static final int SIZE = NAMES.size();

    private CastFeature() {}
}
