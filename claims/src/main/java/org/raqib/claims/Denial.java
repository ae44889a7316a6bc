package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;

/**
 * A denial that points back.
 *
 * @param scene the sentence it stands in
 * @param order the sentence's index in the report
 * @param from its first token
 * @param to one past the last token that points back
 * @param of what of the act is denied
 * @param speakers who denies; empty where whoever is accused does
 * @param party who is said to have no part in the act, or null
 * @param named the act that it names («عن الهجوم»), or null
 * @param accused whether its sentence accuses somebody before it: what is denied is that
 * @param back how many sentences before it what is denied may stand
 * @param by the identifier of the word of denying
 */
record Denial(
        Scene scene,
        int order,
        int from,
        int to,
        Of of,
        List<Mention> speakers,
        @Nullable Mention party,
        @Nullable Draft named,
        boolean accused,
        int back,
        String by) {
    /** Which of an act is denied: that it happened, that somebody had a part in it, or «تورطه», a part in what goes unnamed. */
    enum Of {
        ALL,
        PART,
        UNNAMED_PART
    }

    /** Whether somebody denies no more than a part in it. */
    boolean isPart() {
        return of != Of.ALL;
    }
}
