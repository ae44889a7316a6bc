package org.raqib.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A text as its words are compared. */
    StemmedText stemmed(String text) {
        return StemmedText.of(text, weights);
    }

    /**
     * The profile of a claim.
     *
     * @param quote the claim's quote
     * @param context what stands around it: its report's title, the quotes beside it
     * @param near places that the claims beside it name
     */
    Profile profile(ReportedClaim reported, StemmedText quote, List<StemmedText> context, List<Mention> near) {
        Claim claim = reported.claim();
        Keys places = new Keys();
        Keys around = new Keys();
        Keys countries = new Keys();
        List<GeoPoint> points = new ArrayList<>();
        for (Mention place : claim.places()) {
            addPlace(place, places, around, countries, points);
        }
        Keys placeNames = new Keys();
        for (Mention place : claim.places()) {
            if (!isGeneric(place) && isTelling(place)) {
                placeNames.add(FoldedWords.hash(String.join(" ", Stems.of(place.text()))));
            }
        }
        Keys nearPlaces = new Keys();
        nearPlaces.addAll(places.sorted());
        nearPlaces.addAll(around.sorted());
        for (Mention place : near) {
            addPlace(place, nearPlaces, nearPlaces, new Keys(), new ArrayList<>());
        }
        Keys states = new Keys();
        Stream.concat(claim.actors().stream(), claim.recipients().stream())
                .filter(party -> party.kind() == EntityKind.STATE)
                .forEach(party -> states.add(key(party)));
        Keys actors = new Keys();
        Keys actorsUp = new Keys();
        Keys actorsKnown = new Keys();
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
        Keys recipients = new Keys();
        Keys recipientsUp = new Keys();
        Keys generic = new Keys();
        for (Mention recipient : claim.recipients()) {
            long key = key(recipient);
            recipients.add(key);
            addUp(recipient, key, recipientsUp);
            if (isGeneric(recipient) || (recipient.id() == null && !isTelling(recipient))) {
                generic.add(key);
            }
        }
        WeightedWords wider = quote.words();
        for (StemmedText text : context) {
            wider = wider.with(text.words(), NEARBY);
        }
        return new Profile(
                reported,
                new Parts(
                        FoldedWords.hash(reported.reportSha256()),
                        voice(reported),
                        places.sorted(),
                        around.sorted(),
                        placeNames.sorted(),
                        nearPlaces.sorted(),
                        states.sorted(),
                        countries.sorted(),
                        points.isEmpty() ? NOWHERE : points.toArray(NOWHERE),
                        actors.sorted(),
                        actorsUp.sorted(),
                        actorsKnown.sorted(),
                        recipients.sorted(),
                        recipientsUp.sorted(),
                        generic.sorted(),
                        quote.wording(),
                        quote.words(),
                        wider,
                        quote.telling(TELLING_WORDS, TELLING)));
    }

    private void addPlace(Mention place, Keys places, Keys around, Keys countries, List<GeoPoint> points) {
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

    private void addUp(Mention mention, long key, Keys up) {
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
}
