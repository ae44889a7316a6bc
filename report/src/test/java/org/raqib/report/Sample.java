package org.raqib.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.model.Claim;
import org.raqib.model.Digest;
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

/** A week of a few incidents, two of them in one town, one far away, and the report on it. */
final class Sample {
    private static final Entity TRIPOLI = place("TIP", "Tripoli", "طرابلس", 32.8872, 13.1913);
    private static final Entity PORT = place("PORT", "Tripoli port", "ميناء طرابلس", 32.905, 13.19);
    private static final Entity MOSCOW = place("MOW", "Moscow", "موسكو", 55.75, 37.62);
    private static final Entity HOSPITAL = new Entity(
            "KIND-HEALTH-FACILITY",
            EntityKind.THING,
            List.of("health facility"),
            List.of("منشأة صحية", "مستشفى"),
            null,
            null,
            List.of());

    static final List<Incident> INCIDENTS = List.of(
            incident(
                    "one",
                    EventType.ASSAULT,
                    Mode.HEAVY_WEAPONS,
                    "2020-04-28",
                    TRIPOLI,
                    "قُصِفَ مستشفى في المدينة (ليلا)",
                    2,
                    5),
            incident("two", EventType.ASSAULT, Mode.AERIAL, "2020-04-29", PORT, "غارة جوية على الميناء", 0, null),
            incident(
                    "three",
                    EventType.CONSULT,
                    Mode.MULTILATERAL,
                    "2020-04-30",
                    MOSCOW,
                    "محادثات في موسكو",
                    null,
                    null));

    private Sample() {}

    static Digest digest() {
        Period week = new Period(LocalDate.of(2020, 4, 27), LocalDate.of(2020, 5, 3));
        return new Digests(Entities.of(List.of(TRIPOLI, PORT, MOSCOW, HOSPITAL)))
                .of(week, INCIDENTS, List.of(), List.of(), week.before());
    }

    static Report report() {
        return ReportWriter.of(digest(), INCIDENTS, "60:0c63a3f9473d", "1.0");
    }

    private static Entity place(String id, String en, String ar, double lat, double lon) {
        return new Entity(id, EntityKind.PLACE, List.of(en), List.of(ar), "LBY", new GeoPoint(lat, lon), List.of());
    }

    private static Mention mention(Entity entity) {
        return new Mention(
                entity.ar().getLast(),
                null,
                entity.id(),
                entity.en().getFirst(),
                entity.ar(),
                entity.kind(),
                entity.point());
    }

    private static Incident incident(
            String id,
            EventType event,
            Mode mode,
            String date,
            Entity place,
            String quote,
            @Nullable Integer killed,
            @Nullable Integer injured) {
        List<Mention> recipients = event == EventType.ASSAULT ? List.of(mention(HOSPITAL)) : List.of();
        Toll dead = killed == null ? null : Toll.exactly(killed);
        Toll hurt = injured == null ? null : Toll.atLeast(injured);
        ReportedClaim claim = new ReportedClaim(
                "report-" + id,
                "ab".repeat(32),
                "وكالة الساحل",
                "عنوان <b>&</b> " + id,
                LocalDate.parse(date),
                0,
                new Claim(
                        event,
                        mode,
                        Modality.FACT,
                        List.of(),
                        recipients,
                        List.of(),
                        List.of(mention(place)),
                        EventDate.parse(date),
                        dead,
                        hurt,
                        null,
                        false,
                        new Span(0, 3),
                        new Span(0, quote.length()),
                        quote,
                        "test.rule",
                        List.of(),
                        List.of()));
        return new Incident(
                id,
                event,
                List.of(mode),
                List.of(claim),
                List.of(),
                false,
                recipients.stream()
                        .map(recipient -> new Incident.Party(recipient, List.of(claim.key())))
                        .toList(),
                List.of(mention(place)),
                EventDate.parse(date),
                dead,
                hurt,
                List.of(new Incident.Voice("وكالة الساحل", null, true, List.of(claim.key()))),
                List.of(),
                Grade.WEAK,
                List.of(new Text("سبب واحد.", "One reason.")));
    }
}
