/** Polls feeds, politely and never where it must not, and hands on what is new in them. */
@NullMarked
package org.raqib.watch;

import org.jspecify.annotations.NullMarked;
