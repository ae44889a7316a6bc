package org.raqib.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.model.Claim;
import org.raqib.model.Grade;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Text;

/**
 * Grades an incident in Airwars' terms and says why. A denial by those accused is their position, kept beside the grade
 * and not part of it; a denial by anyone else contests it.
 */
final class Grading {
    /**
     * A grade with the sentence that gives its reason, and what it rests on.
     *
     * @param telling independent voices that tell it
     * @param denying independent voices that deny it
     */
    record Graded(Grade grade, Text reason, int telling, int denying, Credibilities.Weighed credibility) {}

    private final Copies copies;

    Grading(Copies copies) {
        this.copies = copies;
    }

    /**
     * The grade of an incident.
     *
     * @param asserting claims that tell it and that their voices did not take back
     * @param denying claims that deny it
     */
    Graded grade(List<Profile> asserting, List<Profile> denying, Parties parties, boolean actorDisputed) {
        int voices = Voices.independent(asserting, copies);
        int deniers = Voices.independent(denying, copies);
        Mention accepting = null;
        for (Profile claim : asserting) {
            accepting = accepting == null ? acceptedBy(claim, parties) : accepting;
        }
        boolean denied = denying.stream().anyMatch(denial -> deniedByVictim(denial, asserting, parties));
        boolean planned =
                !asserting.isEmpty() && asserting.stream().allMatch(claim -> claim.modality == Modality.PLANNED);
        Text reason;
        Grade grade;
        if (accepting != null) {
            grade = Grade.CONFIRMED;
            reason = new Text(
                    "مؤكد: الطرف الذي يُنسب إليه الفعل يقر به، على لسان " + accepting.text() + ".",
                    "Confirmed: the party said to have done it accepts it, through " + name(accepting) + ".");
        } else if (voices == 0) {
            grade = Grade.DISCOUNTED;
            reason = new Text("مستبعد: لا يتضمن ما لدينا سوى النفي.", "Discounted: only denials of it are at hand.");
        } else if (denied) {
            grade = Grade.DISCOUNTED;
            reason = new Text(
                    "مستبعد: من قيل إنه استُهدف ينفي وقوعه.",
                    "Discounted: those said to have been hit say that it did not happen.");
        } else if (voices == 1 && deniers > 1) {
            grade = Grade.DISCOUNTED;
            reason = new Text(
                    "مستبعد: صوت واحد يرويه، وأكثر من صوت ينفيه.",
                    "Discounted: one voice tells it, and several deny it.");
        } else if (actorDisputed) {
            grade = Grade.CONTESTED;
            reason = new Text(
                    "متنازع فيه: تنسبه الأصوات إلى أطراف مختلفة.",
                    "Contested: voices attribute it to different parties.");
        } else if (denying.stream().anyMatch(denial -> !deniedByAccused(denial, asserting, parties))) {
            grade = Grade.CONTESTED;
            reason = new Text(
                    "متنازع فيه: ينفيه صوت غير المتهم به.",
                    "Contested: a voice other than the party accused denies it.");
        } else if (voices > 1) {
            grade = Grade.FAIR;
            reason = new Text(
                    "مقبول: عدد الأصوات المستقلة التي ترويه " + voices + "، ولا يعترض عليها طرف ثالث.",
                    "Fair: told by " + voices + " independent voices, and no third party contests it.");
        } else {
            grade = Grade.WEAK;
            reason = new Text("ضعيف: مصدره صوت واحد.", "Weak: it rests on a single voice.");
        }
        return new Graded(
                grade,
                reason,
                voices,
                deniers,
                Credibilities.weigh(voices, deniers, accepting != null, actorDisputed, denied, planned));
    }

    /** The speaker who, speaking for the actor itself, says that it did it; or null. */
    private static @Nullable Mention acceptedBy(Profile profile, Parties parties) {
        Claim claim = profile.reported.claim();
        if (claim.modality() != Modality.FACT) {
            return null;
        }
        for (Mention speaker : claim.speakers()) {
            // A sort of speaker ("a commander") speaks for nobody in particular when responsibility is accepted.
            if (!Parties.isNobody(speaker) && parties.speaksFor(speaker, claim.actors())) {
                return speaker;
            }
        }
        return null;
    }

    private static boolean deniedByVictim(Profile denial, List<Profile> asserting, Parties parties) {
        return speaksFor(
                denial,
                asserting.stream()
                        .flatMap(claim -> claim.reported.claim().recipients().stream())
                        .toList(),
                parties);
    }

    private static boolean deniedByAccused(Profile denial, List<Profile> asserting, Parties parties) {
        return speaksFor(
                        denial,
                        asserting.stream()
                                .flatMap(claim -> claim.reported.claim().actors().stream())
                                .toList(),
                        parties)
                || speaksFor(denial, denial.reported.claim().actors(), parties);
    }

    private static boolean speaksFor(Profile denial, List<Mention> mentioned, Parties parties) {
        return denial.reported.claim().speakers().stream().anyMatch(speaker -> parties.speaksFor(speaker, mentioned));
    }

    private static String name(Mention mention) {
        return mention.name() != null ? mention.name() : mention.text();
    }
}
