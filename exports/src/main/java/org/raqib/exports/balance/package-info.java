/** Measures how evenly the record treats the parties, the outlets and the routes. */
@NullMarked
package org.raqib.exports.balance;

import org.jspecify.annotations.NullMarked;
