/** What of the record may leave the house, and how it is put together: without what people decided to withhold. */
@NullMarked
package org.raqib.server.outward;

import org.jspecify.annotations.NullMarked;
