/** The JSON forms of the model: the output contract that other programs read. */
@NullMarked
package org.raqib.contract;

import org.jspecify.annotations.NullMarked;
