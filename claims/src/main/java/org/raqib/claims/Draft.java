package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.EventDate;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** A claim in the making. */
final class Draft {
    /** The words around an act that tell which act it is. */
    private static final int WORDS_BEFORE = 10;

    private static final int WORDS_BEHIND = 16;
    /** Words that weigh less hardly ever tell a happening, whatever other words say of it. */
    private static final double HOPELESS = -0.5;

    final Rule rule;
    final Scene scene;
    /** Index of the scene within the report. */
    final int order;
    /** First token of the trigger. */
    final int trigger;
    /** One past the last token of the trigger. */
    final int triggerTo;
    /** The word behind a verb that makes it the act (أطلق ... النار), or -1. */
    int companion = -1;
    /** Whether a verb states the act. */
    final boolean verbal;

    @Nullable
    Mode mode;

    Modality modality = Modality.FACT;
    final List<Mention> actors = new ArrayList<>();
    final List<Mention> recipients = new ArrayList<>();
    final List<Mention> speakers = new ArrayList<>();
    final List<Mention> places = new ArrayList<>();

    @Nullable
    EventDate date;

    @Nullable
    Toll killed;

    @Nullable
    Toll injured;

    @Nullable
    Breach breach;

    boolean aggregate;
    /** Whether a verb announces, launches or reports the act, so that a bare noun counts as news. */
    boolean announced;
    /** Whether the noun points back to an act told before (الهجوم). */
    boolean anaphoric;
    /** What points back at the place where it happened: "the town", "the area". */
    @Nullable
    Mention placeBefore;
    /** Whether its places are those of the news before it. */
    boolean placeHandedOn;
    /** Whether it is destruction that another act brought about (أسفر القصف عن تدمير المنزل). */
    boolean result;
    /** Whether the recipient stands right before the trigger (المدعومة من). */
    boolean afterRecipient;
    /** Whether it is told as there, whatever is asked or done about it (رفع الحصار). */
    boolean standing;
    /** The act that answers this one («قصف ردا على إطلاق صواريخ»): nobody answers himself; or null. */
    @Nullable
    Draft answer;
    /** Where the words end that tell of it, of an act named as known in words about another ({@link Imposed}); else -1. */
    int toldTo = -1;
    /** Whether it is the actor that stands right before the trigger instead (المؤيدة ل). */
    boolean afterActor;
    /** Set where the act is no happening of its own (asked for, condemned, purpose); {@link #drop} says why. */
    boolean dropped;
    /** The first reason for which it was dropped. */
    @Nullable
    Uncoded reason;
    /** The act or rule that was the reason, or null. */
    @Nullable
    Object reasonBy;

    /** How many acts the sentences before told. */
    int toldBefore;
    /** How many acts of its type the report told before it. */
    int ordinal;
    /** The ordinal of the last words that tell it again. */
    int latest;
    /** Whether the title tells an act of this type. */
    boolean sameInTitle;
    /** Whether it is of a sort seldom told in a sentence that is all there is: no title, no report around it ({@link Told}). */
    boolean alone;
    /** What {@link Worth} makes of it; below nothing it is no happening. */
    double worth;

    /** Other tellings of the happening that were joined to this one. */
    final List<Draft> tellings = new ArrayList<>();
    /** Which part grammar alone gives the phrase that begins at a token; empty where it leaves all open. */
    private Map<Integer, Slot> settled = Map.of();
    /** Who may have a part in it, and what is known of each. */
    List<Candidate> candidates = List.of();
    /** Where it may have happened, and what is known of each place. */
    List<Candidate> sites = List.of();
    /** When it may have happened, and what is known of each date. */
    List<Timing.When> whens = List.of();

    /** What is known of it whatever its date; empty where nobody asked. */
    int[] timed = {};
    /** The dates of the whole report, or null where nobody asked. */
    @Nullable
    Days days;
    /** What its sentence, and the report around it, name that violence is done with; null where nobody asked. */
    Arsenal.@Nullable Sentence arsenal;
    /** The day of the heading that it is told under, or null. */
    @Nullable
    EventDate headed;

    private @Nullable WordSet words;

