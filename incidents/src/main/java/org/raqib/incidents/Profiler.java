package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.raqib.knowledge.FoldedWords;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;

/** Makes {@link Profile}s of claims, with the lexicon's relations and the weights of words. */
final class Profiler {
    /** An undated act told as news is taken to be at most this many days old, when claims are compared. */
    static final int NEWS_IS_NEW = 7;

    /** How many words of a quote others are looked up by. */
    static final int TELLING_WORDS = 6;

    private static final Set<EntityKind> PARTIES = Set.of(
            EntityKind.STATE,
            EntityKind.GOVERNMENT,
            EntityKind.FORCE,
            EntityKind.GROUP,
            EntityKind.ORGANISATION,
            EntityKind.BODY,
            EntityKind.PERSON);

    /** What a word near the quote weighs against one within it. */
    private static final float NEARBY = 0.5f;

    /** The least weight of a word that tells one happening from another. */
    private static final float TELLING = 0.35f;

    private static final GeoPoint[] NOWHERE = {};
    private static final long[] NONE = {};

    private final Relations relations;
    private final WordWeights weights;
    private final Map<String, Long> hashes = new ConcurrentHashMap<>();

    Profiler(Relations relations, WordWeights weights) {
        this.relations = relations;
        this.weights = weights;
    }

    /** The computed parts of a profile. */
    record Parts(
            long report,
            long voice,
            long[] places,
            long[] around,
            long[] placeNames,
            long[] nearPlaces,
            long[] states,
            long[] countries,
            GeoPoint[] points,
            long[] actors,
            long[] actorsUp,
            long[] actorsKnown,
            long[] recipients,
            long[] recipientsUp,
            long[] recipientsGeneric,
            int[] wording,
            WeightedWords words,
            WeightedWords wider,
            long[] telling) {}

    /**
     * The profile of a claim.
     *
     * @param context words that stand around the claim's quote: its report's title, the quotes beside it
     * @param near places that the claims beside it name
     */
    Profile profile(ReportedClaim reported, List<String> context, List<Mention> near) {
        Claim claim = reported.claim();
        Set<Long> places = new TreeSet<>();
        Set<Long> around = new TreeSet<>();
        Set<Long> countries = new TreeSet<>();
        List<GeoPoint> points = new ArrayList<>();
        for (Mention place : claim.places()) {
            addPlace(place, places, around, countries, points);
        }
        Set<Long> placeNames = new TreeSet<>();
        for (Mention place : claim.places()) {
            if (!isGeneric(place) && isTelling(place)) {
                placeNames.add(FoldedWords.hash(String.join(" ", Stems.of(place.text()))));
            }
        }
        Set<Long> nearPlaces = new TreeSet<>(places);
        nearPlaces.addAll(around);
        for (Mention place : near) {
            addPlace(place, nearPlaces, nearPlaces, new TreeSet<>(), new ArrayList<>());
        }
        Set<Long> states = new TreeSet<>();
        Stream.concat(claim.actors().stream(), claim.recipients().stream())
                .filter(party -> party.kind() == EntityKind.STATE)
                .forEach(party -> states.add(key(party)));
        Set<Long> actors = new TreeSet<>();
        Set<Long> actorsUp = new TreeSet<>();
        Set<Long> actorsKnown = new TreeSet<>();
        for (Mention actor : claim.actors()) {
            if (isGeneric(actor) || (actor.id() == null && !isTelling(actor))) {
                continue;
            }
            long key = key(actor);
            actors.add(key);
            addUp(actor, key, actorsUp);
            if (actor.id() != null && actor.kind() != null && PARTIES.contains(actor.kind())) {
                actorsKnown.add(key);
            }
        }
        Set<Long> recipients = new TreeSet<>();
        Set<Long> recipientsUp = new TreeSet<>();
        Set<Long> generic = new TreeSet<>();
        for (Mention recipient : claim.recipients()) {
            long key = key(recipient);
            recipients.add(key);
            addUp(recipient, key, recipientsUp);
            if (isGeneric(recipient) || (recipient.id() == null && !isTelling(recipient))) {
                generic.add(key);
            }
        }
        TreeMap<Long, Float> words = new TreeMap<>();
        Map<Long, Integer> lengths = new HashMap<>();
        add(claim.quote(), 1, words, lengths);
        TreeMap<Long, Float> wider = new TreeMap<>(words);
        context.forEach(text -> add(text, NEARBY, wider, lengths));
        Comparator<Long> rarestFirst = Comparator.comparing((Long hash) -> -words.getOrDefault(hash, 0f))
                .thenComparing(hash -> -lengths.getOrDefault(hash, 0))
                .thenComparing(Comparator.naturalOrder());
        long[] telling = words.keySet().stream()
                .filter(hash -> words.getOrDefault(hash, 0f) >= TELLING)
                .sorted(rarestFirst)
                .limit(TELLING_WORDS)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Profile(
                reported,
                new Parts(
                        FoldedWords.hash(reported.reportSha256()),
                        voice(reported),
                        array(places),
                        array(around),
                        array(placeNames),
                        array(nearPlaces),
                        array(states),
                        array(countries),
                        points.isEmpty() ? NOWHERE : points.toArray(NOWHERE),
                        array(actors),
                        array(actorsUp),
                        array(actorsKnown),
                        array(recipients),
                        array(recipientsUp),
                        array(generic),
                        wording(claim.quote()),
                        WeightedWords.of(words),
                        WeightedWords.of(wider),
                        telling));
    }

