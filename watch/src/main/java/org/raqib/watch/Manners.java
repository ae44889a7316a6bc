package org.raqib.watch;

import java.time.Duration;

/**
 * How politely, and within which bounds, things are fetched.
 *
 * @param agent what Raqib calls itself, with a contact
 * @param mostBytes the most bytes of one answer, packed or unpacked
 * @param connecting the longest time to connect, and between two bytes
 * @param whole the longest time for one answer from beginning to end
 * @param redirects how many redirections are followed
 * @param betweenRequests the least time between the end of one request to a host and the beginning of the next
 * @param privateToo whether addresses that are not the public internet's may be connected to
 */
public record Manners(
        String agent,
        int mostBytes,
        Duration connecting,
        Duration whole,
        int redirects,
        Duration betweenRequests,
        boolean privateToo) {
    /** The usual manners of a client that names itself so. */
    public static Manners usual(String agent, int mostBytes, boolean privateToo) {
        return new Manners(
                agent, mostBytes, Duration.ofSeconds(15), Duration.ofSeconds(60), 5, Duration.ofSeconds(2), privateToo);
    }
}
