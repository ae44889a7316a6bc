package org.raqib.knowledge;

import org.raqib.model.Entity;

/**
 * An entity found in a run of words.
 *
 * @param entity what is named
 * @param name the name by which it was found
 * @param from index of the first word
 * @param to index after the last word
 */
public record Hit(Entity entity, Name name, int from, int to) {}
