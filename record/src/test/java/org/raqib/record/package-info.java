@NullMarked
package org.raqib.record;

import org.jspecify.annotations.NullMarked;
