package org.raqib.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Text;

/** The sentences in which checking a proof says what holds, and what does not. */
final class ProofWords {
    private ProofWords() {}

    /** Kept together where it is written from left to right in a sentence that is not; nothing in it may end that. */
    private static String own(@Nullable Object words) {
        return "\u2068" + String.valueOf(words).replaceAll("[\u202A-\u202E\u2066-\u2069]", "\uFFFD") + "\u2069";
    }

    static Text form(@Nullable String message) {
        return new Text(
                "الملف ليس على صورة الإثبات: " + own(message) + ".",
                "The proof is not in the form of a proof: " + message + ".");
    }

    static Text notSigned(String key) {
        return new Text(
                "لم يوقع الختم بالمفتاح " + own(key) + ".", "The checkpoint is not signed by the key " + key + ".");
    }

    static Text signed(String origin, long size, boolean given) {
        return new Text(
                "ختم السجل " + own(origin) + " على " + size + " من القيود موقع بالمفتاح "
                        + (given
                                ? "المعطى."
                                : "الذي في الملف نفسه؛ لمن هو فاسأل عنه من تثق به، وأعطه بالخيار " + own("--key")
                                        + "."),
                "The checkpoint of log " + origin + " over " + size + " entries is signed by the key "
                        + (given
                                ? "that was given."
                                : "in the file itself; whose that is, ask whom you trust, and give it with --key."));
    }

    static Text headerOfAnother(long entry, long other) {
        return new Text(
                "القيد " + entry + ": ترويسته ترويسة القيد " + other + ".",
                "Entry " + entry + ": its header is that of entry " + other + ".");
    }

    static Text notInLog(long entry) {
        return new Text(
                "القيد " + entry + " ليس في السجل الذي عليه الختم.",
                "Entry " + entry + " is not in the log that the checkpoint is of.");
    }

    static Text notVouchedFor(long entry, String part) {
        return new Text(
                "القيد " + entry + ": المعروض من جزئه " + own(part) + " ليس ما تشهد به ترويسته.",
                "Entry " + entry + ": what is shown of its part '" + part + "' is not what its header vouches for.");
    }

    static Text inLog(List<String> numbers) {
        return new Text(
                "القيود " + String.join("، ", numbers) + " في ذلك السجل، والمعروض منها هو ما سجل.",
                "Entries " + String.join(", ", numbers)
                        + " are in that log, and what is shown of them is what was recorded.");
    }

    static Text anotherClaim(String id) {
        return new Text(
                "يقال إن الإثبات للقول " + own(id) + "، والمعروض غيره.",
                "The proof is said to be of claim " + id + ", and shows another.");
    }

    static Text anotherKind(String kind) {
        return new Text(
                "الإثبات لقول أو تقرير أو واقعة أو نتيجة، لا ل" + own(kind) + ".",
                "A proof is of a claim, report, incident or finding, not of a '" + kind + "'.");
    }

    static Text notRead(String key, long entry) {
        return new Text(
                "القول " + own(key) + ": لا يعرضه القيد " + entry + ".",
                "Claim " + key + ": entry " + entry + " does not show it.");
    }

    static Text notOfOneReport(String key, long capture, long text, long reading) {
        return new Text(
                "القول " + own(key) + ": القيود " + capture + " و" + text + " و" + reading + " ليست من تقرير واحد.",
                "Claim " + key + ": entries " + capture + ", " + text + " and " + reading + " are not of one report.");
    }

    static Text isRead(String key, String summary, long entry) {
        return new Text(
                "القول " + own(key) + "، " + own(summary) + "، مسجل في القيد " + entry,
                "Claim " + key + ", " + summary + ", is recorded in entry " + entry);
    }

    static Text withoutWords(Text what) {
        return new Text(what.ar() + "؛ كلماته محجوبة.", what.en() + "; its words are withheld.");
    }

    static Text withWords(Text what, String words, long text) {
        return new Text(
                what.ar() + "؛ وكلماته «" + own(words) + "» في نص القيد " + text + ".",
                what.en() + "; its words «" + words + "» stand in the text of entry " + text + ".");
    }

    static Text otherWords(String key, long text) {
        return new Text(
                "القول " + own(key) + ": كلماته ليست في المعروض من نص القيد " + text + ".",
                "Claim " + key + ": its words do not stand in the text shown of entry " + text + ".");
    }

    /**
     * A decision, as sentences name it.
     *
     * @param entry the number of its entry
     * @param by who took it, or null where that is not shown
     * @param at when, or null where that is not shown
     * @param isAboutShown whether it is shown what it is about; where it is not, any decision could be put beside a claim
     */
    record By(long entry, @Nullable String by, @Nullable String at, boolean isAboutShown) {
        private String ar() {
            return (by == null ? "محجوب الاسم" : own(by)) + " (القيد " + entry + (at == null ? "" : "، " + own(at))
                    + (isAboutShown ? "" : "؛ وموضوعه محجوب") + ")";
        }

        private String en() {
            return (by == null ? "somebody whose name is withheld" : by) + " (entry " + entry
                    + (at == null ? "" : ", " + at)
                    + (isAboutShown ? "" : "; what it is about is withheld") + ")";
        }
    }

    static Text accepted(String key, String summary, long reading, By by) {
        return new Text(
                "القول " + own(key) + "، " + own(summary) + "، مسجل في القيد " + reading + "، ورآه صحيحا " + by.ar(),
                "Claim " + key + ", " + summary + ", is recorded in entry " + reading + " and was found right by "
                        + by.en());
    }

