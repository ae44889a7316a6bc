/** Charts as SVG, drawn on the server: titled, described, with their numbers as a table beneath, mirrored in Arabic. */
@NullMarked
package org.raqib.server.charts;

import org.jspecify.annotations.NullMarked;
