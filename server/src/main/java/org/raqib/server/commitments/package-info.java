/** Commitments, what is held against them, and truces that reports propose. */
@NullMarked
package org.raqib.server.commitments;

import org.jspecify.annotations.NullMarked;
