package org.raqib.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a slot of a claim holds what it holds.
 *
 * @param slot the slot explained
 * @param span the words of the report that gave it, or null where no single stretch did
 * @param rule the identifier of the rule or lexicon entry that read them
 */
public record Evidence(Slot slot, @Nullable Span span, String rule) {}
