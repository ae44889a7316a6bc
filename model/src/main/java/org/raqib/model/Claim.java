package org.raqib.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening told by one voice in one report. What the report does not say is null or empty: nothing is defaulted.
 *
 * @param event PLOVER event type
 * @param mode PLOVER mode or extension, one of {@code event.modes()}, or null where none fits
 * @param modality the manner of telling
 * @param actors who did it; all parties for two-sided acts
 * @param recipients to, against or with whom or what
 * @param speakers whom the report credits with saying so; empty for the report's own voice
 * @param places where the act happened, most specific first
 * @param date when it happened, or null
 * @param killed people said killed, or null where not said
 * @param injured people said injured, or null where not said
 * @param breach the kind of promise the report says it breaks, or null
 * @param aggregate whether it sums up many happenings over a period
 * @param trigger the word or words that state the act
 * @param span the clause it was read from
 * @param quote the words at {@code span}
 * @param rule the identifier of the rule that read it
 * @param mentions spans of further tellings of the same happening in the same report that were merged in
 * @param evidence the words and rules behind each slot
 */
public record Claim(
        EventType event,
        @Nullable Mode mode,
        Modality modality,
        List<Mention> actors,
        List<Mention> recipients,
        List<Mention> speakers,
        List<Mention> places,
        @Nullable EventDate date,
        @Nullable Toll killed,
        @Nullable Toll injured,
        @Nullable Breach breach,
        boolean aggregate,
        Span trigger,
        Span span,
        String quote,
        String rule,
        List<Span> mentions,
        List<Evidence> evidence) {
    public Claim {
        if (mode != null && !event.modes().contains(mode)) {
            throw new IllegalArgumentException(event + " has no mode " + mode.code());
        }
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("The quote is not the words at the span");
        }
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        speakers = List.copyOf(speakers);
        places = List.copyOf(places);
        mentions = List.copyOf(mentions);
        evidence = List.copyOf(evidence);
    }
}
