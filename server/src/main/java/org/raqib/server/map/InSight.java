package org.raqib.server.map;

import java.util.List;
import org.raqib.server.incidents.Lines;

/**
 * The incidents of an area, as a part of the page.
 *
 * @param heading what they have in common: how many, or the name of the place
 * @param listPath the list of all of them
 * @param rest how many more there are, in words; empty for none
 */
public record InSight(String heading, List<Lines.Line> lines, String listPath, String rest) {
    public InSight {
        lines = List.copyOf(lines);
    }
}
