/** Dates and lengths of time as reports write them, resolved against the day of publication at the report's own precision. */
@NullMarked
package org.raqib.words.time;

import org.jspecify.annotations.NullMarked;
