/** The workbench: pages, map and API over a ledger. Nothing depends on it, and Spring is nowhere else. */
@NullMarked
package org.raqib.server;

import org.jspecify.annotations.NullMarked;
