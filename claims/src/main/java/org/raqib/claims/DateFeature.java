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

    static final int MODALITY = ALL.next("modality");
    /** What the word before the act makes of it as against others: after, before, since, during, for. */
    static final int LED = ALL.next("led");
    /** Whether it is told in a relative clause: 2 right behind the relative. */
    static final int IN_RELATIVE = ALL.next("in_relative");
    /** Whether it is pointed back at: «هذا الهجوم». */
    static final int POINTED = ALL.next("pointed");

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

    /** The word that leads the date. */
    static final int DATE_LED = ALL.next("date_led");
    /** Between commas, or at an end of the sentence. */
    static final int APART = ALL.next("apart");
    /** What stands nearest before it: the act, another act, a word of saying, another verb, none. */
    static final int GOVERNOR = ALL.next("governor");
    /** And behind it. */
    static final int GOVERNS = ALL.next("governs");
    /** To how many other acts of the sentence the rules give it, or another date. */
    static final int MATES_THEN = ALL.next("mates_then");

    static final int MATES_ELSE = ALL.next("mates_else");
    /** Of the length of time that it is reckoned by. */
    static final int UNIT = ALL.next("unit");

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

    // The date in the whole report: how many acts have it by the rules, their share, the sentences that tell it, where.
    static final int REPORT_ACTS = ALL.next("report_acts");
    static final int REPORT_SHARE = ALL.next("report_share");
    static final int REPORT_TELLINGS = ALL.next("report_tellings");
    static final int REPORT_FIRST = ALL.next("report_first");
    static final int REPORT_SINCE = ALL.next("report_since");
    static final int REPORT_UNTIL = ALL.next("report_until");
    static final int REPORT_DATES = ALL.next("report_dates");
    static final int REPORT_MOST = ALL.next("report_most");
    static final int REPORT_DATED = ALL.next("report_dated");
    static final int REPORT_NEWS = ALL.next("report_news");

    /** How alike an act is that has it by the rules: in its event, place, parties. */
    static final int REPORT_ALIKE = ALL.next("report_alike");

    /** As the files of weights name them, in order. */
    static final List<String> NAMES = ALL.names();

    static final int SIZE = NAMES.size();

    private DateFeature() {}
}
