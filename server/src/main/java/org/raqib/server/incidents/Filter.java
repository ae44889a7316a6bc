package org.raqib.server.incidents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.IncidentQuery;
import org.raqib.model.EventType;
import org.raqib.model.Grade;

/**
 * Which incidents a page shows, as its address says. What cannot be read narrows nothing, and is named.
 *
 * @param query what is asked of the desk
 * @param faults the parameters that could not be read
 */
public record Filter(IncidentQuery query, List<String> faults) {
    public Filter {
        faults = List.copyOf(faults);
    }

    /** Reads the parameters {@code from, to, event, grade, party, commitment, area, disputed}; others are left alone. */
    public static Filter of(Map<String, String[]> parameters) {
        List<String> faults = new ArrayList<>();
        Reading reading = new Reading(parameters, faults);
        LocalDate from = reading.day("from");
        LocalDate to = reading.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("to");
            to = null;
        }
        return new Filter(
                new IncidentQuery(
                        from,
                        to,
                        reading.all("event", EventType.class),
                        reading.all("grade", Grade.class),
                        reading.text("party"),
                        reading.text("commitment"),
                        reading.area(),
                        reading.text("disputed") != null),
                faults);
    }

    private record Reading(Map<String, String[]> parameters, List<String> faults) {
        @Nullable
        String text(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
        }

        @Nullable
        LocalDate day(String name) {
            String text = text(name);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException e) {
                faults.add(name);
                return null;
            }
        }

        <E extends Enum<E>> Set<E> all(String name, Class<E> type) {
            Set<E> all = EnumSet.noneOf(type);
            for (String value : parameters.getOrDefault(name, new String[0])) {
                try {
                    if (!value.isBlank()) {
                        all.add(Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT)));
                    }
                } catch (IllegalArgumentException e) {
                    faults.add(name);
                }
            }
            return all;
        }

        IncidentQuery.@Nullable Area area() {
            String text = text("area");
            try {
                return text == null ? null : IncidentQuery.Area.parse(text);
            } catch (IllegalArgumentException e) {
                faults.add("area");
                return null;
            }
        }
    }

    /** Whether every incident is shown. */
    public boolean isAll() {
        return query.equals(IncidentQuery.ALL);
    }

    /** How the form shows a day. */
    public String from() {
        return query.from() == null ? "" : query.from().toString();
    }

    /** How the form shows a day. */
    public String to() {
        return query.to() == null ? "" : query.to().toString();
    }

    /** The area as in an address, empty for everywhere. */
    public String area() {
        IncidentQuery.Area area = query.area();
        return area == null ? "" : spelled(area);
    }

    /** {@code south,west,north,east}. */
    public static String spelled(IncidentQuery.Area area) {
        return degrees(area.south()) + "," + degrees(area.west()) + "," + degrees(area.north()) + ","
                + degrees(area.east());
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees).replaceFirst("\\.?0+$", "");
    }

    public boolean has(EventType event) {
        return query.events().contains(event);
    }

    public boolean has(Grade grade) {
        return query.grades().contains(grade);
    }

    /** The same filter in an address, beginning with {@code ?}; empty for none. */
    public String parameters() {
        return parameters(true);
    }

    /** The same filter in an address without its area. */
    public String withoutArea() {
        return parameters(false);
    }

    private String parameters(boolean withArea) {
        StringJoiner all = new StringJoiner("&", "?", "").setEmptyValue("");
        add(all, "from", from());
        add(all, "to", to());
        query.events().stream().sorted().forEach(event -> add(all, "event", event.name()));
        query.grades().stream().sorted().forEach(grade -> add(all, "grade", grade.code()));
        add(all, "party", query.party());
        add(all, "commitment", query.commitment());
        if (withArea) {
            add(all, "area", area());
        }
        add(all, "disputed", query.disputed() ? "1" : "");
        return all.toString();
    }

    private static void add(StringJoiner all, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
