package org.raqib.intake;

import java.util.Locale;

/**
 * How much intake is willing to hold in memory for one report.
 *
 * @param maxReportBytes the greatest size of one report in bytes, a whole file or one line; 1 to 2^30. What is longer is
 *     refused by its size and passed over without being held.
 */
public record Limits(int maxReportBytes) {
    private static final int MIB = 1 << 20;

    public Limits {
        if (maxReportBytes < 1 || maxReportBytes > 1 << 30) {
            throw new IllegalArgumentException(
                    "The limit on a report's size must be 1 byte to 1 GiB, not " + maxReportBytes + " bytes");
        }
    }

    /** The greatest size of a feed in bytes, all items together. */
    static final int FEED = 64 * MIB;

    /** 10 MiB: some fifty times the longest article, and short of what a page saved with its pictures weighs. */
    public static Limits standard() {
        return new Limits(10 * MIB);
    }

    static final String REPORT_REMEDY = " for one report; split it, or raise the limit";

    /** Why a report of {@code bytes} is refused. */
    String tooLarge(String what, long bytes) {
        return tooLarge(what, bytes, maxReportBytes, REPORT_REMEDY);
    }

    static String tooLarge(String what, long bytes, int most, String remedy) {
        return what + " is " + size(bytes) + ", over the limit of " + size(most) + remedy;
    }

    private static String size(long bytes) {
        if (bytes < MIB) {
            return String.format(Locale.ROOT, "%,d bytes", bytes);
        }
        return bytes % MIB == 0
                ? String.format(Locale.ROOT, "%,d MiB", bytes / MIB)
                : String.format(Locale.ROOT, "%,.1f MiB", (double) bytes / MIB);
    }
}