    final List<Span> mentions = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();

    Draft(Rule rule, Scene scene, int order, int trigger, int triggerTo, boolean verbal) {
        this.rule = rule;
        this.scene = scene;
        this.order = order;
        this.trigger = trigger;
        this.triggerTo = triggerTo;
        this.verbal = verbal;
        this.mode = rule.mode();
        this.breach = rule.breach();
    }

    /** «تجميد ممتلكات محتملة»: whether a token behind it describes the thing that completes it, and not the act. */
    boolean isOfThing(int token) {
        return rule.whose() != Role.NONE && companion >= 0 && token > companion;
    }

    /** Tokens between its words and others of its sentence. */
    int away(int from, int to) {
        return from >= triggerTo ? from - triggerTo : Math.abs(trigger - to);
    }

    Span triggerSpan() {
        return scene.span(trigger, triggerTo);
    }

    /**
     * Notes that grammar leaves no doubt of a phrase's part («قصف من قبل الجيش»), whatever is usual where such a phrase
     * stands: {@link Casting} gives it that part and no other; what only tells where has none.
     */
    void settle(Phrase phrase, Slot slot) {
        if (settled.isEmpty()) {
            settled = new HashMap<>();
        }
        settled.putIfAbsent(phrase.from, slot);
    }

    /** The part that grammar alone gives a phrase, or null. */
    @Nullable
    Slot settled(Phrase phrase) {
        return settled.get(phrase.from);
    }

    void explain(Slot slot, @Nullable Span span, String by) {
        evidence.add(new Evidence(slot, span, by));
    }

    /** Whether the words at a span are the ground for what fills a slot. */
    boolean isGrounded(Slot slot, @Nullable Span span) {
        for (Evidence ground : evidence) {
            if (ground.slot() == slot && Objects.equals(span, ground.span())) {
                return true;
            }
        }
        return false;
    }

    /** Takes the grounds that slots have in another claim. */
    void takeGrounds(Draft other, Set<Slot> slots) {
        for (Evidence ground : other.evidence) {
            if (slots.contains(ground.slot())) {
                evidence.add(ground);
            }
        }
    }

    /** Drops it, and keeps the first reason for whoever asks ({@link Uncoded}). */
    void drop(Uncoded why, @Nullable Object by) {
        if (!dropped) {
            reason = why;
            reasonBy = by;
        }
        dropped = true;
    }

    void drop(Uncoded why) {
        drop(why, null);
    }

    /** The telling that leads where this one was joined to others, or itself. */
    Draft leadsTo() {
        Draft at = this;
        while (at.reason == Uncoded.MERGED && at.reasonBy instanceof Draft into) {
            at = into;
        }
        return at;
    }

    /** Whether a claim may come of it, alone or as one of several tellings. */
    boolean mayTell() {
        return (!dropped || reason == Uncoded.MERGED) && worth > HOPELESS;
    }

    boolean isTollOnly() {
        return rule.toll() != null;
    }

    /** The nouns and names around the trigger, by which two tellings are compared; made once. */
    WordSet words() {
        if (words == null) {
            List<String> around = new ArrayList<>(WORDS_BEFORE + WORDS_BEHIND);
            int to = Math.min(scene.size(), triggerTo + WORDS_BEHIND);
            for (int i = Math.max(0, trigger - WORDS_BEFORE); i < to; i++) {
                boolean own = i >= trigger && i < triggerTo;
                // «جيش الرب» is a name as «جيش الإسلام».
                boolean counts = scene.lemma(i).length() > 2 || scene.morphs[i].hasArticle() && scene.isNamed(i);
                if (!own && scene.pos(i).isNominal() && counts) {
                    around.add(scene.lemma(i));
                }
            }
            words = new WordSet(around);
        }
        return words;
    }

    /** How much it says: what decides which telling of a happening leads. */
    int weight() {
        return actors.size() * 2
                + recipients.size() * 2
                + places.size()
                + (date != null ? 1 : 0)
                + (killed != null ? 2 : 0)
                + (injured != null ? 1 : 0)
                + (mode != null ? 1 : 0)
                + (anaphoric ? -4 : 0);
    }
}
