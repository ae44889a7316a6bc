package org.raqib.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/**
 * Decides what a name means that may mean several entities, by the countries a report speaks of: every unambiguous name
 * votes for its country, and the meaning whose country has most votes is taken. Without votes the order of the lexicon
 * stands. Votes are for countries, never for parties.
 */
final class Homonyms {
    /** A state named outright tells more of the scene than one of its people. */
    private static final int STATE_WEIGHT = 3;

    private Homonyms() {}

    static void resolve(List<Scene> scenes) {
        boolean any = false;
        for (Scene scene : scenes) {
            any |= !scene.homonyms.isEmpty();
        }
        if (!any) {
            return;
        }
        Map<String, Integer> votes = votes(scenes);
        for (Scene scene : scenes) {
            for (List<Hit> meanings : scene.homonyms) {
                Hit best = meanings.get(0);
                for (Hit meaning : meanings) {
                    if (weight(votes, meaning.entity()) > weight(votes, best.entity())) {
                        best = meaning;
                    }
                }
                for (int i = best.from(); i < best.to(); i++) {
                    scene.hitAt[i] = best;
                }
            }
        }
    }

    /** How often the names of a report that mean one thing alone speak of each country. */
    static Map<String, Integer> votes(List<Scene> scenes) {
        Map<String, Integer> votes = new HashMap<>();
        for (Scene scene : scenes) {
            for (int i = 0; i < scene.size(); i++) {
                Hit hit = scene.hitAt[i];
                if (hit == null || hit.from() != i || isHomonym(scene, hit)) {
                    continue;
                }
                String country = country(hit.entity());
                if (country != null && hit.name().form() != Name.Form.PEOPLE) {
                    votes.merge(country, hit.entity().kind() == EntityKind.STATE ? STATE_WEIGHT : 1, Integer::sum);
                }
            }
        }
        return votes;
    }

    private static boolean isHomonym(Scene scene, Hit hit) {
        for (List<Hit> meanings : scene.homonyms) {
            if (meanings.get(0).from() == hit.from()) {
                return true;
            }
        }
        return false;
    }

    /** The votes for the country of an entity. */
    static int weight(Map<String, Integer> votes, Entity entity) {
        String country = country(entity);
        return country == null ? 0 : votes.getOrDefault(country, 0);
    }

    private static @Nullable String country(Entity entity) {
        return entity.kind() == EntityKind.STATE ? entity.id() : entity.country();
    }
}
