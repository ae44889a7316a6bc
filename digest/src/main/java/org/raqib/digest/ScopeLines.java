package org.raqib.digest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Text;

/** Says what part of the record a digest covers, and so what it leaves out. */
final class ScopeLines {
    private final Phrases phrases;
    private final Names names;

    ScopeLines(Phrases phrases, Names names) {
        this.phrases = phrases;
        this.names = names;
    }

    Text sentence(Scope scope, Entities entities) {
        Map<String, Text> slots = new HashMap<>();
        Scope.Area area = scope.area();
        if (area != null) {
            slots.put("area", area(area, entities));
        }
        String party = scope.party();
        if (party != null) {
            slots.put("party", names.of(party));
        }
        return phrases.say("scope.sentence", slots);
    }

    private Text area(Scope.Area area, Entities entities) {
        return switch (area) {
            case Scope.Near near -> {
                Entity entity = entities.find(near.id());
                boolean state = entity != null && (entity.kind() == EntityKind.STATE || entity.point() == null);
                yield phrases.say(
                        state ? "scope.in" : "scope.near",
                        Map.of(
                                "place",
                                names.of(near.id()),
                                "km",
                                same(
                                        near.km() == Math.rint(near.km())
                                                ? Long.toString((long) near.km())
                                                : Double.toString(near.km()))));
            }
            case Scope.Box box ->
                phrases.say(
                        "scope.box",
                        Map.of(
                                "south", degrees(box.south()),
                                "west", degrees(box.west()),
                                "north", degrees(box.north()),
                                "east", degrees(box.east())));
        };
    }

    private static Text degrees(double degrees) {
        return same(String.format(Locale.ROOT, "%.4f", degrees).replaceFirst("\\.?0+$", ""));
    }

    private static Text same(String text) {
        String isolated = Isolates.isolate(text);
        return new Text(isolated, isolated);
    }
}
