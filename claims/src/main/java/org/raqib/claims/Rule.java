package org.raqib.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/**
 * How the language states one sort of act: which words, and what stands around them.
 *
 * @param id for example {@code assault.attack}
 * @param event the event type of the claims it gives
 * @param mode the mode, or null where none or where {@link ModeCues} decide
 * @param verbs principal parts, {@code perfect/imperfect}
 * @param verbWith stems of which one must follow a verb within a few words; empty where none is needed
 * @param verbWithNext stems of which one must stand right behind that word (قائمة العقوبات), which may then be farther off; empty where any
 * @param verbWithBefore whether that word may also stand right before the verb (صواريخ أطلقت)
 * @param verbWithActs whether that word is the verb's subject (خرج متظاهرون) and not what completes it
 * @param verbWithClause whether that word may also stand in the clause that tells what is said (وصفه بأنه عدوان)
 * @param nouns verbal nouns and nouns of event, as written
 * @param bareNouns stems of nouns that state the act only without the article (احتلال المدينة, but not الاحتلال)
 * @param nounWith nouns that state the act only together with a following word: noun stem to stems
 * @param phrases fixed expressions of several words
 * @param participles participles that state the act of the sentence's subject (داعيا إلى)
 * @param objectParticiples passive participles that stand behind the recipient (المدعومة من)
 * @param subjectParticiples active participles that stand behind the actor (المؤيدة ل)
 * @param afterRecipient expressions that stand behind the recipient (بدعم من)
 * @param subject role of a verb's subject
 * @param object role of a verb's object
 * @param of role of what a noun governs in the genitive
 * @param whose role of whose the thing is that the word of {@code verb-with} names (جمد أموال الجماعة)
 * @param self role of the people the word itself names (متظاهرون), or none
 * @param prepositions role of a phrase behind a preposition
 * @param twoSided whether all parties act
 * @param goesOn whether in the sentence of another act of its type it tells more of that one (اجتمع المجلس لمناقشة)
 * @param describes whether its nouns count only where they describe another one (الاتفاقية الموقعة)
 * @param needsNews whether a noun counts only where a verb announces it or parties stand with it
 * @param needsVoice whether it counts only in somebody's mouth (يجب على)
 * @param needsClause whether a phrase counts only before a party of which a clause with «أن» says what it is to do (على الأطراف أن)
 * @param content whether the words that follow (what is asked, refused, threatened) decide the mode
 * @param swallows whether acts named in what follows are asked, refused or condemned and so no claims of their own
 * @param accuses whether acts named in what follows are claims alleged by the subject against the object
 * @param passiveOnly whether the active verb is no such act (أصاب الهدف)
 * @param perfectOnly whether the imperfect tells a standing state rather than an act (تسيطر على)
 * @param negatedOnly whether the verbs state the act only where they are negated (لم يعترف)
 * @param strict whether subject and object must be of a known kind where kinds are given
 * @param needsObject whether its verbs count only where somebody else stands between them and their word (أمرت الشرطة المتظاهرين بإخلاء)
 * @param notAfter stems before a noun that make it no act (تحت سيطرة)
 * @param notAfterTwo the same in two words, the second as written with the stems before it (خارج عن سيطرة)
 * @param endedBy stems before a noun behind which it stands, whatever becomes of it (رفع الحصار)
 * @param notBefore stems right behind that make it no act (رفض التعليق)
 * @param toll which toll the recipients' number gives, or null
 * @param breach what the report itself calls broken, or null
 * @param subjectKinds kinds of which a known subject must be; empty where any
 * @param objectKinds kinds of which a known object must be; empty where any
 * @param examples sentences with the slots marked
 * @param counterexamples sentences that give no claim of the event
 */
record Rule(
        String id,
        EventType event,
        @Nullable Mode mode,
        List<String> verbs,
        Set<String> verbWith,
        Set<String> verbWithNext,
        boolean verbWithBefore,
        boolean verbWithActs,
        boolean verbWithClause,
        List<String> nouns,
        Set<String> bareNouns,
        Map<String, Set<String>> nounWith,
        List<String> phrases,
        List<String> participles,
        List<String> objectParticiples,
        List<String> subjectParticiples,
        List<String> afterRecipient,
        Role subject,
        Role object,
        Role of,
        Role whose,
        Role self,
        Map<String, Role> prepositions,
        boolean twoSided,
        boolean goesOn,
        boolean describes,
        boolean needsNews,
        boolean needsVoice,
        boolean needsClause,
        boolean content,
        boolean swallows,
        boolean accuses,
        boolean passiveOnly,
        boolean perfectOnly,
        boolean negatedOnly,
        boolean strict,
        boolean needsObject,
        Set<String> notAfter,
        Map<String, Set<String>> notAfterTwo,
        Set<String> endedBy,
        Set<String> notBefore,
        @Nullable Toll toll,
        @Nullable Breach breach,
        Set<EntityKind> subjectKinds,
        Set<EntityKind> objectKinds,
        List<String> examples,
        List<String> counterexamples) {

    /** Which toll. */
    enum Toll {
        KILLED,
        INJURED
    }
}
