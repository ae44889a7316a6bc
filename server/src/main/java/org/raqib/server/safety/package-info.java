/** Who may do what: accounts, sessions, tokens, and the rules of every request. */
@NullMarked
package org.raqib.server.safety;

import org.jspecify.annotations.NullMarked;
