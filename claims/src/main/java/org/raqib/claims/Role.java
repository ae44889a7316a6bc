package org.raqib.claims;

import java.util.Locale;

/** What a phrase is to an act. */
enum Role {
    ACTOR,
    RECIPIENT,
    PLACE,
    /** Actor or recipient, as other phrases and the kind of entity decide (قصف القوات، قصف المدينة). */
    EITHER,
    NONE;

    static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
