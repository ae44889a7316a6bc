package org.raqib.intake;

import java.nio.charset.Charset;

/** Bytes as text, or the reason why not. */
sealed interface Decoded {
    /**
     * The text that the bytes are.
     *
     * @param text the text, without byte order mark
     * @param charset what the bytes were read as
     * @param guessed whether nothing but the letters spoke for that
     */
    record Text(String text, Charset charset, boolean guessed) implements Decoded {}

    /** One sentence of why the bytes are not text. */
    record Refused(String sentence) implements Decoded {}
}
