package org.raqib.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.model.Incident;
import org.raqib.model.Text;

/** By which route (sea, air, land) what an arms embargo is about is told to have come: the digest's own rule, for others. */
public final class Routes {
    private Routes() {}

    /** All routes, by identifier, with what they are called. */
    public static Map<String, Text> all() {
        Map<String, Text> routes = new LinkedHashMap<>();
        EmbargoCounts.ROUTES.forEach(route -> routes.put(route.id(), route.label()));
        return routes;
    }

    /** Whether it tells of a delivery, an inspection, or something stopped or seized. */
    public static boolean isAboutSupply(Incident incident) {
        return EmbargoCounts.isAboutSupply(incident) && Figures.tellsOfAnAct(incident);
    }

    /** The identifiers of the routes it is told of; empty where none is told. */
    public static List<String> of(Incident incident) {
        return EmbargoCounts.ROUTES.stream()
                .filter(route -> route.told(incident))
                .map(Group::id)
                .toList();
    }
}
