package org.raqib.desk;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Grade;

/**
 * Which incidents are asked for; what is null, empty or false narrows nothing.
 *
 * @param from first day that its range of dates may touch
 * @param to last day
 * @param events types of event
 * @param grades grades
 * @param party an entity in any role
 * @param commitment a commitment that some finding holds it against
 * @param area where it happened
 * @param disputed only those on which tellings differ, or which are denied
 */
public record IncidentQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<EventType> events,
        Set<Grade> grades,
        @Nullable String party,
        @Nullable String commitment,
        @Nullable Area area,
        boolean disputed) {
    /** Every incident. */
    public static final IncidentQuery ALL = new IncidentQuery(null, null, Set.of(), Set.of(), null, null, null, false);

    public IncidentQuery {
        events = Set.copyOf(events);
        grades = Set.copyOf(grades);
    }

    /** Those that may have happened on some days. */
    public static IncidentQuery between(LocalDate from, LocalDate to) {
        return new IncidentQuery(from, to, Set.of(), Set.of(), null, null, null, false);
    }

    /** A rectangle, in degrees; it does not cross the 180th meridian. */
    public record Area(double south, double west, double north, double east) {
        public Area {
            if (!(south <= north && west <= east && south >= -90 && north <= 90 && west >= -180 && east <= 180)) {
                throw new IllegalArgumentException("An area is south,west,north,east in degrees, as 32.5,12.8,33,13.6");
            }
        }

        /**
         * Reads {@code south,west,north,east}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static Area parse(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("An area is south,west,north,east in degrees, as 32.5,12.8,33,13.6");
            }
            return new Area(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }
}
