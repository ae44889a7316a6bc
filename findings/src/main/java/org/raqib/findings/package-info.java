/** Holds incidents against commitments and says, with reasons, what each might breach. */
@NullMarked
package org.raqib.findings;

import org.jspecify.annotations.NullMarked;
