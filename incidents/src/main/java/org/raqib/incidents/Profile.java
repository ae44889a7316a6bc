package org.raqib.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/**
 * What of a claim is compared with other claims, laid out for comparing millions: names and words as sorted arrays of
 * hashes, dates as days since 1970. Built by {@link Profiler}.
 */
final class Profile {
    /** How the time of the act is known. */
    enum Time {
        /** The report dates the act. */
        STATED,
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

    /** Which voice tells it: a speaker, or the outlet. */
    final long voice;

    final Time time;
    final int firstDay;
    final int lastDay;
    /** Day of publication, or {@link Integer#MIN_VALUE}. */
    final int published;

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

    /** The words of the quote. */
    final WeightedWords words;
    /** The words of the quote and of what stands around it. */
    final WeightedWords wider;
    /** The stems that say most, at most {@link Profiler#TELLING_WORDS}: what {@link Blocks} looks others up by. */
    final long[] telling;

    Profile(ReportedClaim reported, Profiler.Parts parts) {
        this.reported = reported;
        var claim = reported.claim();
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
        if (claim.date() != null) {
            this.time = Time.STATED;
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
        this.places = parts.places();
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

    /** Whether the act is dated to within three days. */
    boolean isDated() {
        return time == Time.STATED && lastDay - firstDay <= 3;
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
