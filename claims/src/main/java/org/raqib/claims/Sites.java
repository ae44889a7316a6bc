package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mention;

/** Which places a report has named so far, and which acts happened there. One object reads one report, act by act. */
final class Sites {
    /** Places that went unnamed for longer are no setting any more, but for those of the title. */
    private static final int REMEMBERED = 6;

    private final Map<String, Site> byKey = new HashMap<>();
    /** The places named last, the latest at the end. */
    private final List<Site> recent = new ArrayList<>(REMEMBERED + 1);
    /** Those of the title, in the same order. */
    private final List<Site> titled = new ArrayList<>(0);

    private Set<String> last = Set.of();
    private int acts;
    private final Map<String, Integer> countries = new HashMap<>();

    private int most;

    /** The country that most of the places named lie in, or null. */
    @Nullable
    String mainCountry;

    /** A place, with how often it was named and how many acts the rules put there. */
    static final class Site {
        final Mention mention;
        final int order;
        int placed;
        int named;
        int lastOrder;
        boolean title;
        /** Where it was named last. */
        Spot spot;

        /** How many acts the report had told when one happened there, and of which types they were. */
        int lastAct;

        final byte[] events = new byte[EventType.values().length];

        Site(Spot spot, int order) {
            this.mention = spot.mention();
            this.spot = spot;
            this.order = order;
        }
    }

    @Nullable
    Site of(Mention mention) {
        return byKey.get(mention.key());
    }

    /** Whether the act told last happened there. */
    boolean isLast(Mention mention) {
        return last.contains(mention.key());
    }

    /** The places named in the sentences before, the latest first, and those of the title. */
    List<Site> before() {
        List<Site> found = new ArrayList<>(recent.reversed());
        for (int i = titled.size() - 1; i >= 0 && found.size() <= 2 * REMEMBERED; i--) {
            if (!recent.contains(titled.get(i))) {
                found.add(titled.get(i));
            }
        }
        return found;
    }

    /** Notes a place that a scene names. */
    void name(Spot spot, int order, boolean title) {
        Site site = byKey.computeIfAbsent(spot.mention().key(), key -> new Site(spot, byKey.size()));
        site.spot = spot;
        String country = spot.country();
        if (country != null) {
            int count = countries.merge(country, 1, Integer::sum);
            if (count > most) {
                most = count;
                mainCountry = country;
            }
        }
        site.named++;
        site.lastOrder = order;
        site.title |= title;
        toEnd(recent, site, REMEMBERED);
        if (site.title) {
            toEnd(titled, site, 3 * REMEMBERED);
        }
    }

    private static void toEnd(List<Site> sites, Site site, int most) {
        if (!sites.remove(site) && sites.size() == most) {
            sites.remove(0);
        }
        sites.add(site);
    }

    /** How many acts ago one happened at a place; 0 where none did. */
    int actsAgo(Site site) {
        return site.lastAct == 0 ? 0 : acts + 1 - site.lastAct;
    }

    /** Notes where the rules put an act. */
    void place(Draft draft) {
        acts++;
        if (draft.places.isEmpty()) {
            return;
        }
        last = new HashSet<>();
        for (Mention place : draft.places) {
            last.add(place.key());
            Site site = byKey.get(place.key());
            if (site != null) {
                site.placed++;
                site.lastAct = acts;
                int type = draft.rule.event().ordinal();
                site.events[type] = (byte) Math.min(Byte.MAX_VALUE, site.events[type] + 1);
            }
        }
    }
}
