package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.raqib.server.web.Problem;

/** What came with a request. */
final class Bodies {
    private Bodies() {}

    /**
     * The body as text.
     *
     * @throws Problem if it is longer, or not UTF-8
     */
    static String text(HttpServletRequest request, int mostBytes) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw new Problem(415, "type", "A kind of body that is not taken", "Send it as application/json.");
        }
        byte[] bytes = request.getInputStream().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Problem(413, "size", "Too large", "A body like this has " + mostBytes + " bytes at most.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.body("The body is not UTF-8.");
        }
    }
}
