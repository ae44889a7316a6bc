package org.raqib.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list went on: the day and the identifier of the last item given. Stays true while items are added before it.
 *
 * @param day the item's day, as its list is sorted by
 * @param id the item's identifier
 */
record Cursor(String day, String id) {
    /** Reads what {@link #spelled} writes; null, which begins the list, for null and for anything else. */
    static @Nullable Cursor parse(@Nullable String spelled) {
        if (spelled == null || spelled.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(spelled), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return bar < 0 ? null : new Cursor(plain.substring(0, bar), plain.substring(bar + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String spelled() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
