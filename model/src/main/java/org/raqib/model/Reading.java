package org.raqib.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the reader made of one report.
 *
 * @param report the report
 * @param published the day of publication as given, or inferred from the text where it was not given, or null
 * @param publishedInferred whether {@code published} was inferred from the text
 * @param claims the claims, in order of their triggers
 * @param readerVersion identifies code and knowledge: the same version gives the same claims for the same report
 */
public record Reading(
        Report report,
        @Nullable LocalDate published,
        boolean publishedInferred,
        List<Claim> claims,
        String readerVersion) {
    public Reading {
        claims = List.copyOf(claims);
    }
}
