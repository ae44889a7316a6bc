package org.raqib.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/**
 * A claim as it is scored, of the gold or of a reader.
 *
 * @param event the event type
 * @param entities those it names, by field
 * @param values one value for each field that is filled, as text
 * @param quotes the words that a gold claim is told in, the fullest first; empty for a read one
 * @param trigger where a read claim's act is stated, or null
 * @param span the clause it was read from, or null
 * @param shown the words by which it is shown to a person
 */
public record CodedClaim(
        String event,
        Map<Field, List<Named>> entities,
        Map<Field, String> values,
        List<String> quotes,
        @Nullable Span trigger,
        @Nullable Span span,
        String shown) {
    public CodedClaim {
        entities = Map.copyOf(entities);
        values = Map.copyOf(values);
        quotes = List.copyOf(quotes);
    }

    /** The claim that Raqib's reader read. */
    public static CodedClaim of(Claim claim) {
        Map<Field, List<Named>> entities = new EnumMap<>(Field.class);
        entities.put(Field.ACTORS, named(claim.actors()));
        entities.put(Field.RECIPIENTS, named(claim.recipients()));
        entities.put(Field.SPEAKERS, named(claim.speakers()));
        entities.put(Field.PLACES, named(claim.places()));
        Map<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.MODE, claim.mode() == null ? null : claim.mode().code());
        put(values, Field.MODALITY, claim.modality().code());
        put(values, Field.DATE, claim.date() == null ? null : claim.date().toString());
        put(values, Field.KILLED, toll(claim.killed()));
        put(values, Field.INJURED, toll(claim.injured()));
        put(values, Field.BREACH, claim.breach() == null ? null : claim.breach().code());
        return new CodedClaim(
                claim.event().name(), entities, values, List.of(), claim.trigger(), claim.span(), claim.quote());
    }

    private static List<Named> named(List<Mention> mentions) {
        List<Named> named = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            List<@Nullable String> names = new ArrayList<>();
            names.add(mention.text());
            names.add(mention.name());
            names.add(mention.id());
            names.addAll(mention.names());
            named.add(Named.of(mention.text(), names));
        }
        return named;
    }

    /** The form in which JSON writes it, so that what is read from files and from the reader is alike. */
    private static @Nullable String toll(@Nullable Toll toll) {
        return toll == null ? null : "[" + toll.min() + "," + toll.max() + "]";
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** The entities of a field, none where it is empty. */
    public List<Named> entities(Field field) {
        return entities.getOrDefault(field, List.of());
    }

    /** The value of a field, or null. That a claim is told as fact goes without saying, and fills nothing. */
    public @Nullable String value(Field field) {
        String value = values.get(field);
        return field == Field.MODALITY && "fact".equals(value) ? null : value;
    }

    /** How much a field holds. */
    int fills(Field field) {
        return field.holdsEntities() ? entities(field).size() : value(field) == null ? 0 : 1;
    }

    /** How much of a field a gold claim confirms. */
    int hits(CodedClaim gold, Field field) {
        if (field.holdsEntities()) {
            return Pairing.most(entities(field), gold.entities(field), Named::same);
        }
        String value = value(field);
        return value != null && agrees(field, value, gold.value(field)) ? 1 : 0;
    }

    /** A day is no error where gold knows the month or the year alone. */
    static boolean agrees(Field field, @Nullable String read, @Nullable String gold) {
        if (read == null || gold == null || read.equals(gold)) {
            return read == null ? gold == null : read.equals(gold);
        }
        return field == Field.DATE
                && read.indexOf('/') < 0
                && gold.indexOf('/') < 0
                && gold.length() < read.length()
                && read.startsWith(gold);
    }

    /** Whether this read claim and a gold one can be of the same words: one event type, the trigger within a quote. */
    boolean tells(CodedClaim gold, String body) {
        if (!event.equals(gold.event)) {
            return false;
        }
        for (String quote : gold.quotes) {
            for (int at = body.indexOf(quote); at >= 0; at = body.indexOf(quote, at + 1)) {
                if (standsIn(at, at + quote.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean standsIn(int start, int end) {
        if (trigger != null) {
            return trigger.start() >= start - 2 && trigger.end() <= end + 2;
        }
        if (span == null) {
            return false;
        }
        int shared = Math.min(end, span.end()) - Math.max(start, span.start());
        return shared > 0 && 2 * shared >= Math.min(end - start, span.end() - span.start());
    }
}
