package org.raqib.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as a line in a list.
 *
 * @param n the number of the ledger's entry that first captured it: what addresses call it by
 * @param id the report's own identifier
 * @param version the number of the entry that captured its latest version
 * @param outlet the outlet, or null where unknown
 * @param language BCP 47 tag of its text
 * @param published the day of publication, or null
 * @param inferred whether that day was inferred from the text
 * @param received when its latest version was recorded
 * @param title its title, empty where there is none
 * @param opening how its text begins, at most 240 characters
 * @param claims how many claims were read in it
 * @param judged how many of them a person judged, and how many he added
 * @param retracted whether it was taken back
 * @param disputed whether it tells of an incident on which tellings differ
 * @param copyOf the number of the report whose text it repeats, or null
 */
public record ReportRow(
        long n,
        String id,
        long version,
        @Nullable String outlet,
        String language,
        @Nullable LocalDate published,
        boolean inferred,
        Instant received,
        String title,
        String opening,
        int claims,
        int judged,
        boolean retracted,
        boolean disputed,
        @Nullable Long copyOf) {}
