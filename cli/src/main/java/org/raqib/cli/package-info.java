/** The <code>raqib</code> command, and the distribution that ships it. */
@NullMarked
package org.raqib.cli;

import org.jspecify.annotations.NullMarked;
