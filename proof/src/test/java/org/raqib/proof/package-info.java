@NullMarked
package org.raqib.proof;

import org.jspecify.annotations.NullMarked;
