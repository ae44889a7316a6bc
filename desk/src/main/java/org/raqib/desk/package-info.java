/**
 * A ledger laid out for reading: an index that answers what pages and the API ask, fast. It follows from the ledger and can be
 * thrown away and made again at any time; nothing is decided here, and nothing is kept that the ledger does not hold.
 */
@NullMarked
package org.raqib.desk;

import org.jspecify.annotations.NullMarked;
