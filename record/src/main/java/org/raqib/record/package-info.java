/** What a ledger's reports tell and people decided, joined into incidents and weighed: the one derivation behind every answer. */
@NullMarked
package org.raqib.record;

import org.jspecify.annotations.NullMarked;
