/** From text to words: sentences and tokens with exact offsets, clitics undone, parts of speech, numbers and dates. */
@NullMarked
package org.raqib.words;

import org.jspecify.annotations.NullMarked;
