package org.raqib.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table. The columns of a format are its allow-list: what no column asks for is not written.
 *
 * @param name the published name
 * @param cell what stands in it: a {@link Number} is written bare, anything else as text, null as nothing
 * @param <T> what a row is about
 */
record Column<T>(String name, Function<T, @Nullable Object> cell) {}
