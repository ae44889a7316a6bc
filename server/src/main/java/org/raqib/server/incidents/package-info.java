/** Incidents: the list, and one of them with all voices side by side. */
@NullMarked
package org.raqib.server.incidents;

import org.jspecify.annotations.NullMarked;
