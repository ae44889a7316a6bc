package org.raqib.server.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of incidents shows.
 *
 * @param count how many there are in all, in words
 * @param more the address of those that follow, or null
 * @param busy whether incidents are being derived anew
 */
public record ListView(
        Choices.Form form,
        String count,
        List<Lines.Line> lines,
        @Nullable String more,
        boolean busy) {
    public ListView {
        lines = List.copyOf(lines);
    }
}
