package org.raqib.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many, in their order.
 *
 * @param items those that follow the cursor they were asked with
 * @param next the cursor that the following ones are asked with, or null where none follow
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }
}
