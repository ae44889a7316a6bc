/** The words of the domain, from source to finding, as immutable records that every other module speaks in. */
@NullMarked
package org.raqib.model;

import org.jspecify.annotations.NullMarked;
