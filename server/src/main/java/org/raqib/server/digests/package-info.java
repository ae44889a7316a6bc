/** Digests on their way to publication: begun, edited, approved by somebody else, published. */
@NullMarked
package org.raqib.server.digests;

import org.jspecify.annotations.NullMarked;
