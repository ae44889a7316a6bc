package org.raqib.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores readings as the project's scorer does ({@code score.py}, which this follows step by step). A read claim matches a
 * gold one of the same report and event type when its trigger stands inside one of the gold quotes; of all ways to pair
 * them one to one, that with most fields right is taken. What is coded twice is wrong once.
 */
public final class Scorer {
    /** More than all fields of a claim together, so that no field is worth leaving a claim unmatched. */
    private static final int CLAIM_WEIGHT = 100;

    private Tally event = Tally.NONE;
    private int reports;
    private final Map<Field, Tally> fields = none();
    private final Map<Field, Tally> matched = none();
    private final Map<String, Tally> byEvent = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private static Map<Field, Tally> none() {
        Map<Field, Tally> tallies = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            tallies.put(field, Tally.NONE);
        }
        return tallies;
    }

    /**
     * Takes one report.
     *
     * @param id its identifier
     * @param body its title and text, as the offsets of claims count
     */
    public void add(String id, String body, List<CodedClaim> read, List<CodedClaim> gold) {
        reports++;
        read.forEach(claim -> count(claim, 1, 0));
        gold.forEach(claim -> count(claim, 0, 1));
        List<Pairing.Pair> pairs = pairs(body, read, gold);
        for (Pairing.Pair pair : pairs) {
            match(read.get(pair.read()), gold.get(pair.gold()));
        }
        list(id, read, gold, pairs);
    }

    /** The score of all reports taken so far. */
    public Score score() {
        Tally fill = event;
        for (Tally tally : fields.values()) {
            fill = fill.plus(tally);
        }
        return new Score(
                reports,
                fill,
                event,
                Collections.unmodifiableMap(new EnumMap<>(fields)),
                Collections.unmodifiableMap(new EnumMap<>(matched)),
                Collections.unmodifiableMap(new TreeMap<>(byEvent)),
                differences);
    }

    static List<Pairing.Pair> pairs(String body, List<CodedClaim> read, List<CodedClaim> gold) {
        int n = Math.max(read.size(), gold.size());
        int[][] weights = new int[n][n];
        for (int i = 0; i < read.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                if (read.get(i).tells(gold.get(j), body)) {
                    // The event itself is a hit.
                    weights[i][j] = CLAIM_WEIGHT + 1 + hits(read.get(i), gold.get(j));
                }
            }
        }
        return Pairing.heaviest(weights);
    }

    private static int hits(CodedClaim read, CodedClaim gold) {
        int hits = 0;
        for (Field field : Field.values()) {
            hits += read.hits(gold, field);
        }
        return hits;
    }

    private void count(CodedClaim claim, int read, int gold) {
        event = event.plus(0, read, gold);
        byEvent.merge(claim.event(), new Tally(0, read, gold), Tally::plus);
        for (Field field : Field.values()) {
            int fills = claim.fills(field);
            fields.merge(field, new Tally(0, read * fills, gold * fills), Tally::plus);
        }
    }

    private void match(CodedClaim read, CodedClaim gold) {
        event = event.plus(1, 0, 0);
        byEvent.merge(gold.event(), new Tally(1, 0, 0), Tally::plus);
        for (Field field : Field.values()) {
            int hits = read.hits(gold, field);
            fields.merge(field, new Tally(hits, 0, 0), Tally::plus);
            matched.merge(field, new Tally(hits, read.fills(field), gold.fills(field)), Tally::plus);
        }
    }

    private void list(String id, List<CodedClaim> read, List<CodedClaim> gold, List<Pairing.Pair> pairs) {
        List<CodedClaim> extra = new ArrayList<>(read);
        List<CodedClaim> missed = new ArrayList<>(gold);
        for (Pairing.Pair pair : pairs) {
            removeThis(extra, read.get(pair.read()));
            removeThis(missed, gold.get(pair.gold()));
        }
        missed.forEach(claim -> differences.add(new Difference.Missed(id, claim)));
        extra.forEach(claim -> differences.add(new Difference.Extra(id, claim)));
        for (Pairing.Pair pair : pairs) {
            CodedClaim one = read.get(pair.read());
            CodedClaim other = gold.get(pair.gold());
            for (Field field : Field.values()) {
                if (differ(one, other, field)) {
                    differences.add(new Difference.Wrong(id, field, one, other));
                }
            }
        }
    }

    /** Equal claims may stand side by side; only the one that was paired goes. */
    @SuppressWarnings("ReferenceEquality")
    private static void removeThis(List<CodedClaim> claims, CodedClaim one) {
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i) == one) {
                claims.remove(i);
                return;
            }
        }
    }

    private static boolean differ(CodedClaim read, CodedClaim gold, Field field) {
        return field.holdsEntities()
                ? read.hits(gold, field) < Math.max(read.fills(field), gold.fills(field))
                : !CodedClaim.agrees(field, read.value(field), gold.value(field));
    }
}
