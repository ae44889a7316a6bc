package org.raqib.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/** A table of learned weights as it stands in a readable file: kind, value, column, weight. Immutable. */
final class Weights {
    /** The column that holds for every case. */
    static final String ANY = "any";

    private final Map<String, Map<String, float[]>> rows = new HashMap<>();

    /**
     * Reads a shipped file.
     *
     * @param columns the names of the columns besides {@link #ANY}
     */
    static Weights shipped(String file, List<String> columns) {
        Weights weights = new Weights();
        int number = 0;
        for (String line : Entries.shippedText(file).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                weights.add(file, number, line.split("\t", -1), columns);
            }
        }
        return weights;
    }

    private void add(String file, int number, String[] cells, List<String> columns) {
        int column = cells.length != 4 ? -1 : cells[2].equals(ANY) ? 0 : 1 + columns.indexOf(cells[2]);
        if (column < 0 || column == 0 && !cells[2].equals(ANY)) {
            throw new KnowledgeException(
                    file,
                    number,
                    "needs four cells between tabs: a kind, a value, \"any\" or one of " + columns + ", and a weight");
        }
        try {
            rows.computeIfAbsent(cells[0], kind -> new HashMap<>())
                            .computeIfAbsent(cells[1], value -> new float[1 + columns.size()])[column] =
                    Float.parseFloat(cells[3]);
        } catch (NumberFormatException e) {
            throw new KnowledgeException(file, number, "'" + cells[3] + "' is not a number");
        }
    }

    /** The weights of one kind of description, each for all cases and for each column, by value. */
    Map<String, float[]> of(String kind) {
        return rows.getOrDefault(kind, Map.of());
    }
}
