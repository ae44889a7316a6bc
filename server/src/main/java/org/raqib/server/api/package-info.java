/** What programs ask of the workbench: {@code /api/v1}, as {@code openapi.yaml} beside this package says. */
@NullMarked
package org.raqib.server.api;

import org.jspecify.annotations.NullMarked;
