package org.raqib.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.FoldedWords;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.NamedEntity;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/**
 * Made-up claims as a press tells them, for measuring. What real news has, this has: days, places, parties and tellers are
 * unequal (a few have most, and a day can bring twenty times what an ordinary one does, half of it in one town); a report holds
 * some dozen claims; a happening is told over one to three days, by each outlet with the parties, tolls and words that it
 * happens to give, or in the words of a wire. Words are the tail of Zipf's law that is left when the common ones, whose weights
 * Raqib ships, are taken out. Equal for equal seeds.
 */
final class Press {
    private static final EventType[] TYPES = {
        EventType.ASSAULT,
        EventType.ASSAULT,
        EventType.ASSAULT,
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.MOBILIZE,
        EventType.CONSULT,
        EventType.RETREAT,
        EventType.AID,
        EventType.AGREE
    };
    private static final Mode[] MEANS = {
        Mode.AERIAL, Mode.HEAVY_WEAPONS, Mode.EXPLOSIVES, Mode.FIREARMS, Mode.CLASH, Mode.DRONE
    };
    private static final String[] OFTEN = {
        "قصف", "مدينة", "قوات", "قتل", "أصيب", "أعلن", "هجوم", "منطقة", "مدنيين", "جراء", "مساء", "أمس", "حي", "موقع"
    };
    private static final int HAPPENINGS_A_DAY = 60;
    private static final int MOST_A_DAY = 20 * HAPPENINGS_A_DAY;
    private static final int OUTLETS = 400;
    private static final int MOST_TELLERS = 200;
    private static final int MOST_CLAIMS = 25;

    /** A word that one in so many of the words that are not common is: the most frequent of them. */
    private static final int OFTENEST = 500;

    private static final int RAREST = 200_000;

    private final Random random;
    private final List<Entity> places;
    private final List<Entity> parties;

    Press(Lexicon lexicon, long seed) {
        random = new Random(seed);
        List<Entity> all = lexicon.all().stream()
                .map(NamedEntity::entity)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        places = all.stream()
                .filter(entity -> entity.kind() == EntityKind.PLACE && entity.point() != null)
                .toList();
        parties = all.stream()
                .filter(entity -> entity.kind() == EntityKind.FORCE || entity.kind() == EntityKind.GROUP)
                .toList();
    }