    private static int[] wording(String quote) {
        return Stems.of(quote).stream()
                .mapToInt(stem -> Long.hashCode(FoldedWords.hash(stem)))
                .sorted()
                .distinct()
                .toArray();
    }

    private void add(String text, float share, Map<Long, Float> words, Map<Long, Integer> lengths) {
        for (String stem : Stems.of(text)) {
            long hash = FoldedWords.hash(stem);
            float weight = share * weights.of(stem, hash);
            if (weight > 0) {
                words.putIfAbsent(hash, weight);
                lengths.putIfAbsent(hash, stem.length());
            }
        }
    }

    private void addPlace(
            Mention place, Set<Long> places, Set<Long> around, Set<Long> countries, List<GeoPoint> points) {
        Entity entity = relations.find(place.id());
        if (entity == null) {
            if (isTelling(place)) {
                places.add(key(place));
                if (place.point() != null) {
                    points.add(place.point());
                }
            }
            return;
        }
        if (isGeneric(place)) {
            return;
        }
        if (entity.country() != null) {
            countries.add(hash(entity.country()));
        }
        if (entity.kind() == EntityKind.STATE) {
            return;
        }
        places.add(hash(entity.id()));
        if (entity.point() != null) {
            points.add(entity.point());
        }
        for (String outer : relations.locationsOf(entity.id())) {
            Entity container = relations.find(outer);
            if (container != null && container.kind() == EntityKind.STATE) {
                countries.add(hash(container.country() == null ? container.id() : container.country()));
            } else {
                around.add(hash(outer));
            }
        }
    }

    /** Whether a name the lexicon does not know says more than "the area" or "parts". */
    private boolean isTelling(Mention mention) {
        return Stems.of(mention.text()).stream().anyMatch(stem -> weights.of(stem, FoldedWords.hash(stem)) >= TELLING);
    }

    /** A town, a ship, officers: what a mention of it shares with another says little. */
    private static boolean isGeneric(Mention mention) {
        return mention.kind() == EntityKind.ROLE
                || mention.kind() == EntityKind.THING
                || (mention.id() != null && mention.id().startsWith("KIND-"));
    }

    private void addUp(Mention mention, long key, Set<Long> up) {
        up.add(key);
        if (mention.id() != null) {
            for (String above : relations.allegiancesOf(mention.id())) {
                up.add(hash(above));
            }
        }
    }

    private long voice(ReportedClaim reported) {
        List<Mention> speakers = reported.claim().speakers().stream()
                .filter(speaker -> !Parties.isNobody(speaker))
                .toList();
        if (!speakers.isEmpty()) {
            return speakers.stream().mapToLong(this::key).sum();
        }
        return hash("outlet " + (reported.publisher() == null ? reported.reportSha256() : reported.publisher()));
    }

    private long key(Mention mention) {
        return mention.id() != null ? hash(mention.id()) : FoldedWords.hash(String.join(" ", Stems.of(mention.text())));
    }

    private long hash(String name) {
        return hashes.computeIfAbsent(name, FoldedWords::hash);
    }

    private static long[] array(Set<Long> sorted) {
        if (sorted.isEmpty()) {
            return NONE;
        }
        long[] array = new long[sorted.size()];
        int at = 0;
        for (long each : sorted) {
            array[at++] = each;
        }
        Arrays.sort(array);
        return array;
    }
}
