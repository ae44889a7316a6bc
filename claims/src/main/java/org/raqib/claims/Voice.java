package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.model.Modality;

/**
 * A stretch of a scene that someone is credited with saying.
 *
 * @param speakers who says it
 * @param modality the manner the word of saying lends, or null
 * @param from first token of what is said
 * @param to one past the last
 * @param direct whether what is said is the act itself (أعلن هدنة) rather than a clause or quotation about it
 * @param verb the token of the word of saying, or -1
 * @param body whom the speaker speaks for, or null
 * @param inclusive whether what is said begins with a pronoun for the speaker's own side (إنهم علقوا)
 * @param by the governor's or rule's identifier
 */
record Voice(
        List<Mention> speakers,
        @Nullable Modality modality,
        int from,
        int to,
        boolean direct,
        int verb,
        @Nullable Mention body,
        boolean inclusive,
        String by) {
    private static final String CARRIED = "carried";

    Voice {
        speakers = List.copyOf(speakers);
    }

    /** A voice of its own words, that no verb introduces. */
    static Voice of(List<Mention> speakers, int from, int to, String by) {
        return new Voice(speakers, null, from, to, false, -1, null, false, by);
    }

    /** Who spoke before the scene: covers nothing of it, unless it goes on with him. */
    static Voice carried(List<Mention> speakers, @Nullable Mention body) {
        return new Voice(speakers, null, 0, 0, false, -1, body, false, CARRIED);
    }

    boolean isCarried() {
        return by.equals(CARRIED);
    }

    boolean covers(int token) {
        return from <= token && token < to;
    }

    /** Whether somebody says what a token stands in: 2 where the last of the voices over it says it in words of his own. */
    static int over(List<Voice> voices, int token) {
        int said = 0;
        for (Voice voice : voices) {
            if (voice.covers(token)) {
                said = voice.direct() ? 2 : 1;
            }
        }
        return said;
    }
}
