package org.raqib.server.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Phrases;
import org.raqib.model.Text;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;

/**
 * What every page has around its own: in which language and theme it is shown, to whom, and where it is.
 *
 * @param who to whom, or null before signing in
 * @param here the path that was asked for, with its query but without {@code lang} and {@code theme}
 * @param csrf the token that each form carries, see {@code csrf.jte}
 * @param readOnly whether the workbench is switched to reading only
 */
public record Chrome(
        Language language,
        Theme theme,
        @Nullable SignedIn who,
        String here,
        String csrf,
        boolean readOnly,
        Assets assets,
        Phrases phrases) {

    /**
     * A place that the navigation leads to.
     *
     * @param phrase names its label
     * @param role who is shown it
     */
    public record Place(String path, String phrase, Role role) {}

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The places of the navigation, in order. */
    private static final List<Place> PLACES = List.of(
            new Place("/", "nav.inbox", Role.VIEWER),
            new Place("/incidents", "nav.incidents", Role.VIEWER),
            new Place("/commitments", "nav.commitments", Role.VIEWER),
            new Place("/map", "nav.map", Role.VIEWER),
            new Place("/dashboard", "nav.dashboard", Role.VIEWER),
            new Place("/digests", "nav.digests", Role.VIEWER),
            new Place("/ledger", "nav.ledger", Role.VIEWER),
            new Place("/people", "nav.people", Role.ADMINISTRATOR));

    /** The phrase of that name in the page's language. */
    public String say(String id) {
        return language.of(phrases.say(id));
    }

    /** The phrase of that name with its slots filled, in the page's language: slot, value, slot, value. */
    public String say(String id, Object... slots) {
        Map<String, Text> values = new HashMap<>();
        for (int i = 0; i + 1 < slots.length; i += 2) {
            Object value = slots[i + 1];
            values.put(
                    String.valueOf(slots[i]),
                    value instanceof Text text ? text : new Text(String.valueOf(value), String.valueOf(value)));
        }
        return language.of(phrases.say(id, values));
    }

    /** A number of things, in words that agree with it. */
    public String count(String what, int n) {
        return language.of(phrases.count(what, n));
    }

    /** What a text says in the page's language. */
    public String of(Text text) {
        return language.of(text);
    }

    /** The address of an asset, such as {@code raqib.css}; it changes with any asset, so browsers keep it for ever. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** Whether there is such an asset. */
    public boolean has(String name) {
        return assets.find(name).isPresent();
    }

    /** The navigation of whoever is signed in. */
    public List<Place> places() {
        SignedIn person = who;
        return person == null
                ? List.of()
                : PLACES.stream().filter(place -> person.is(place.role())).toList();
    }

    /** Whether this page is at that place or below. */
    public boolean isAt(Place place) {
        String path = here.replaceFirst("\\?.*", "");
        return place.path().equals("/")
                ? path.equals("/") || path.startsWith("/reports/")
                : path.equals(place.path()) || path.startsWith(place.path() + "/");
    }

    /** This page with one more parameter. */
    public String hereWith(String name, String value) {
        return here + (here.contains("?") ? "&" : "?") + name + "=" + value;
    }

    /** A moment to the minute, in UTC, in digits that read the same in both languages. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Whether someone with that role, or more, looks at it. */
    public boolean may(Role role) {
        SignedIn person = who;
        return person != null && person.is(role);
    }
}
