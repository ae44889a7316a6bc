@NullMarked
package org.raqib.exports.balance;

import org.jspecify.annotations.NullMarked;
