/** Alerts: what is new in the record, as Atom feeds and as messages to other programs. */
@NullMarked
package org.raqib.server.feeds;

import org.jspecify.annotations.NullMarked;
