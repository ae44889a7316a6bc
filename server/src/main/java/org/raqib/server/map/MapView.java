package org.raqib.server.map;

import java.util.List;
import org.raqib.server.incidents.Choices;
import org.raqib.server.incidents.Lines;

/**
 * What the page with the map shows.
 *
 * @param points the address of the points
 * @param towns the address of the names
 * @param lines the latest incidents, which stand beside the map until it tells what is in sight
 * @param count how many incidents there are in all, in words
 */
public record MapView(
        Choices.Form form,
        String points,
        String towns,
        List<Lines.Line> lines,
        String count,
        String listPath,
        boolean busy) {
    public MapView {
        lines = List.copyOf(lines);
    }
}
