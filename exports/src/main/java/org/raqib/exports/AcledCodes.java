package org.raqib.exports;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.Toll;

/** ACLED's event and sub-event type of an incident, by {@code acled.ini}. */
final class AcledCodes {
    static final String FILE = "acled.ini";

    /** ACLED's sub-event types by event type, of its codebook. */
    static final Map<String, Set<String>> TYPES = Map.of(
            "Battles",
            Set.of("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
            "Protests",
            Set.of("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
            "Riots",
            Set.of("Violent demonstration", "Mob violence"),
            "Explosions/Remote violence",
            Set.of(
                    "Chemical weapon",
                    "Air/drone strike",
                    "Suicide bomb",
                    "Shelling/artillery/missile attack",
                    "Remote explosive/landmine/IED",
                    "Grenade"),
            "Violence against civilians",
            Set.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
            "Strategic developments",
            Set.of(
                    "Agreement",
                    "Arrests",
                    "Change to group/activity",
                    "Disrupted weapons use",
                    "Headquarters or base established",
                    "Looting/property destruction",
                    "Non-violent transfer of territory",
                    "Other"));

    private static final Map<Act, Lines> TABLE = Act.table(FILE, AcledCodes::lines);

    private AcledCodes() {}

    /**
     * @param event ACLED's event type
     * @param sub its sub-event type
     */
    record Code(String event, String sub) {
        /** ACLED's {@code disorder_type}, which follows from the two. */
        String disorder() {
            return switch (event) {
                case "Protests" ->
                    sub.equals("Excessive force against protesters")
                            ? "Political violence; Demonstrations"
                            : "Demonstrations";
                case "Riots" -> sub.equals("Violent demonstration") ? "Demonstrations" : "Political violence";
                case "Strategic developments" -> event;
                default -> "Political violence";
            };
        }
    }

    private record Lines(
            @Nullable Code any,
            @Nullable Code civilians,
            @Nullable Code armed,
            @Nullable Code killed) {}

    private static Lines lines(Entry entry) {
        entry.allowOnly(Set.of("any", "civilians", "armed", "killed"));
        return new Lines(code(entry, "any"), code(entry, "civilians"), code(entry, "armed"), code(entry, "killed"));
    }

    private static @Nullable Code code(Entry entry, String key) {
        String value = entry.optional(key);
        if (value == null) {
            return null;
        }
        String[] parts = value.split("\\s*\\|\\s*", -1);
        if (parts.length != 2 || !TYPES.getOrDefault(parts[0], Set.of()).contains(parts[1])) {
            throw entry.fault(
                    key,
                    "'" + value + "' must be an event type of ACLED and one of its sub-event types, as in "
                            + "'Battles | Armed clash'");
        }
        return new Code(parts[0], parts[1]);
    }

    /** ACLED's code of an incident, or null where it has none. */
    static @Nullable Code of(Occurrence occurrence) {
        Lines lines = TABLE.get(new Act(occurrence.incident().event(), occurrence.mode()));
        if (lines == null) {
            return null;
        }
        Toll killed = occurrence.incident().killed();
        if (lines.killed != null && killed != null && killed.min() > 0) {
            return lines.killed;
        }
        if (lines.civilians != null && occurrence.hitsCiviliansOnly()) {
            return lines.civilians;
        }
        if (lines.armed != null && occurrence.hitsArmed()) {
            return lines.armed;
        }
        return lines.any;
    }
}
