/** Turns the bytes of a report (text, JSON lines, HTML) into text, or into one clear sentence of why it cannot. */
@NullMarked
package org.raqib.intake;

import org.jspecify.annotations.NullMarked;
