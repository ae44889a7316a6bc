@NullMarked
package org.raqib.intake;

import org.jspecify.annotations.NullMarked;
