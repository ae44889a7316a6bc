package org.raqib.incidents;

import static org.raqib.incidents.Likeness.EXCLUDED;
import static org.raqib.incidents.Likeness.step;
import static org.raqib.incidents.Profile.shared;

import org.jspecify.annotations.Nullable;
import org.raqib.model.GeoPoint;

/** How the places of two claims speak for or against their telling one happening. */
final class AlikePlaces {
    private AlikePlaces() {}

    static float of(Profile a, Profile b, @Nullable Steps steps) {
        boolean carried = a.carriedPlace || b.carriedPlace;
        int sameNames = shared(a.placeNames, b.placeNames);
        if (sameNames == 0
                && a.countries.length > 0
                && b.countries.length > 0
                && shared(a.countries, b.countries) == 0) {
            return step(steps, Step.OTHER_COUNTRY, carried ? -3f : EXCLUDED);
        }
        float value = weigh(a, b, sameNames);
        if (carried) {
            // The town of the dateline: it may be where the reporter sat.
            value = value > 0 ? 0.8f * value : 0.5f * value;
        }
        return step(steps, value >= 2 ? Step.SAME_PLACE : value > 0 ? Step.NEAR_PLACE : Step.OTHER_PLACE, value);
    }

    private static float weigh(Profile a, Profile b, int sameNames) {
        if (a.places.length == 0 || b.places.length == 0) {
            return a.report == b.report ? 0 : nearby(a, b);
        }
        int same = shared(a.places, b.places);
        if (same == 0 && sameNames > 0) {
            return 2.5f;
        }
        if (same > 0) {
            return Math.min(4f, 2.5f + 0.75f * same);
        }
        if (shared(a.places, b.around) > 0 || shared(b.places, a.around) > 0) {
            return 1f;
        }
        double km = distance(a.points, b.points);
        if (km <= 12) {
            return 1f;
        }
        if (km <= 40) {
            return 0.3f;
        }
        if (Double.isInfinite(km)) {
            return shared(a.around, b.around) > 0 ? 0 : -0.8f;
        }
        return km > 150 ? -3f : -1.5f;
    }

    /** One of the two names no place: those named around it speak for or against, softly. */
    private static float nearby(Profile a, Profile b) {
        if (a.nearPlaces.length == 0 || b.nearPlaces.length == 0) {
            return 0;
        }
        return shared(a.nearPlaces, b.nearPlaces) > 0 ? 1.2f : -1.2f;
    }

    private static double distance(GeoPoint[] some, GeoPoint[] others) {
        double least = Double.POSITIVE_INFINITY;
        for (GeoPoint one : some) {
            for (GeoPoint other : others) {
                least = Math.min(least, one.distanceKm(other));
            }
        }
        return least;
    }
}
