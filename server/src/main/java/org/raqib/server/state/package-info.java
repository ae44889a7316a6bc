/** What the workbench keeps: its settings, its folder of data, and the one way into the ledger. */
@NullMarked
package org.raqib.server.state;

import org.jspecify.annotations.NullMarked;
