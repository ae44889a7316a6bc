/** The map: where incidents are said to have happened. */
@NullMarked
package org.raqib.server.map;

import org.jspecify.annotations.NullMarked;
