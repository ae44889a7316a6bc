/** Signing in and out, one's own account, and the people of the desk. */
@NullMarked
package org.raqib.server.account;

import org.jspecify.annotations.NullMarked;
