/** Proof that a log was only ever added to: hashes, Merkle trees (RFC 9162) and signed checkpoints, with the JDK alone. */
@NullMarked
package org.raqib.proof;

import org.jspecify.annotations.NullMarked;
