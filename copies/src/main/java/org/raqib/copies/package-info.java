/** Recognises copies: the same text carried by several outlets, whole, cut, or under a new headline. */
@NullMarked
package org.raqib.copies;

import org.jspecify.annotations.NullMarked;
