/** Tests of finding copies. */
@NullMarked
package org.raqib.copies;

import org.jspecify.annotations.NullMarked;
