package org.raqib.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.PartialDate;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** Builds reported claims for tests, over a small imaginary country. */
final class Telling {
    private static final List<Entity> WORLD = List.of(
            entity("STATE", EntityKind.STATE, "الدولة", "AAA", null),
            entity("RED", EntityKind.FORCE, "قوات الحمر", "AAA", null),
            entity("RED-AIR", EntityKind.FORCE, "سلاح جو الحمر", "AAA", null, part("RED")),
            entity("RED-VOICE", EntityKind.PERSON, "ناطق الحمر", "AAA", null, speaks("RED")),
            entity("BLUE", EntityKind.FORCE, "قوات الزرق", "AAA", null),
            entity("BLUE-VOICE", EntityKind.PERSON, "ناطق الزرق", "AAA", null, speaks("BLUE")),
            entity("CLINIC", EntityKind.THING, "منشأة صحية", null, null),
            entity("CAPITAL", EntityKind.PLACE, "العاصمة", "AAA", new GeoPoint(32.9, 13.2), in("STATE")),
            entity("HARBOUR", EntityKind.PLACE, "المرفأ", "AAA", new GeoPoint(32.91, 13.19), in("CAPITAL")),
            entity("OASIS", EntityKind.PLACE, "الواحة", "AAA", new GeoPoint(27.0, 14.4), in("STATE")));

    private final String report;
    private final EventType event;
    private @Nullable Mode mode;
    private Modality modality = Modality.FACT;
    private final List<Mention> actors = new ArrayList<>();
    private final List<Mention> recipients = new ArrayList<>();
    private final List<Mention> speakers = new ArrayList<>();
    private final List<Mention> places = new ArrayList<>();
    private @Nullable EventDate date;
    private @Nullable LocalDate published = LocalDate.of(2030, 5, 2);
    private @Nullable Toll killed;
    private @Nullable Toll injured;
    private boolean aggregate;
    private String quote = "وقع الحادث";
    private int index;

    private Telling(String report, EventType event, @Nullable Mode mode) {
        this.report = report;
        this.event = event;
        this.mode = mode;
    }

    static Entities world() {
        return Entities.of(WORLD);
    }

    /** A shelling told by an outlet. */
    static Telling shelling(String report) {
        return new Telling(report, EventType.ASSAULT, Mode.HEAVY_WEAPONS);
    }

    static Telling of(String report, EventType event, @Nullable Mode mode) {
        return new Telling(report, event, mode);
    }

    Telling mode(Mode how) {
        mode = how;
        return this;
    }

    Telling modality(Modality manner) {
        modality = manner;
        return this;
    }

    Telling by(String... ids) {
        for (String id : ids) {
            actors.add(mention(id));
        }
        return this;
    }

    Telling on(String... ids) {
        for (String id : ids) {
            recipients.add(mention(id));
        }
        return this;
    }

    Telling said(String... ids) {
        for (String id : ids) {
            speakers.add(mention(id));
        }
        return this;
    }

    Telling at(String... ids) {
        for (String id : ids) {
            places.add(mention(id));
        }
        return this;
    }

    Telling when(String text) {
        date = EventDate.parse(text);
        return this;
    }

    Telling published(@Nullable String day) {
        published = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Telling killed(int count) {
        killed = Toll.exactly(count);
        return this;
    }

    Telling injured(int count) {
        injured = Toll.exactly(count);
        return this;
    }

    Telling sum() {
        aggregate = true;
        return this;
    }

    Telling quote(String words) {
        quote = words;
        return this;
    }

    Telling index(int place) {
        index = place;
        return this;
    }

    ReportedClaim claim() {
        Span span = new Span(index * 100, index * 100 + quote.length());
        return new ReportedClaim(
                report,
                "hash of " + report,
                "Outlet " + report,
                "",
                published,
                index,
                new Claim(
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
                        span,
                        span,
                        quote,
                        "test",
                        List.of(),
                        List.of()));
    }

    private static Mention mention(String id) {
        Entity entity = world().find(id);
        return entity == null
                ? new Mention(id, null, null, null, List.of(), null, null)
                : new Mention(
                        entity.ar().getFirst(),
                        null,
                        id,
                        entity.en().getFirst(),
                        List.of(),
                        entity.kind(),
                        entity.point());
    }

    private static Entity entity(
            String id,
            EntityKind kind,
            String ar,
            @Nullable String country,
            @Nullable GeoPoint point,
            Entity.Relation... relations) {
        return new Entity(id, kind, List.of(id), List.of(ar), country, point, List.of(relations));
    }

    private static Entity.Relation part(String of) {
        return new Entity.Relation(Entity.Relation.Type.PART_OF, of, null, null);
    }

    private static Entity.Relation speaks(String of) {
        return new Entity.Relation(Entity.Relation.Type.SPEAKS_FOR, of, null, null);
    }

    private static Entity.Relation in(String place) {
        return new Entity.Relation(
                Entity.Relation.Type.LOCATED_IN, place, PartialDate.ofYear(1900), PartialDate.ofYear(2100));
    }
}
