/** The inbox: which reports there are, what is new in them for whom, and taking further ones in. */
@NullMarked
package org.raqib.server.inbox;

import org.jspecify.annotations.NullMarked;
