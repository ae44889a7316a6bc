package org.raqib.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Mention;
import org.raqib.model.Text;

/** Did it happen in the area covered? A delivery counts where those it went to belong. */
final class PlaceQuestion {
    private final Relations relations;
    private final Names names;
    private final ZoneQuestion zones;

    PlaceQuestion(Relations relations, Names names) {
        this.relations = relations;
        this.names = names;
        this.zones = new ZoneQuestion(relations, names);
    }

    Answer answer(Scope scope, Incident incident) {
        List<String> areas = scope.areas();
        if (scope.isEverywhere()) {
            return Answer.yes("الالتزام يسري في كل مكان.", "The commitment holds everywhere.");
        }
        if (!scope.zones().isEmpty()) {
            Answer drawn = zones.answer(scope, placed(incident), place -> isIn(place, areas));
            if (drawn != null) {
                return drawn;
            }
        }
        Text area = areas.isEmpty() ? ZoneQuestion.named(scope) : names.ids(areas);
        if (incident.event() == EventType.AID && isOfWholeStates(scope)) {
            Answer delivery = delivery(incident, areas, area);
            if (!delivery.isOpen()) {
                return delivery;
            }
        }
        List<Mention> inside = new ArrayList<>();
        List<Mention> outside = new ArrayList<>();
        for (Mention place : incident.places()) {
            Entity entity = relations.find(place.id());
            if (scope.zones().isEmpty() && entity != null && isPlace(entity)) {
                (isIn(entity, areas) ? inside : outside).add(place);
            }
        }
        if (isOfTheAreaAlone(incident, areas)) {
            return Answer.open(
                    new Text(
                            "من يقال إنه سلّم هو من المنطقة المشمولة (" + area.ar()
                                    + ") نفسها، ولا يقول أي تقرير إن ذلك جاء من خارجها.",
                            "Those said to have supplied it belong to the area covered (" + area.en()
                                    + ") themselves, and no report says that it came from outside."),
                    new Text("تقرير يقول من أين جاء ذلك.", "A report that says where it came from."));
        }
        if (!inside.isEmpty()) {
            Text where = names.of(inside.getFirst());
            return Answer.yes(
                    "المكان (" + where.ar() + ") داخل المنطقة المشمولة (" + area.ar() + ").",
                    "The place (" + where.en() + ") lies in the area covered (" + area.en() + ").");
        }
        if (!outside.isEmpty()) {
            Text where = names.mentions(outside);
            return Answer.no(
                    "المكان (" + where.ar() + ") خارج المنطقة المشمولة (" + area.ar() + ").",
                    "The place (" + where.en() + ") lies outside the area covered (" + area.en() + ").");
        }
        // "To the head of the government in Tripoli": who stands where a place should, belongs somewhere, too.
        boolean delivered = incident.event() == EventType.AID;
        List<Mention> locals = Stream.concat(
                        Stream.concat(
                                        incident.recipients().stream(),
                                        delivered ? Stream.<Party>empty() : incident.actors().stream())
                                .map(Party::mention),
                        incident.places().stream())
                .filter(party -> belongs(party, areas))
                .toList();
        if (!locals.isEmpty()) {
            Text who = names.of(locals.getFirst());
            return Answer.yes(
                    "لا يُذكر مكان معروف؛ ومن أطراف الفعل من هو من المنطقة المشمولة (" + area.ar() + "): " + who.ar()
                            + ".",
                    "No known place is named; " + who.en() + " belongs to the area covered (" + area.en() + ").");
        }
        List<Mention> foreign = incident.recipients().stream()
                .map(Party::mention)
                .filter(recipient -> country(relations.find(recipient.id())) != null)
                .toList();
        if (!foreign.isEmpty()
                && scope.zones().isEmpty()
                && foreign.stream().noneMatch(one -> isOfAreasCountry(one, areas))) {
            Text who = names.mentions(foreign);
            return Answer.no(
                    "لا يُذكر مكان معروف؛ والفعل موجه إلى " + who.ar() + "، خارج المنطقة المشمولة (" + area.ar() + ").",
                    "No known place is named; the act is directed at " + who.en() + ", outside the area covered ("
                            + area.en() + ").");
        }
        return Answer.open(
                new Text(
                        "لا يُعرف هل وقع الفعل في المنطقة المشمولة (" + area.ar() + ").",
                        "It cannot be told whether it happened in the area covered (" + area.en() + ")."),
                new Text("تقرير يسمي المكان.", "A report that names the place."));
    }

