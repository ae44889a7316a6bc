@NullMarked
package org.raqib.desk;

import org.jspecify.annotations.NullMarked;
