package org.raqib.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.Claim;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/**
 * What a person says a claim should say: one JSON object with the slots to change, or, for a claim that the reader missed, all
 * that is known of it. Keys, of which those left out stay as they are: {@code event, mode, modality, actors, recipients,
 * speakers, places, date, killed, injured, breach, aggregate}, in the forms of {@link ClaimJson}; for a new claim also {@code
 * trigger}, the words that state the act, and {@code span}, the clause. In a mention {@code id}, {@code text} and {@code span}
 * each may be left out: words are taken from the span, or from the lexicon's entry.
 */
public final class SlotsJson {
    /** Stands as the rule where a person filled a slot. */
    public static final String PERSON = "person";

    private static final Set<String> SLOTS = Set.of(
            "event",
            "mode",
            "modality",
            "actors",
            "recipients",
            "speakers",
            "places",
            "date",
            "killed",
            "injured",
            "breach",
            "aggregate");
    private static final Set<String> KEYS = union(SLOTS, Set.of("trigger", "span"));
    private static final Set<String> MENTION_KEYS = Set.of("text", "span", "id");

    private final JsonObject json;
    private final @Nullable Claim before;
    private final String body;
    private final Entities entities;
    private final Set<Slot> changed = EnumSet.noneOf(Slot.class);
    private final List<Evidence> given = new ArrayList<>();

    private SlotsJson(JsonObject json, @Nullable Claim before, String body, Entities entities) {
        this.json = json;
        this.before = before;
        this.body = body;
        this.entities = entities;
    }

    /**
     * The claim with other slots.
     *
     * @param body the report's title and text, in which spans count ({@link org.raqib.model.Report#body})
     * @param entities whom identifiers may name
     * @throws ContractException if {@code slots} is not of this form, or makes no claim
     */
    public static Claim amend(Claim claim, String slots, String body, Entities entities) {
        return new SlotsJson(JsonObject.of(slots, SLOTS), claim, body, entities).claim(claim.trigger(), claim.span());
    }

    /**
     * A claim that the reader missed. Its event, modality and trigger must be given.
     *
     * @param body the report's title and text, in which spans count
     * @param entities whom identifiers may name
     * @throws ContractException if {@code slots} is not of this form, or makes no claim
     */
    public static Claim create(String slots, String body, Entities entities) {
        JsonObject json = JsonObject.of(slots, KEYS);
        SlotsJson made = new SlotsJson(json, null, body, entities);
        Span trigger = made.within("trigger", json.span("trigger"));
        Span span = json.has("span") ? made.within("span", json.span("span")) : trigger;
        if (trigger.start() < span.start() || trigger.end() > span.end()) {
            throw new ContractException("trigger must lie within span");
        }
        return made.claim(trigger, span);
    }

    private Claim claim(Span trigger, Span span) {
        EventType event = required("event", Slot.EVENT, "a PLOVER event type", EventType::valueOf, Claim::event);
        Modality modality = required(
                "modality", Slot.MODALITY, "fact, alleged, denied or planned", Modality::ofCode, Claim::modality);
        Mode mode = spelled("mode", Slot.MODE, "a mode", Mode::ofCode, Claim::mode);
        if (!json.has("mode") && mode != null && !event.modes().contains(mode)) {
            // Another act has other modes; which of them, nobody said.
            mode = null;
            changed.add(Slot.MODE);
        }
        Mode fitting = mode;
        return json.made(() -> new Claim(
                event,
                fitting,
                modality,
                mentions("actors", Slot.ACTOR, Claim::actors),
                mentions("recipients", Slot.RECIPIENT, Claim::recipients),
                mentions("speakers", Slot.SPEAKER, Claim::speakers),
                mentions("places", Slot.PLACE, Claim::places),
                spelled("date", Slot.DATE, "a date or a range of dates", EventDate::parse, Claim::date),
                changes("killed", Slot.KILLED) ? json.tollOrNull("killed") : before(Claim::killed),
                changes("injured", Slot.INJURED) ? json.tollOrNull("injured") : before(Claim::injured),
                spelled("breach", Slot.BREACH, "ceasefire, embargo, agreement or law", Breach::ofCode, Claim::breach),
                changes("aggregate", Slot.AGGREGATE) ? json.bool("aggregate") : before != null && before.aggregate(),
                trigger,
                span,
                before == null ? body.substring(span.start(), span.end()) : before.quote(),
                before == null ? PERSON : before.rule(),
                before == null ? List.of() : before.mentions(),
                evidence()));
    }

    private boolean changes(String key, Slot slot) {
        boolean changes = json.has(key);
        if (changes) {
            changed.add(slot);
        }
        return changes;
    }

    private <T> @Nullable T before(Function<Claim, @Nullable T> slot) {
        return before == null ? null : slot.apply(before);
    }

    private <T> @Nullable T spelled(
            String key, Slot slot, String what, Function<String, T> parse, Function<Claim, @Nullable T> was) {
        return changes(key, slot) ? json.spelledOrNull(key, what, parse) : before(was);
    }

    private <T> T required(
            String key, Slot slot, String what, Function<String, T> parse, Function<Claim, @Nullable T> was) {
        return changes(key, slot) || before == null
                ? json.spelled(key, what, parse)
                : Objects.requireNonNull(was.apply(before));
    }

    private List<Mention> mentions(String key, Slot slot, Function<Claim, List<Mention>> was) {
        if (!changes(key, slot)) {
            return before == null ? List.of() : was.apply(before);
        }
        List<Mention> mentions = json.objects(key, MENTION_KEYS, this::mention);
        mentions.forEach(mention -> given.add(new Evidence(slot, mention.span(), PERSON)));
        return mentions;
    }

    private Mention mention(JsonObject one) {
        Span span = one.has("span") ? one.spanOrNull("span") : null;
        if (span != null) {
            within("the span of a mention", span);
        }
        String id = one.has("id") ? one.stringOrNull("id") : null;
        Entity entity = id == null ? null : entities.find(id);
        if (id != null && entity == null) {
            throw new ContractException("'" + id + "' is no identifier of the knowledge files");
        }
        String text = one.has("text") ? one.stringOrNull("text") : null;
        if (text == null && span != null) {
            text = body.substring(span.start(), span.end());
        }
        if (text == null && entity != null) {
            text = first(entity.ar(), first(entity.en(), entity.id()));
        }
        if (text == null || text.isBlank()) {
            throw new ContractException("A mention needs an id, words or the span of words");
        }
        String words = text;
        return one.made(() -> entity == null
                ? new Mention(words, span, null, null, List.of(), null, null)
                : new Mention(
                        words,
                        span,
                        entity.id(),
                        first(entity.en(), entity.id()),
                        names(entity),
                        entity.kind(),
                        entity.point()));
    }

    private static List<String> names(Entity entity) {
        List<String> names = new ArrayList<>(entity.en());
        names.addAll(entity.ar());
        return names;
    }

    private static String first(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : names.getFirst();
    }

    private Span within(String what, Span span) {
        if (span.end() > body.length() || span.start() == span.end()) {
            throw new ContractException(what + " must be words of the report, which has " + body.length()
                    + " code units, not [" + span.start() + ", " + span.end() + "]");
        }
        return span;
    }

    /** What explained a slot that a person filled explains it no longer. */
    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        if (before != null) {
            before.evidence().stream()
                    .filter(one -> !changed.contains(one.slot()))
                    .forEach(evidence::add);
        }
        evidence.addAll(given);
        for (Slot slot : changed) {
            if (given.stream().noneMatch(one -> one.slot() == slot)) {
                evidence.add(new Evidence(slot, null, PERSON));
            }
        }
        return evidence;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
