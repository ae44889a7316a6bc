package org.raqib.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;

/**
 * Made-up claims as a press tells them: some 40 happenings a day, each told by one to six outlets with differing details,
 * in a vocabulary that grows with the corpus as real ones do.
 */
final class Synthetic {
    private static final Mode[] MEANS = {Mode.AERIAL, Mode.HEAVY_WEAPONS, Mode.EXPLOSIVES, Mode.FIREARMS};
    private static final String[] PARTIES = {"RED", "BLUE", "RED-AIR", "STATE"};

    private Synthetic() {}

    static List<ReportedClaim> claims(int count, long seed) {
        Random random = new Random(seed);
        List<ReportedClaim> claims = new ArrayList<>(count);
        LocalDate start = LocalDate.of(2000, 1, 1);
        for (int happening = 0; claims.size() < count; happening++) {
            LocalDate day = start.plusDays(happening / 40);
            boolean assault = random.nextInt(3) > 0;
            Mode means = MEANS[random.nextInt(MEANS.length)];
            String place = "مكان" + random.nextInt(300);
            String actor = PARTIES[random.nextInt(PARTIES.length)];
            String target = "هدف" + random.nextInt(500);
            int killed = random.nextInt(20);
            int tellers = 1 + random.nextInt(6);
            for (int teller = 0; teller < tellers && claims.size() < count; teller++) {
                int number = claims.size();
                Telling telling = Telling.of(
                                "r" + number, assault ? EventType.ASSAULT : EventType.MOBILIZE, assault ? means : null)
                        .published(day.plusDays(random.nextInt(2)).toString())
                        .quote("كلمة" + random.nextInt(5000) + " " + target + " كلمة" + happening % 9000 + " " + place);
                if (random.nextInt(4) > 0) {
                    telling.when(day.toString());
                }
                if (random.nextInt(3) > 0) {
                    telling.at(place);
                }
                if (random.nextBoolean()) {
                    telling.by(actor).on(target);
                }
                if (assault && random.nextBoolean()) {
                    telling.killed(Math.max(0, killed + random.nextInt(3) - 1));
                }
                claims.add(telling.claim());
            }
        }
        return claims;
    }

    /** Claims of a few hot days in two places, told in few words: many alike, many not. */
    static List<ReportedClaim> hot(int count, long seed) {
        Random random = new Random(seed);
        List<ReportedClaim> claims = new ArrayList<>(count);
        LocalDate start = LocalDate.of(2030, 5, 1);
        for (int number = 0; number < count; number++) {
            int happening = random.nextInt(1 + count / 4);
            LocalDate day = start.plusDays(happening % 5);
            Telling telling = Telling.of("h" + number, EventType.ASSAULT, MEANS[happening % MEANS.length])
                    .published(day.plusDays(random.nextInt(2)).toString())
                    .quote("قصف هدف" + happening % 11 + " في حي" + happening % 17 + " كلمة" + happening + " لفظ"
                            + random.nextInt(40));
            if (random.nextInt(3) > 0) {
                telling.when(day.toString());
            }
            if (random.nextInt(5) > 0) {
                telling.at(happening % 2 == 0 ? "HARBOUR" : "CAPITAL");
            }
            if (random.nextBoolean()) {
                telling.killed(happening % 9);
            }
            claims.add(telling.claim());
        }
        return claims;
    }
}
