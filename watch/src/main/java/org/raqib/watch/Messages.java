package org.raqib.watch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Sends small messages to programs elsewhere, as careful as what is fetched: never to an address that is not on the public
 * internet unless that was allowed, which is checked where the connection takes the address from; no redirection is followed,
 * and nothing of an answer is kept but its status.
 *
 * <p>Safe for use by several threads.
 */
public final class Messages implements Closeable {
    private final Manners manners;
    private final Fetcher fetcher;

    /** @param manners how, and within which bounds */
    public Messages(Manners manners) {
        this.manners = manners;
        this.fetcher = new Fetcher(manners, java.time.Clock.systemUTC());
    }

    /**
     * What became of a message.
     *
     * @param status the status of HTTP, or 0 where there was no answer
     * @param sentence what was wrong, or empty
     */
    public record Sent(int status, String sentence) {
        /** Whether it was taken. */
        public boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    /** Whether a message could be sent to an address of that form at all: {@code http(s)://host/...}, without a password. */
    public static boolean isAddress(String address) {
        URI uri = Fetcher.uri(address);
        return uri != null && uri.getUserInfo() == null;
    }

    /** Sends one. */
    public Sent post(String address, String mediaType, String body, Map<String, String> headers) {
        URI uri = Fetcher.uri(address);
        if (uri == null || uri.getUserInfo() != null) {
            return new Sent(0, "It is not an address of the form http(s)://host/...; correct it");
        }
        HttpPost request = new HttpPost(uri);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(
                body.getBytes(StandardCharsets.UTF_8), ContentType.create(mediaType, StandardCharsets.UTF_8)));
        return fetcher.send(request, manners.whole());
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
