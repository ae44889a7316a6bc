package org.raqib.server.digests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Period;

/**
 * A digest on its way to publication, or published.
 *
 * @param version counts changes, from 1
 * @param area where, as it was asked for, or null for everywhere
 * @param within how far from the area a named place counts, in km
 * @param party by or upon whom, as it was asked for, or null for anyone
 * @param basis the last entry of the ledger that the machine's digest follows from
 * @param withheld a name for what was withheld when it was begun
 * @param editors who began or changed it, by the number of the account
 * @param names how these sign, in the same order
 * @param entry the entry that records the publication, or null
 */
public record Draft(
        String id,
        State state,
        int version,
        Period period,
        @Nullable String area,
        double within,
        @Nullable String party,
        long basis,
        String withheld,
        Instant madeAt,
        List<Long> editors,
        List<String> names,
        @Nullable String approvedBy,
        @Nullable Long approver,
        @Nullable Instant approvedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Long entry) {
    public Draft {
        editors = List.copyOf(editors);
        names = List.copyOf(names);
    }

    /** How far it has come. */
    public enum State {
        DRAFT,
        APPROVED,
        PUBLISHED;

        /** The spelling in addresses and answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    /** The tag of this very version. */
    public String tag() {
        return id + "-" + version;
    }

    /**
     * What an editor did at one place of a draft.
     *
     * @param at the place: a section's identifier, then the numbers of lines from 0, with slashes between
     * @param leftOut whether what stands there is left out
     * @param ar the remark in Arabic, or empty
     * @param en the remark in English, or empty
     * @param called how the editor signs
     */
    public record Edit(String at, boolean leftOut, String ar, String en, String called) {}
}
