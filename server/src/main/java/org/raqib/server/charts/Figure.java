package org.raqib.server.charts;

import java.util.List;
import org.raqib.server.web.Html;

/**
 * A chart with what it says in words and numbers, in one language.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param description what there is to see, for those who do not see it
 * @param svg the drawing
 * @param heads of the columns of the table beneath
 * @param rows of that table, each with a cell for each head
 */
public record Figure(
        String id, String title, String description, Html svg, List<String> heads, List<List<String>> rows) {
    public Figure {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
