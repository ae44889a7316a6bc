/** The append-only, hash-chained store of reports, claims and every later step, in one SQLite file or in PostgreSQL. */
@NullMarked
package org.raqib.ledger;

import org.jspecify.annotations.NullMarked;
