/** Joins the claims of all reports about one happening into an incident, contradictions kept. */
@NullMarked
package org.raqib.incidents;

import org.jspecify.annotations.NullMarked;
