/** How each claim leads back to bytes, and how anyone checks that: proofs, checkpoints, the ledger. */
@NullMarked
package org.raqib.server.proof;

import org.jspecify.annotations.NullMarked;
