/** Turns words into claims: who is said, by whom, to have done what to whom, where and when. */
@NullMarked
package org.raqib.claims;

import org.jspecify.annotations.NullMarked;
