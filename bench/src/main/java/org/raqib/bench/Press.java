package org.raqib.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
 * Made-up claims as a press tells them, for measuring: some 120 happenings a day over years, the more the hotter the day;
 * half of them in a few hot places; each told by one to some dozens of outlets over one to three days, with the parties,
 * tolls and words that each outlet happens to give. Equal for equal seeds.
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
    private static final int HAPPENINGS_A_DAY = 120;
    private static final int OUTLETS = 400;

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
        LocalDate day = LocalDate.of(2000, 1, 1);
        int made = 0;
        while (made < claims) {
            // One day in twelve is hot: six times as much happens, most of it in one place.
            boolean hot = random.nextInt(12) == 0;
            int happenings = hot ? 6 * HAPPENINGS_A_DAY : HAPPENINGS_A_DAY;
            int hottest = random.nextInt(12);
            for (int i = 0; i < happenings && made < claims; i++) {
                made += tell(day, hot && random.nextBoolean() ? hottest : place(), reports);
            }
            day = day.plusDays(1);
        }
        return reports;
    }

    private int place() {
        return random.nextBoolean() ? random.nextInt(12) : random.nextInt(places.size());
    }

    private int tell(LocalDate day, int at, List<List<ReportedClaim>> reports) {
        EventType event = TYPES[random.nextInt(TYPES.length)];
        Mode means = event == EventType.ASSAULT ? MEANS[random.nextInt(MEANS.length)] : null;
        Entity actor = parties.get(random.nextInt(parties.size()));
        Entity target = parties.get(random.nextInt(parties.size()));
        String[] particular = {word(), word(), word(), word(), word()};
        int killed = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(6);
        int tellers = random.nextInt(30) == 0 ? 10 + random.nextInt(40) : 1 + random.nextInt(4);
        String wire = quote(particular, at);
        for (int i = 0; i < tellers; i++) {
            int number = reports.size();
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
            reports.add(List.of(new ReportedClaim(
                    "r" + number,
                    "hash-" + number,
                    "outlet " + random.nextInt(OUTLETS),
                    "",
                    day.plusDays(random.nextInt(4) / 2),
                    0,
                    claim)));
        }
        return tellers;
    }

    private @Nullable Toll toll(int killed) {
        return random.nextBoolean() ? null : Toll.exactly(Math.max(0, killed + random.nextInt(3) - 1));
    }

    /** A word as rare as names and things are: most reports hold some that few others do. */
    private String word() {
        double rare = random.nextDouble();
        return letters((int) (40_000 * rare * rare * rare));
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
                .append(letters(random.nextInt(40_000)))
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
