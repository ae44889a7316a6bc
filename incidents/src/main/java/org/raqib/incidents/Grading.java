package org.raqib.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.model.Grade;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Text;

/**
 * Grades an incident in Airwars' terms and says why. A denial by those accused is their position, kept beside the grade
 * and not part of it; a denial by anyone else contests it.
 */
final class Grading {
    /** A grade with the sentence that gives its reason. */
    record Graded(Grade grade, Text reason) {}

    private final Relations relations;
    private final Copies copies;

    Grading(Relations relations, Copies copies) {
        this.relations = relations;
        this.copies = copies;
    }

    Graded grade(List<Profile> asserting, List<Profile> denying, boolean actorDisputed) {
        for (Profile claim : asserting) {
            Mention speaker = acceptedBy(claim);
            if (speaker != null) {
                return new Graded(
                        Grade.CONFIRMED,
                        new Text(
                                "مؤكد: الطرف الذي يُنسب إليه الفعل يقر به، على لسان " + speaker.text() + ".",
                                "Confirmed: the party said to have done it accepts it, through " + name(speaker)
                                        + "."));
            }
        }
        int voices = Voices.independent(asserting, copies);
        int deniers = Voices.independent(denying, copies);
        if (voices == 0) {
            return new Graded(
                    Grade.DISCOUNTED,
                    new Text("مستبعد: لا يتضمن ما لدينا سوى النفي.", "Discounted: only denials of it are at hand."));
        }
        if (denying.stream().anyMatch(denial -> deniedByVictim(denial, asserting))) {
            return new Graded(
                    Grade.DISCOUNTED,
                    new Text(
                            "مستبعد: من قيل إنه استُهدف ينفي وقوعه.",
                            "Discounted: those said to have been hit say that it did not happen."));
        }
        if (voices == 1 && deniers > 1) {
            return new Graded(
                    Grade.DISCOUNTED,
                    new Text(
                            "مستبعد: صوت واحد يرويه، وأكثر من صوت ينفيه.",
                            "Discounted: one voice tells it, and several deny it."));
        }
        if (actorDisputed) {
            return new Graded(
                    Grade.CONTESTED,
                    new Text(
                            "متنازع فيه: تنسبه الأصوات إلى أطراف مختلفة.",
                            "Contested: voices attribute it to different parties."));
        }
        if (denying.stream().anyMatch(denial -> !deniedByAccused(denial, asserting))) {
            return new Graded(
                    Grade.CONTESTED,
                    new Text(
                            "متنازع فيه: ينفيه صوت غير المتهم به.",
                            "Contested: a voice other than the party accused denies it."));
        }
        if (voices > 1) {
            return new Graded(
                    Grade.FAIR,
                    new Text(
                            "مقبول: عدد الأصوات المستقلة التي ترويه " + voices + "، ولا يعترض عليها طرف ثالث.",
                            "Fair: told by " + voices + " independent voices, and no third party contests it."));
        }
        return new Graded(Grade.WEAK, new Text("ضعيف: مصدره صوت واحد.", "Weak: it rests on a single voice."));
    }

    /** The speaker who, speaking for the actor itself, says that it did it; or null. */
    private @Nullable Mention acceptedBy(Profile profile) {
        var claim = profile.reported.claim();
        if (claim.modality() != Modality.FACT) {
            return null;
        }
        for (Mention speaker : claim.speakers()) {
            for (Mention actor : claim.actors()) {
                if (actsFor(speaker, actor)) {
                    return speaker;
                }
            }
        }
        return null;
    }

    private boolean deniedByVictim(Profile denial, List<Profile> asserting) {
        return speaksFor(
                denial,
                asserting.stream()
                        .flatMap(claim -> claim.reported.claim().recipients().stream())
                        .toList());
    }

    private boolean deniedByAccused(Profile denial, List<Profile> asserting) {
        return speaksFor(
                        denial,
                        asserting.stream()
                                .flatMap(claim -> claim.reported.claim().actors().stream())
                                .toList())
                || speaksFor(denial, denial.reported.claim().actors());
    }

    private boolean speaksFor(Profile denial, List<Mention> parties) {
        return denial.reported.claim().speakers().stream()
                .anyMatch(speaker -> parties.stream().anyMatch(party -> actsFor(speaker, party)));
    }

    private boolean actsFor(Mention speaker, Mention party) {
        if (speaker.isGeneric() || party.isGeneric()) {
            // "Gunmen" who say it and "gunmen" who did it need not be the same.
            return false;
        }
        if (speaker.id() == null || party.id() == null) {
            return speaker.text().equals(party.text());
        }
        return speaker.id().equals(party.id())
                || relations.allegiancesOf(speaker.id()).contains(party.id())
                || relations.allegiancesOf(party.id()).contains(speaker.id());
    }

    private static String name(Mention mention) {
        return mention.name() != null ? mention.name() : mention.text();
    }
}
