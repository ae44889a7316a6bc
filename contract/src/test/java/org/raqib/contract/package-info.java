@NullMarked
package org.raqib.contract;

import org.jspecify.annotations.NullMarked;
