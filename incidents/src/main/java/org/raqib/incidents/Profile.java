package org.raqib.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.GeoPoint;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Slot;
import org.raqib.model.Toll;

/**
 * What of a claim is compared with other claims, laid out for comparing millions: names and words as sorted arrays of
 * hashes, dates as days since 1970. Built by {@link Profiler}.
 */
final class Profile implements Comparable<Profile> {
    /** The rule by which the reader hands the day and the town of the news on to sentences that name none. */
    private static final String CONTEXT = "context";

    private static final int MOST_OF_A_BYTE = 255;

    /** How the time of the act is known. */
    enum Time {
        /** The words that tell the act date it. */
        STATED,
        /** The report's day of the news, handed to the act from elsewhere in it. */
        CARRIED,
        /** Only the day of publication is known: the act came before it. */
        BEFORE_PUBLICATION,
        UNKNOWN
    }

    final ReportedClaim reported;
    final EventType event;
    final @Nullable Mode mode;
    final Modality modality;
    final boolean aggregate;

    /** Which report: equal for claims of one report. */
    final long report;

    /**
     * What decides {@link #compareTo} nearly always, in one number: the day of publication, unknown last, and how the hash of the
     * report begins.
     */
    final long order;

    /** Which voice tells it: a speaker, or the outlet. */
    final long voice;

    final Time time;
    final int firstDay;
    final int lastDay;
    /** Day of publication, or {@link Integer#MIN_VALUE}. */
    final int published;

    /** Whether the place was handed to the act from elsewhere in the report, as the town of a dateline is. */
    final boolean carriedPlace;
    /** The places named, sorted. */
    final long[] places;
    /** The places those lie in, countries left out, sorted. */
    final long[] around;

    /** The places' names as words, which the lexicon may have taken for places of one name elsewhere, sorted. */
    final long[] placeNames;
    /** The places named, those they lie in, and those named around the quote, sorted. */
    final long[] nearPlaces;

    final long[] countries;
    final GeoPoint[] points;

    /** The actors named, sorted. */
    final long[] actors;
    /** The actors and all they act for, sorted. */
    final long[] actorsUp;
    /** Those of the actors that the lexicon knows as parties, persons or bodies, sorted. */
    final long[] actorsKnown;

    final long[] recipients;
    final long[] recipientsUp;
    /** Those of the recipients that are generic kinds (a ship, officers): many happenings share them. */
    final long[] recipientsGeneric;

    /** Those of actors and recipients that are States, sorted. */
    final long[] states;

    final @Nullable Toll killed;
    final @Nullable Toll injured;

    /** All words of the quote, as sorted hashes, each once: what copies share. */
    final int[] wording;
    /** The words of the quote that say something. */
    final WeightedWords words;
    /** The words of the quote and of what stands around it. */
    final WeightedWords wider;
    /** The stems that say most, at most {@link Profiler#TELLING_WORDS}: what {@link Blocks} looks others up by. */
    final long[] telling;

    Profile(ReportedClaim reported, Profiler.Parts parts) {
        this.reported = reported;
        Claim claim = reported.claim();
        this.event = claim.event();
        this.mode = claim.mode();
        this.modality = claim.modality();
        this.aggregate = claim.aggregate();
        this.killed = claim.killed();
        this.injured = claim.injured();
        this.report = parts.report();
        this.voice = parts.voice();
        LocalDate day = reported.published();
        this.published = day == null ? Integer.MIN_VALUE : (int) day.toEpochDay();
        this.order = (long) (day == null ? Integer.MAX_VALUE : published) << Integer.SIZE
                | beginning(reported.reportSha256());
        if (claim.date() != null) {
            this.time = isCarried(claim, Slot.DATE) ? Time.CARRIED : Time.STATED;
            this.firstDay = (int) claim.date().earliest().toEpochDay();
            this.lastDay = (int) claim.date().latest().toEpochDay();
        } else if (day != null) {
            this.time = Time.BEFORE_PUBLICATION;
            this.firstDay = published - Profiler.NEWS_IS_NEW;
            this.lastDay = published;
        } else {
            this.time = Time.UNKNOWN;
            this.firstDay = 0;
            this.lastDay = 0;
        }
        this.carriedPlace = isCarried(claim, Slot.PLACE);
        this.places = parts.places();
        this.wording = parts.wording();
        this.around = parts.around();
        this.placeNames = parts.placeNames();
        this.nearPlaces = parts.nearPlaces();
        this.states = parts.states();
        this.countries = parts.countries();
        this.points = parts.points();
        this.actors = parts.actors();
        this.actorsUp = parts.actorsUp();
        this.actorsKnown = parts.actorsKnown();
        this.recipients = parts.recipients();
        this.recipientsUp = parts.recipientsUp();
        this.recipientsGeneric = parts.recipientsGeneric();
        this.words = parts.words();
        this.wider = parts.wider();
        this.telling = parts.telling();
    }

    private static boolean isCarried(Claim claim, Slot slot) {
        for (Evidence evidence : claim.evidence()) {
            if (evidence.slot() == slot && evidence.rule().equals(CONTEXT)) {
                return true;
            }
        }
        return false;
    }

    /**
     * By day of publication (unknown last), then by what is the claim's own: an order of claims that does not depend on the
     * order in which they came.
     */
    @Override
    public int compareTo(Profile other) {
        int compared = Long.compare(order, other.order);
        if (compared == 0) {
            compared = reported.reportSha256().compareTo(other.reported.reportSha256());
        }
        if (compared == 0) {
            compared =
                    reported.claim().trigger().compareTo(other.reported.claim().trigger());
        }
        if (compared == 0) {
            compared = Integer.compare(reported.index(), other.reported.index());
        }
        return compared != 0 ? compared : reported.reportId().compareTo(other.reported.reportId());
    }

    /** The first four characters as a number that never orders two strings otherwise than they are ordered. */
    private static long beginning(String hash) {
        long beginning = 0;
        for (int i = 0; i < 4; i++) {
            int next = i < hash.length() ? Math.min(MOST_OF_A_BYTE, hash.charAt(i)) : 0;
            if (next == MOST_OF_A_BYTE) {
                // Characters from here on are told apart by the strings themselves.
                return beginning << Byte.SIZE * (4 - i) | (1L << Byte.SIZE * (4 - i)) - 1;
            }
            beginning = beginning << Byte.SIZE | next;
        }
        return beginning;
    }

    /** A sign that like wordings are likely to share: the least of the hashes of their words. */
    long wordingSign() {
        return wording.length == 0 ? Long.MIN_VALUE : wording[0];
    }

    /** Whether the act is dated to within three days. */
    boolean isDated() {
        return (time == Time.STATED || time == Time.CARRIED) && lastDay - firstDay <= 3;
    }

    /** How many members two sorted arrays share. */
    static int shared(long[] one, long[] other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                count++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }
}