    /** The claims of at least that many, report by report in the order of publication. */
    List<List<ReportedClaim>> reports(int claims) {
        List<List<ReportedClaim>> reports = new ArrayList<>();
        TreeMap<LocalDate, List<List<Claim>>> news = new TreeMap<>();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int made = 0; made < claims; day = day.plusDays(1)) {
            int happenings = (int) Math.min(MOST_A_DAY, HAPPENINGS_A_DAY * unequal(1.5));
            boolean hot = happenings > 2 * HAPPENINGS_A_DAY;
            int hottest = oneOf(places.size());
            for (int i = 0; i < happenings && made < claims; i++) {
                made += tell(day, hot && random.nextBoolean() ? hottest : oneOf(places.size()), news);
            }
            publish(news.headMap(day, true), reports);
        }
        publish(news, reports);
        return reports;
    }

    /** What each outlet has to tell, as reports. */
    private void publish(Map<LocalDate, List<List<Claim>>> news, List<List<ReportedClaim>> reports) {
        news.forEach((published, outlets) -> {
            for (int outlet = 0; outlet < outlets.size(); outlet++) {
                List<Claim> told = outlets.get(outlet);
                for (int from = 0; from < told.size(); ) {
                    int to = Math.min(told.size(), from + 1 + random.nextInt(MOST_CLAIMS));
                    reports.add(report(reports.size(), "outlet " + outlet, published, told.subList(from, to)));
                    from = to;
                }
            }
        });
        news.clear();
    }

    private static List<ReportedClaim> report(int number, String outlet, LocalDate published, List<Claim> told) {
        List<ReportedClaim> report = new ArrayList<>();
        int at = 0;
        for (Claim claim : told) {
            Span span = new Span(at, at + claim.quote().length());
            at = span.end() + 1;
            report.add(new ReportedClaim(
                    "r" + number, hash(number), outlet, "", published, report.size(), at(span, claim)));
        }
        return report;
    }

    /** What stands for the SHA-256 of a report's bytes, spelled like one. */
    private static String hash(int number) {
        return String.format(Locale.ROOT, "%016x", FoldedWords.mix(number)).repeat(4);
    }

    private static Claim at(Span span, Claim claim) {
        return new Claim(
                claim.event(),
                claim.mode(),
                claim.modality(),
                claim.actors(),
                claim.recipients(),
                claim.speakers(),
                claim.places(),
                claim.date(),
                claim.killed(),
                claim.injured(),
                claim.breach(),
                claim.aggregate(),
                span,
                span,
                claim.quote(),
                claim.rule(),
                claim.mentions(),
                claim.evidence());
    }

    /** Pareto's law: 1 or more, the larger the rarer, and the smaller the exponent, the less so. */
    private double unequal(double exponent) {
        return Math.pow(1 - random.nextDouble(), -1 / exponent);
    }

    /** One of so many, by Zipf's law. */
    private int oneOf(int count) {
        return (int) Math.pow(count + 1, random.nextDouble()) - 1;
    }

    private int tell(LocalDate day, int at, Map<LocalDate, List<List<Claim>>> news) {
        EventType event = TYPES[random.nextInt(TYPES.length)];
        Mode means = event == EventType.ASSAULT ? MEANS[random.nextInt(MEANS.length)] : null;
        Entity actor = parties.get(oneOf(parties.size()));
        Entity target = parties.get(oneOf(parties.size()));
        String[] particular = {word(), word(), word(), word(), word()};
        int killed = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(6);
        int tellers = (int) Math.min(MOST_TELLERS, unequal(1.2));
        String wire = quote(particular, at);
        for (int i = 0; i < tellers; i++) {
            boolean copied = random.nextInt(4) == 0;
            String quote = copied ? wire : quote(particular, at);
            Span span = new Span(0, quote.length());
            boolean dated = random.nextInt(3) > 0;
            Claim claim = new Claim(
                    event,
                    means == null || random.nextInt(4) == 0 ? null : means,
                    random.nextInt(40) == 0 ? Modality.DENIED : Modality.FACT,
                    random.nextBoolean() ? List.of(mention(actor)) : List.of(),
                    random.nextInt(3) == 0 ? List.of(mention(target)) : List.of(),
                    random.nextInt(5) == 0 ? List.of(mention(actor)) : List.of(),
                    random.nextInt(5) > 0 ? List.of(mention(places.get(at))) : List.of(),
                    dated ? EventDate.of(day) : null,
                    event == EventType.ASSAULT ? toll(killed) : null,
                    null,
                    null,
                    false,
                    span,
                    span,
                    quote,
                    "bench",
                    List.of(),
                    List.of());
            news.computeIfAbsent(
                            day.plusDays(random.nextInt(4) / 2),
                            any -> Stream.generate(() -> (List<Claim>) new ArrayList<Claim>())
                                    .limit(OUTLETS)
                                    .toList())
                    .get(oneOf(OUTLETS))
                    .add(claim);
        }
        return tellers;
    }

    private @Nullable Toll toll(int killed) {
        return random.nextBoolean() ? null : Toll.exactly(Math.max(0, killed + random.nextInt(3) - 1));
    }

    /** A word as rare as names and things are: most reports hold some that few others do. */
    private String word() {
        return letters((int) (OFTENEST * Math.pow((double) RAREST / OFTENEST, random.nextDouble())));
    }

    /** A made-up word of Arabic letters, its own for each number. */
    private static String letters(int number) {
        StringBuilder word = new StringBuilder("م");
        for (int rest = number + 22; rest > 0; rest /= 22) {
            word.append("بتجحدرزسشصضطظعغفقكلنهخ".charAt(rest % 22));
        }
        return word.toString();
    }

    private String quote(String[] particular, int at) {
        StringBuilder quote = new StringBuilder(OFTEN[random.nextInt(OFTEN.length)]);
        for (int i = 0; i < 5; i++) {
            quote.append(' ').append(OFTEN[random.nextInt(OFTEN.length)]);
        }
        for (String word : particular) {
            if (random.nextInt(3) > 0) {
                quote.append(' ').append(word);
            }
        }
        List<String> names = places.get(at).ar();
        return quote.append(' ')
                .append(names.isEmpty() ? "مكان" : names.getFirst())
                .append(' ')
                .append(word())
                .toString();
    }

    private static Mention mention(Entity entity) {
        String name =
                entity.ar().isEmpty() ? entity.en().getFirst() : entity.ar().getFirst();
        return new Mention(
                name,
                null,
                entity.id(),
                entity.en().isEmpty() ? null : entity.en().getFirst(),
                List.of(),
                entity.kind(),
                entity.point());
    }
}