    private Answer delivery(Incident incident, List<String> areas, Text area) {
        List<Mention> known = incident.recipients().stream()
                .map(Party::mention)
                .filter(recipient -> country(relations.find(recipient.id())) != null)
                .toList();
        List<Mention> inside =
                known.stream().filter(recipient -> belongs(recipient, areas)).toList();
        if (!inside.isEmpty()) {
            Text who = names.of(inside.getFirst());
            return Answer.yes(
                    "يقال إن ذلك وصل إلى " + who.ar() + "، أي إلى المنطقة المشمولة (" + area.ar() + ").",
                    "It is said to have gone to " + who.en() + ", which belongs to the area covered (" + area.en()
                            + ").");
        }
        if (!known.isEmpty()) {
            Text who = names.mentions(known);
            return Answer.no(
                    "يقال إن ذلك ذهب إلى " + who.ar() + "، خارج المنطقة المشمولة (" + area.ar() + ").",
                    "It is said to have gone to " + who.en() + ", outside the area covered (" + area.en() + ").");
        }
        return Answer.open(new Text("", ""), new Text("", ""));
    }

    /** Whether only those of the area itself are said to have supplied something, and nobody of it to have received it. */
    private boolean isOfTheAreaAlone(Incident incident, List<String> areas) {
        return incident.event() == EventType.AID
                && !incident.actors().isEmpty()
                && incident.actors().stream().allMatch(actor -> belongs(actor.mention(), areas))
                && incident.recipients().stream().noneMatch(recipient -> belongs(recipient.mention(), areas));
    }

    /** Whether someone is of a country that an area is, or lies in. */
    private boolean isOfAreasCountry(Mention party, List<String> areas) {
        String own = country(relations.find(party.id()));
        return own == null
                || areas.stream()
                        .map(relations::find)
                        .anyMatch(area -> area == null || country(area) == null || own.equals(country(area)));
    }

    private boolean isIn(Entity place, List<String> areas) {
        return areas.stream()
                .anyMatch(area -> place.id().equals(area)
                        || relations.locationsOf(place.id()).contains(area)
                        || isOfCountry(place, area));
    }

    private boolean belongs(Mention party, List<String> areas) {
        Entity entity = relations.find(party.id());
        return entity != null && areas.stream().anyMatch(area -> isOfCountry(entity, area));
    }

    /** Whether an area is a whole State and the entity is of it. */
    private boolean isOfCountry(Entity entity, String area) {
        Entity state = relations.find(area);
        return state != null && state.kind() == EntityKind.STATE && Objects.equals(country(entity), country(state));
    }

    /** Whether the area covered is one or several whole States. */
    boolean isOfWholeStates(Scope scope) {
        return !scope.areas().isEmpty()
                && scope.zones().isEmpty()
                && scope.areas().stream().allMatch(this::isState);
    }

    /** The places that an incident names, without those that another of them lies in: "in Ain Zara, south of Tripoli". */
    private List<Mention> placed(Incident incident) {
        Set<String> containers = new HashSet<>();
        for (Mention place : incident.places()) {
            if (place.id() != null) {
                containers.addAll(relations.locationsOf(place.id()));
            }
        }
        return incident.places().stream()
                .filter(place -> place.id() == null || !containers.contains(place.id()))
                .toList();
    }

    private static boolean isPlace(Entity entity) {
        return entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.STATE;
    }

    private boolean isState(String area) {
        Entity entity = relations.find(area);
        return entity != null && entity.kind() == EntityKind.STATE;
    }

    private static @Nullable String country(@Nullable Entity entity) {
        if (entity == null) {
            return null;
        }
        return entity.country() != null || entity.kind() != EntityKind.STATE ? entity.country() : entity.id();
    }
}
