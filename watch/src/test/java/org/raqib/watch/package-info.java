/** Tests of watching feeds, over real connections to this machine. */
@NullMarked
package org.raqib.watch;

import org.jspecify.annotations.NullMarked;
