/** Writes the record in the formats of the field, column by column, and never more than a format's columns. */
@NullMarked
package org.raqib.exports;

import org.jspecify.annotations.NullMarked;
