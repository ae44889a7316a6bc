package org.raqib.server.account;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a second factor is set up.
 *
 * @param secret in base32, for who types it
 * @param path the QR code, as the data of an SVG path
 * @param size how many units the picture measures each way
 * @param refused the phrase that says why the last code was refused, or null
 */
public record FactorView(
        String secret, String path, int size, @Nullable String refused) {}
