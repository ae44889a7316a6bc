/**
 * The JSON forms of the model: the output contract that other programs read.
 *
 * <p>Every form is <b>canonical</b>: equal values give equal bytes, on every machine and in every version of one form,
 * so that a hash over them can be checked for ever. In particular:
 *
 * <ul>
 *   <li>one value is one line of UTF-8 without a byte order mark, without spaces between tokens, without a line feed;
 *   <li>keys stand in the order documented at each form, and every key is always there: what is not known is {@code
 *       null}, never left out;
 *   <li>lists keep the model's order; sets and maps stand in the order in which the model declares their keys;
 *   <li>within strings only {@code "}, {@code \} and the controls U+0000 to U+001F are escaped, the latter by their short
 *       form ({@code \n}) or else four upper-case hexadecimal digits; half a surrogate pair, which UTF-8 cannot carry, is
 *       escaped too;
 *   <li>integers are plain decimals; coordinates are the shortest decimal that reads back as the same double;
 *   <li>days are {@code YYYY-MM-DD}; moments are ISO 8601 in UTC ({@code 2020-04-30T09:15:00Z}).
 * </ul>
 *
 * <p>What is read back is read strictly: a key that is missing, unknown to the form, doubled or of the wrong type is a
 * {@link org.raqib.contract.ContractException}.
 */
@NullMarked
package org.raqib.contract;

import org.jspecify.annotations.NullMarked;
