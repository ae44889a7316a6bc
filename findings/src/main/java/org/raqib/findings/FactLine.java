package org.raqib.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.Claim;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/**
 * Reads facts as an analyst writes them beside a clause, one claim or several with {@code ;} between them:
 *
 * <pre>ASSAULT/heavy-weapons by LBY-LNA on KIND-HEALTH-FACILITY at PLACE-LBY-TRIPOLI when 2020-05-07 killed 1 injured 6</pre>
 *
 * After type and mode come words and their values, in any order: {@code by, on, at, said} (entity identifiers, with
 * {@code ,} between them), {@code when} (a date or DATE/DATE), {@code published} (a day), {@code as} (fact, alleged,
 * denied, planned; fact if left out), {@code killed, injured} (a number, MIN-MAX or MIN+), {@code breach} (ceasefire,
 * embargo, agreement, law), {@code from} (the outlet; A if left out), {@code in} (a report, where an outlet has several),
 * {@code quote} (words with {@code _} for the spaces), {@code sum} (it sums up many happenings), {@code voice} (a
 * speaker whom the lexicon does not know, in words with {@code _} for the spaces), and at the end {@code retracted} (the report was
 * taken back).
 */
public final class FactLine {
    private static final String RETRACTED = " retracted";

    private FactLine() {}

    /**
     * The claims of some facts.
     *
     * @throws IllegalArgumentException with one sentence saying what cannot be read
     */
    public static List<ReportedClaim> claims(String facts, Entities entities) {
        List<ReportedClaim> claims = new ArrayList<>();
        Set<String> retracted = new HashSet<>();
        for (String fact : facts.split(";", -1)) {
            String told = fact.strip();
            boolean takenBack = told.endsWith(RETRACTED);
            ReportedClaim claim = claim(
                    takenBack ? told.substring(0, told.length() - RETRACTED.length()) : told, claims.size(), entities);
            if (takenBack) {
                retracted.add(claim.reportId());
            }
            claims.add(claim);
        }
        // As a ledger has it: what a retracted report told does not count, whichever of its claims was the reason.
        claims.removeIf(claim -> retracted.contains(claim.reportId()));
        return claims;
    }

    private static ReportedClaim claim(String fact, int index, Entities entities) {
        String[] words = fact.split("\\s+");
        int slash = words[0].indexOf('/');
        EventType event = EventType.valueOf(slash < 0 ? words[0] : words[0].substring(0, slash));
        Mode mode = slash < 0 ? null : Mode.ofCode(words[0].substring(slash + 1));
        Slots slots = new Slots();
        int at = 1;
        while (at < words.length) {
            String key = words[at++];
            if (key.equals("sum")) {
                slots.aggregate = true;
                continue;
            }
            if (at == words.length) {
                throw new IllegalArgumentException("'" + key + "' at the end of a fact needs a value");
            }
            StringBuilder value = new StringBuilder(words[at++]);
            while (value.charAt(value.length() - 1) == ',' && at < words.length) {
                value.append(words[at++]);
            }
            slots.set(key, value.toString(), entities);
        }
        String quote =
                slots.quote != null ? slots.quote : event + (mode == null ? "" : " " + mode.code()) + " " + index;
        Span span = new Span(index * 1000, index * 1000 + quote.length());
        return new ReportedClaim(
                slots.outlet + slots.report,
                "facts of " + slots.outlet + slots.report,
                slots.outlet,
                "",
                slots.published,
                index,
                new Claim(
                        event,
                        mode,
                        slots.modality,
                        slots.actors,
                        slots.recipients,
                        slots.speakers,
                        slots.places,
                        slots.date,
                        slots.killed,
                        slots.injured,
                        slots.breach,
                        slots.aggregate,
                        span,
                        span,
                        quote,
                        "facts",
                        List.of(),
                        List.of()));
    }

    private static Toll toll(String value) {
        if (value.endsWith("+")) {
            return Toll.atLeast(Integer.parseInt(value.substring(0, value.length() - 1)));
        }
        int dash = value.indexOf('-');
        return dash < 0
                ? Toll.exactly(Integer.parseInt(value))
                : new Toll(Integer.parseInt(value.substring(0, dash)), Integer.valueOf(value.substring(dash + 1)));
    }

    private static List<Mention> mentions(String ids, Entities entities) {
        List<Mention> mentions = new ArrayList<>();
        for (String id : ids.split(",", -1)) {
            Entity entity = entities.find(id);
            if (entity == null) {
                throw new IllegalArgumentException("'" + id + "' is not an entity of the lexicon");
            }
            String name = entity.en().isEmpty() ? null : entity.en().getFirst();
            mentions.add(new Mention(
                    entity.ar().isEmpty() ? id : entity.ar().getFirst(),
                    null,
                    id,
                    name,
                    List.of(),
                    entity.kind(),
                    entity.point()));
        }
        return mentions;
    }

    private static final class Slots {
        private List<Mention> actors = List.of();
        private List<Mention> recipients = List.of();
        private List<Mention> speakers = List.of();
        private List<Mention> places = List.of();
        private @Nullable EventDate date;
        private @Nullable LocalDate published;
        private Modality modality = Modality.FACT;
        private @Nullable Toll killed;
        private @Nullable Toll injured;
        private @Nullable Breach breach;
        private boolean aggregate;
        private String outlet = "A";
        private String report = "";
        private @Nullable String quote;

        void set(String key, String value, Entities entities) {
            switch (key) {
                case "by" -> actors = mentions(value, entities);
                case "on" -> recipients = mentions(value, entities);
                case "at" -> places = mentions(value, entities);
                case "voice" ->
                    speakers = List.of(new Mention(value.replace('_', ' '), null, null, null, List.of(), null, null));
                case "said" -> speakers = mentions(value, entities);
                case "when" -> date = EventDate.parse(value);
                case "published" -> published = LocalDate.parse(value);
                case "as" -> modality = Modality.ofCode(value);
                case "killed" -> killed = toll(value);
                case "injured" -> injured = toll(value);
                case "breach" -> breach = Breach.ofCode(value);
                case "from" -> outlet = value;
                case "in" -> report = "/" + value;
                case "quote" -> quote = value.replace('_', ' ');
                default ->
                    throw new IllegalArgumentException("'" + key.toLowerCase(Locale.ROOT)
                            + "' is not a word of the facts; use by, on, at, said, when, published, as, killed, injured,"
                            + " breach, from, in, quote, voice, sum or retracted");
            }
        }
    }
}
