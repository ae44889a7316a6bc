package org.raqib.server.state;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the workbench was started with.
 *
 * @param ledger where the ledger is: a path or an address, as {@code Ledgers} takes it
 * @param data the folder of what the workbench itself keeps: {@code workbench.db}, {@code desk.db}, the switches
 * @param knowledge a folder of one's own knowledge laid over Raqib's, or null
 * @param host the address that it listens at
 * @param port the port that it listens at; 0 for any that is free
 * @param url the address under which people reach it where that is another, as behind a proxy; or null
 * @param proxied whether requests come by a proxy on this machine that says where from ({@code X-Forwarded-For})
 * @param mostAMinute how many requests an account, or an address, may make in a minute; 0 for any number
 */
public record Settings(
        String ledger,
        Path data,
        @Nullable Path knowledge,
        String host,
        int port,
        @Nullable URI url,
        boolean proxied,
        int mostAMinute) {
    /** Far more than people make, and far less than keeps the workbench busy. */
    public static final int USUAL_A_MINUTE = 3_000;

    /** Whether browsers reach it by https, so that cookies are for https alone. */
    public boolean isSecure() {
        return url != null && "https".equalsIgnoreCase(url.getScheme());
    }
}
