/** What who runs the workbench needs: health, readiness, metrics, logs, backups. */
@NullMarked
package org.raqib.server.operation;

import org.jspecify.annotations.NullMarked;
