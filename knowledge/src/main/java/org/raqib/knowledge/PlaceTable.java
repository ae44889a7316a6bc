package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;

/**
 * Reads a table of many populated places: UTF-8, one place a line, columns divided by tabs: identifier, country (ISO
 * 3166-1 alpha-3), latitude, longitude (degrees), English name, Arabic names divided by {@code |}. A name that is also an
 * ordinary word carries {@code ?} at its end, and is then {@linkplain Name#ambiguous() ambiguous}. A line that starts with
 * {@code #} is a comment. Places of a table yield to places of the same name and country written by hand.
 */
final class PlaceTable {
    private static final String EXTENSION = ".tsv";
    private static final int COLUMNS = 6;

    private PlaceTable() {}

    /** Whether a file of this name is a table of places. */
    static boolean isTable(String file) {
        return file.endsWith(EXTENSION);
    }

    static List<NamedEntity> read(String file, String text) {
        List<NamedEntity> places = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = end < 0 ? text.substring(start) : text.substring(start, end);
            start = end < 0 ? text.length() : end + 1;
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                places.add(place(file, number, line));
            }
        }
        return places;
    }

    private static NamedEntity place(String file, int number, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new KnowledgeException(
                    file,
                    number,
                    "a place needs 6 columns divided by tabs (identifier, country, latitude, longitude, English name, "
                            + "Arabic names), not " + columns.length);
        }
        Entry entry = new Entry(file, number, columns[0], List.of());
        if (!Countries.isKnown(columns[1])) {
            throw entry.fault("country must be a code of ISO 3166-1 alpha-3, not '" + columns[1] + "'");
        }
        GeoPoint point;
        try {
            point = new GeoPoint(Double.parseDouble(columns[2]), Double.parseDouble(columns[3]));
        } catch (IllegalArgumentException e) {
            throw entry.fault(
                    "latitude and longitude must be degrees, not '" + columns[2] + "' and '" + columns[3] + "'");
        }
        List<String> ar = new ArrayList<>(1);
        List<Name> names = new ArrayList<>(1);
        for (String column : columns[5].split("\\|", -1)) {
            boolean ambiguous = column.endsWith("?");
            String name = ambiguous ? column.substring(0, column.length() - 1) : column;
            if (name.isBlank()) {
                throw entry.fault("a place of this table needs Arabic names divided by single '|'");
            }
            ar.add(name);
            names.add(new Name(name, Name.Form.NAME, ambiguous));
        }
        Entity entity = new Entity(columns[0], EntityKind.PLACE, List.of(columns[4]), ar, columns[1], point, List.of());
        return new NamedEntity(entity, names, null, List.of(), List.of(), entry);
    }
}
