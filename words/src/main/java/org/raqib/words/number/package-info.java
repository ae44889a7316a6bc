/** Numbers in words and digits, bounds, ranges and duals: what a sentence counts. */
@NullMarked
package org.raqib.words.number;

import org.jspecify.annotations.NullMarked;
