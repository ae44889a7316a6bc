@NullMarked
package org.raqib.exports;

import org.jspecify.annotations.NullMarked;
