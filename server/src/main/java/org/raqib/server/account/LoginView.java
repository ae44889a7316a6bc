package org.raqib.server.account;

import org.jspecify.annotations.Nullable;

/**
 * What the pages of signing in show.
 *
 * @param refused the phrase that says why the last attempt failed, or null
 * @param next where to go afterwards
 * @param name what was given as the name
 */
public record LoginView(@Nullable String refused, String next, String name) {}
