package org.raqib.claims;

import java.util.Locale;

/** Why words that can state an act give no claim of their own, or why a rule that has them was not taken. Each has its words in {@code explain.ini}. */
public enum Uncoded {
    /** The words stand inside a name («مجلس شورى ثوار بنغازي»). */
    INSIDE_NAME,
    /** A rule that says more about these words was taken. */
    OTHER_RULE,
    /** The rule asks for a word behind these that is not there (أطلق without النار). */
    LACKS_WORD,
    /** The rule takes the passive alone, and this is the active verb. */
    ACTIVE,
    /** The form of the rule's verb is another tense than the sentence has. */
    OTHER_TENSE,
    /** Outside titles the imperfect tells a standing state (تسيطر على). */
    STANDING_STATE,
    /** The word before makes it no act (تحت سيطرة). */
    AFTER_WORD,
    /** The word behind makes it no act (رفض التعليق). */
    BEFORE_WORD,
    /** The adjective behind makes a word of violence mean something else (معركة إعلامية). */
    FIGURATIVE,
    /** The words complete another act (علقت القوات العمليات). */
    COMPLETES,
    /** The subject is of a kind that does no such thing. */
    SUBJECT_KIND,
    /** The object is of a kind to which no such thing is done. */
    OBJECT_KIND,
    /** The rule asks for a known doer, and none is named. */
    NO_DOER,
    /** A thing is held or used, which is no act. */
    HELD_THING,
    /** Dead or injured without a number, and no verb that tells of them. */
    UNCOUNTED,
    /** The report itself says that it did not happen. */
    NEGATED,
    /** What is spoken of is an accident, a match, a market. */
    OTHER_FIELD,
    /** It counts in somebody's mouth alone, and nobody says it. */
    NO_VOICE,
    /** It is the purpose of something else (للسيطرة على). */
    PURPOSE,
    /** A word over it says that it did not come to pass (تجنب الحرب). */
    AVERTED,
    /** It is what another act asks for, refuses, threatens or condemns. */
    SWALLOWED,
    /** The act of which somebody is accused is coded in its place. */
    TOLD_BY_ACT,
    /** It points back to an act, and tells nothing new. */
    POINTS_BACK,
    /** A noun in passing: no verb announces it, no party does it. */
    NO_NEWS,
    /** Too little of a happening is told: by the weights of {@link Worth}, the act is only spoken of (خطر القصف). */
    NOT_TOLD,
    /** Neither who did it nor to whom is said. */
    NO_PARTY,
    /** The same happening, told by the same voice, is another claim. */
    MERGED,
    /** Dropped without a reason given. */
    UNSAID;

    /** The published spelling, for example {@code inside-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
