/** Sets the digest of a period as a report to a council, with charts, maps and sources, in HTML and PDF. */
@NullMarked
package org.raqib.report;

import org.jspecify.annotations.NullMarked;
