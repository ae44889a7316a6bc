/** The dashboard: figures of a period beside those of the period before. */
@NullMarked
package org.raqib.server.dashboard;

import org.jspecify.annotations.NullMarked;
