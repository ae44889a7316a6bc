package org.raqib.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;

/**
 * Who says something, and how many of them say it independently. Reports of one text ({@link Copies}: a wire carried by ten
 * outlets), quotes that are near to word for word the same and one speaker quoted by several outlets are one voice each.
 */
final class Voices {
    /** Beyond this many voices one more makes no difference. */
    private static final int MOST_COMPARED = 100;

    private Voices() {}

    /** The voices behind some claims, in the claims' order. A sort of speaker ("a source") is the outlet's voice. */
    static List<Voice> of(List<Profile> claims, Parties parties) {
        Map<String, Gathered> voices = new LinkedHashMap<>();
        for (Profile profile : claims) {
            ReportedClaim reported = profile.reported;
            boolean said = false;
            for (Mention speaker : reported.claim().speakers()) {
                String id = parties.identify(speaker);
                if (id != null || !Parties.isNobody(speaker)) {
                    said = true;
                    String key = id != null ? id : Spelling.fold(speaker.text());
                    voices.computeIfAbsent(key, any -> new Gathered(speaker.text(), id, false))
                            .claimKeys
                            .add(reported.key());
                }
            }
            if (!said) {
                String outlet = outlet(reported);
                voices.computeIfAbsent("outlet " + outlet, key -> new Gathered(outlet, null, true))
                        .claimKeys
                        .add(reported.key());
            }
        }
        return voices.values().stream().map(Gathered::voice).toList();
    }

    /** How many of the claims' tellers are independent of one another. */
    static int independent(List<Profile> claims, Copies copies) {
        List<Profile> distinct = new ArrayList<>();
        for (Profile claim : claims) {
            if (distinct.size() < MOST_COMPARED
                    && distinct.stream().noneMatch(other -> oneVoice(claim, other, copies))) {
                distinct.add(claim);
            }
        }
        return distinct.size();
    }

    /** An outlet that quotes someone and says the same itself is taken to have it from him. */
    private static boolean oneVoice(Profile a, Profile b, Copies copies) {
        if (a.voice == b.voice) {
            return true;
        }
        boolean bothQuoteSomeone = !a.reported.claim().speakers().isEmpty()
                && !b.reported.claim().speakers().isEmpty();
        return (!bothQuoteSomeone && copies.isOneText(a.reported, b.reported)) || AlikeWords.haveOneWording(a, b);
    }

    /** The outlet's name, or the report's identifier where no outlet is known. */
    static String outlet(ReportedClaim reported) {
        String publisher = reported.publisher();
        return publisher == null || publisher.isBlank() ? reported.reportId() : publisher;
    }

    private static final class Gathered {
        private final String name;
        private final @Nullable String entityId;
        private final boolean outlet;
        private final List<String> claimKeys = new ArrayList<>();

        Gathered(String name, @Nullable String entityId, boolean outlet) {
            this.name = name;
            this.entityId = entityId;
            this.outlet = outlet;
        }

        Voice voice() {
            return new Voice(name, entityId, outlet, claimKeys);
        }
    }
}
