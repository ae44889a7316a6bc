package org.raqib.server.web;

/**
 * What the page for a fault shows.
 *
 * @param status the status of HTTP
 * @param kind which phrases, {@code fault.KIND.title} and {@code fault.KIND.text}
 */
public record FaultView(int status, String kind) {}
