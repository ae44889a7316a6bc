/** Holds what was read against claims that people coded: the figures of the project's scorer, and each difference. */
@NullMarked
package org.raqib.eval;

import org.jspecify.annotations.NullMarked;
