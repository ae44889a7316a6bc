package org.raqib.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Claims and incidents for tests, told step by step. */
final class Told {
    static final Entities LEXICON = Entities.of(List.of(
            entity("LBY-LNA", EntityKind.FORCE, "Libyan National Army", "الجيش الوطني الليبي", "قوات حفتر"),
            entity("LBY-GNA", EntityKind.GOVERNMENT, "Government of National Accord", "حكومة الوفاق الوطني"),
            entity("TUR", EntityKind.STATE, "Turkey", "تركيا"),
            entity("TIP", EntityKind.PLACE, "Tripoli", "طرابلس"),
            entity("BEN", EntityKind.PLACE, "Benghazi", "بنغازي"),
            entity("MIS", EntityKind.PERSON, "Ahmed al-Mismari", "أحمد المسماري"),
            entity("HOSP", EntityKind.THING, "hospital", "مستشفى"),
            entity("CIV", EntityKind.ROLE, "civilians", "مدنيون")));

    private final EventType event;
    private final @Nullable Mode mode;
    private Modality modality = Modality.FACT;
    private final List<Mention> actors = new ArrayList<>();
    private final List<Mention> recipients = new ArrayList<>();
    private final List<Mention> speakers = new ArrayList<>();
    private final List<Mention> places = new ArrayList<>();
    private @Nullable EventDate date;
    private @Nullable Toll killed;
    private @Nullable Toll injured;
    private boolean aggregate;
    private String quote = "قصفت القوات موقعا في المدينة";
    private String report = "r";
    private @Nullable String publisher = "وكالة الساحل للأنباء";
    private String title = "عنوان";
    private @Nullable LocalDate published;

    private Told(EventType event, @Nullable Mode mode) {
        this.event = event;
        this.mode = mode;
    }

    static Told of(EventType event, @Nullable Mode mode) {
        return new Told(event, mode);
    }

    static Entity entity(String id, EntityKind kind, String en, String... ar) {
        return new Entity(id, kind, List.of(en), List.of(ar), null, null, List.of());
    }

    static Mention known(String id, String text) {
        Entity entity = LEXICON.find(id);
        if (entity == null) {
            throw new IllegalArgumentException(id);
        }
        return new Mention(text, null, id, entity.en().getFirst(), entity.ar(), entity.kind(), null);
    }

    static Mention words(String text) {
        return new Mention(text, null, null, null, List.of(), null, null);
    }

    static Mention place(String id, double lat, double lon) {
        Mention known = known(id, id);
        return new Mention(id, null, id, known.name(), known.names(), EntityKind.PLACE, new GeoPoint(lat, lon));
    }

    Told as(Modality modality) {
        this.modality = modality;
        return this;
    }

    Told by(Mention... actors) {
        this.actors.addAll(List.of(actors));
        return this;
    }

    Told on(Mention... recipients) {
        this.recipients.addAll(List.of(recipients));
        return this;
    }

    Told said(Mention... speakers) {
        this.speakers.addAll(List.of(speakers));
        return this;
    }

    Told in(Mention... places) {
        this.places.addAll(List.of(places));
        return this;
    }

    Told when(String date) {
        this.date = EventDate.parse(date);
        return this;
    }

    Told killed(Toll killed) {
        this.killed = killed;
        return this;
    }

    Told injured(Toll injured) {
        this.injured = injured;
        return this;
    }

    Told summed() {
        this.aggregate = true;
        return this;
    }

    Told quote(String quote) {
        this.quote = quote;
        return this;
    }

    Told from(String report, @Nullable String publisher, @Nullable String published) {
        this.report = report;
        this.publisher = publisher;
        this.published = published == null ? null : LocalDate.parse(published);
        return this;
    }

    Told titled(String title) {
        this.title = title;
        return this;
    }

    ReportedClaim claim(int index) {
        Claim claim = new Claim(
                event,
                mode,
                modality,
                actors,
                recipients,
                speakers,
                places,
                date,
                killed,
                injured,
                null,
                aggregate,
                new Span(0, Math.min(4, quote.length())),
                new Span(0, quote.length()),
                quote,
                "test.rule",
                List.of(),
                List.of());
        return new ReportedClaim(report, "sha-" + report, publisher, title, published, index, claim);
    }

    /** An incident of these tellings, its slots gathered from them. */
    static Incident incident(String id, Grade grade, boolean actorDisputed, Told... tellings) {
        List<ReportedClaim> claims = new ArrayList<>();
        for (Told telling : tellings) {
            claims.add(telling.claim(claims.size()));
        }
        Map<String, Incident.Party> actors = new LinkedHashMap<>();
        Map<String, Incident.Party> recipients = new LinkedHashMap<>();
        Map<String, Mention> places = new LinkedHashMap<>();
        List<Mode> modes = new ArrayList<>();
        List<Incident.Voice> asserted = new ArrayList<>();
        List<Incident.Voice> denied = new ArrayList<>();
        EventDate when = null;
        Toll killed = null;
        Toll injured = null;
        for (ReportedClaim reported : claims) {
            Claim claim = reported.claim();
            claim.actors().forEach(actor -> merge(actors, actor, reported.key()));
            claim.recipients().forEach(recipient -> merge(recipients, recipient, reported.key()));
            claim.places().forEach(place -> places.putIfAbsent(place.key(), place));
            if (claim.mode() != null && !modes.contains(claim.mode())) {
                modes.add(claim.mode());
            }
            if (claim.date() != null) {
                when = when == null ? claim.date() : cover(when, claim.date());
            }
            killed = union(killed, claim.killed());
            injured = union(injured, claim.injured());
            String name = claim.speakers().isEmpty()
                    ? String.valueOf(reported.publisher())
                    : claim.speakers().getFirst().text();
            (claim.modality() == Modality.DENIED ? denied : asserted)
                    .add(new Incident.Voice(name, null, claim.speakers().isEmpty(), List.of(reported.key())));
        }
        return new Incident(
                id,
                claims.getFirst().claim().event(),
                modes,
                claims,
                List.copyOf(actors.values()),
                actorDisputed,
                List.copyOf(recipients.values()),
                List.copyOf(places.values()),
                when,
                killed,
                injured,
                asserted,
                denied,
                grade,
                List.of(new Text("سبب", "A reason")));
    }

    private static void merge(Map<String, Incident.Party> parties, Mention mention, String key) {
        parties.merge(mention.key(), new Incident.Party(mention, List.of(key)), (one, other) -> {
            List<String> keys = new ArrayList<>(one.claimKeys());
            keys.addAll(other.claimKeys());
            return new Incident.Party(one.mention(), keys);
        });
    }

    private static EventDate cover(EventDate one, EventDate other) {
        return new EventDate(
                one.start().compareTo(other.start()) <= 0 ? one.start() : other.start(),
                one.end().latest().isAfter(other.end().latest()) ? one.end() : other.end());
    }

    private static @Nullable Toll union(@Nullable Toll one, @Nullable Toll other) {
        return one == null ? other : other == null ? one : one.union(other);
    }
}
