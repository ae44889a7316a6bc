/** The page of one report: its text with the claims marked in it, what people say of them, and the forms to say so. */
@NullMarked
package org.raqib.server.report;

import org.jspecify.annotations.NullMarked;
