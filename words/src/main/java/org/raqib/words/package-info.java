/** Turns text into words: normalisation with exact offsets, sentences, tokens, clitics, numbers and dates. */
@NullMarked
package org.raqib.words;

import org.jspecify.annotations.NullMarked;