    /** @param slots what was read otherwise; empty where that is withheld */
    static Text corrected(String key, String summary, String read, long reading, String slots, By by) {
        return new Text(
                "القول " + own(key) + "، " + own(summary) + "، قائم بقرار " + by.ar() + "، وقد سجل القيد " + reading
                        + " غير ذلك: " + own(read) + (slots.isEmpty() ? "" : "، والمختلف: " + own(slots)),
                "Claim " + key + ", " + summary + ", stands by the decision of " + by.en() + ", where entry " + reading
                        + " recorded otherwise: " + read + (slots.isEmpty() ? "" : "; what differs: " + slots));
    }

    static Text added(String key, String summary, long reading, By by) {
        return new Text(
                "القول " + own(key) + "، " + own(summary) + "، قائم بقرار " + by.ar() + "، وليس في قراءة القيد "
                        + reading,
                "Claim " + key + ", " + summary + ", stands by the decision of " + by.en() + "; the reading of entry "
                        + reading + " has none such");
    }

    static Text rejected(String key, String summary, long reading, By by) {
        return new Text(
                "القول " + own(key) + (summary.isEmpty() ? "" : "، " + own(summary) + "، مسجل في القيد " + reading)
                        + "، ولا يعتد به بعد بقرار " + by.ar(),
                "Claim " + key + (summary.isEmpty() ? "" : ", " + summary + ", is recorded in entry " + reading)
                        + (summary.isEmpty() ? "" : ", and") + " counts no more by the decision of " + by.en());
    }

    static Text decisionWithheld(String key, By by) {
        return new Text(
                "القول " + own(key) + ": قرر فيه " + by.ar() + "، وما قرره محجوب.",
                "Claim " + key + ": " + by.en() + " decided about it, and what was decided is withheld.");
    }

    static Text noDecision(String key, long entry) {
        return new Text(
                "القول " + own(key) + ": القرار في القيد " + entry + " ليس قرارا فيه.",
                "Claim " + key + ": the decision of entry " + entry + " is not one about it.");
    }

    static Text notOfReport(long capture, long text, String id) {
        return new Text(
                "القيدان " + capture + " و" + text + " ليسا من التقرير " + own(id) + ".",
                "Entries " + capture + " and " + text + " are not of report " + id + ".");
    }

    static Text noText(String id) {
        return new Text("لا يعرض من التقرير " + own(id) + " نص.", "No text of report " + id + " is shown.");
    }

    static Text bytes(long text, long capture, Map<String, String> captured) {
        String sha256 = captured.get("sha256");
        String at = String.valueOf(captured.get("captured_at")).replace("\"", "");
        return new Text(
                "قرئ نص القيد " + text + " من بايتات القيد " + capture + "، وأخذت في " + own(at)
                        + (sha256 == null ? "؛ وبصمتها محجوبة." : "، وبصمتها " + own(sha256.replace("\"", "")) + "."),
                "The text of entry " + text + " was read out of the bytes of entry " + capture + ", taken in at " + at
                        + (sha256 == null
                                ? "; their hash is withheld."
                                : ", with SHA-256 " + sha256.replace("\"", "") + "."));
    }

    private static String kind(String kind) {
        return kind.equals("finding") ? "النتيجة" : "الواقعة";
    }

    static Text notShown(String kind) {
        return new Text(
                "لا يعرض الإثبات " + kind(kind) + " التي يقال إنه لها.",
                "The proof does not show the " + kind + " that it is said to be of.");
    }

    static Text anotherDerived(String kind, String id) {
        return new Text(kind(kind) + " المعروضة ليست " + own(id) + ".", "The " + kind + " shown is not " + id + ".");
    }

    static Text otherClaims() {
        return new Text(
                "الأقوال التي تذكرها الواقعة ليست الأقوال المثبتة.",
                "The claims that the incident names are not those that are proven.");
    }

    static Text differs(String key, String slot) {
        return new Text(
                "القول " + own(key) + ": في الواقعة " + own(slot) + " غير الذي سجل.",
                "Claim " + key + ": the incident has another '" + slot + "' than was recorded.");
    }

    static Text countsNoMore(String key) {
        return new Text(
                "القول " + own(key) + ": في الواقعة، وبقرار معروض لا يعتد به بعد.",
                "Claim " + key + ": the incident has it, and by a decision that is shown it counts no more.");
    }

    /** @param unseen the claims of which the incident says what is withheld of their record, with the keys in question */
    static Text madeOf(int claims, boolean finding, String by, List<String> unseen) {
        return new Text(
                "الواقعة من هذه الأقوال (عددها: " + claims + ") كما سجلت"
                        + (unseen.isEmpty()
                                ? ""
                                : "، إلا أن ما تقوله عن " + own(String.join("، ", unseen)) + " محجوب أصله فلا يرى")
                        + ". أما أنها تحكي عن واقعة واحدة، وما يقال عن الواقعة كلها من أطراف وأماكن وأيام وحصيلة ودرجة"
                        + (finding ? "، وما الذي قد تخرقه،" : "،")
                        + " فاشتق منها بالقواعد، اشتقه " + own(by)
                        + "، وليس في هذا الإثبات ما يشهد له غير قوله.",
                "The incident is made of these " + claims + " claims, as they were recorded"
                        + (unseen.isEmpty()
                                ? ""
                                : ", though what it says of " + String.join(", ", unseen)
                                        + " cannot be seen, the record of it being withheld")
                        + ". That they tell of one happening, what is said of the whole of it (parties, places, days, toll,"
                        + " grade)" + (finding ? " and what it would breach" : "")
                        + " was derived from them by rule, by " + by
                        + ", on whose word alone it stands in this proof.");
    }
}
