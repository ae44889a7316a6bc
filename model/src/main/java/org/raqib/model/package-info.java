/** The words of the domain as immutable records: report, claim, entity, incident, commitment, finding, digest. */
@NullMarked
package org.raqib.model;

import org.jspecify.annotations.NullMarked;
