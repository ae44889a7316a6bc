/** Lexicons, actors, places, rules and commitments as data files that an analyst can edit, with the loader that checks them. */
@NullMarked
package org.raqib.knowledge;

import org.jspecify.annotations.NullMarked;
