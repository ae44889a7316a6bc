package org.raqib.watch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
sealed interface Fetched {
    /**
     * A good answer.
     *
     * @param address where it came from in the end
     * @param movedTo the address to use from now on, where the server said so, or null
     * @param fields the answer's header, as sent
     * @param sent the body as sent
     * @param bytes the body, unpacked
     * @param mediaType without parameters, in lower case; empty where none was sent
     * @param charset the encoding that was sent, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Body(
            String address,
            @Nullable String movedTo,
            List<Field> fields,
            byte[] sent,
            byte[] bytes,
            String mediaType,
            @Nullable String charset)
            implements Fetched {
        /** A field of the header, or null. */
        @Nullable
        String field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equalsIgnoreCase(name))
                    .map(Field::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A field of a header. */
    record Field(String name, String value) {}

    /** Nothing new since the last time. */
    record NotModified() implements Fetched {}

    /**
     * No good answer.
     *
     * @param sentence what went wrong, completing "ADDRESS: "
     * @param status the HTTP status, or 0 where there was none
     * @param retryAfter how long the server asks to wait, or null
     */
    record Failed(String sentence, int status, @Nullable Duration retryAfter) implements Fetched {}
}
