@NullMarked
package org.raqib.server.operation;

import org.jspecify.annotations.NullMarked;
