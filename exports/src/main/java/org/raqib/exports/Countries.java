package org.raqib.exports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.KnowledgeException;

/** What ACLED and UCDP call the countries of the world, from {@code countries.tsv}. */
final class Countries {
    static final String FILE = "countries.tsv";
    private static final int COLUMNS = 6;

    /**
     * @param iso numeric code of ISO 3166-1
     * @param name the name ACLED writes
     * @param acledRegion ACLED's region
     * @param ucdpName the name UCDP writes
     * @param gleditschWard number of the Gleditsch and Ward list of states, which UCDP uses, or null for what is not in it
     */
    record Country(
            int iso,
            String name,
            String acledRegion,
            String ucdpName,
            @Nullable Integer gleditschWard) {

        /** UCDP's region, which follows from the number; null without one. */
        @Nullable
        String ucdpRegion() {
            Integer number = gleditschWard;
            if (number == null) {
                return null;
            }
            return number < 200
                    ? "Americas"
                    : number < 400 ? "Europe" : number < 630 ? "Africa" : number < 700 ? "Middle East" : "Asia";
        }
    }

    private static final Map<String, Country> TABLE = read();

    private Countries() {}

    /** The country of that ISO 3166-1 alpha-3 code, or null where the table does not have it. */
    static @Nullable Country of(@Nullable String alpha3) {
        return alpha3 == null ? null : TABLE.get(alpha3);
    }

    private static Map<String, Country> read() {
        Map<String, Country> table = new HashMap<>();
        int number = 0;
        for (String line :
                new String(Shipped.bytes(FILE), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new KnowledgeException(
                        FILE, number, "a country needs " + COLUMNS + " columns divided by tabs, not " + columns.length);
            }
            try {
                Country before = table.put(
                        columns[0],
                        new Country(
                                Integer.parseInt(columns[1]),
                                columns[2],
                                columns[3],
                                columns[4],
                                columns[5].isEmpty() ? null : Integer.valueOf(columns[5])));
                if (before != null) {
                    throw new KnowledgeException(FILE, number, columns[0] + " stands twice; remove one of the lines");
                }
            } catch (NumberFormatException e) {
                throw new KnowledgeException(FILE, number, "columns 2 and 6 must be numbers");
            }
        }
        return Map.copyOf(table);
    }
}
