package org.raqib.desk;

/**
 * A value that reports share, and how many do.
 *
 * @param value an outlet, a language, a day or an entity's identifier
 * @param reports how many reports
 */
public record Facet(String value, int reports) {}
