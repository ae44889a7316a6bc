@NullMarked
package org.raqib.ledger;

import org.jspecify.annotations.NullMarked;
