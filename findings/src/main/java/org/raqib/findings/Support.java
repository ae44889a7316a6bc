package org.raqib.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.raqib.model.Commitment;
import org.raqib.model.Finding.Status;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** How well the voices support that the accused did it: the status before exceptions and open questions. */
final class Support {
    private final PartyQuestion parties;
    private final Names names;
    private final Replies replies;

    Support(PartyQuestion parties, Names names, Replies replies) {
        this.parties = parties;
        this.names = names;
        this.replies = replies;
    }

    /**
     * What the voices come to.
     *
     * @param accusers those who name the accused, or, where nobody is accused, who tell the incident
     */
    record Weighed(Status status, Text reason, List<Voice> accusers) {
        Weighed {
            accusers = List.copyOf(accusers);
        }
    }

    Weighed weigh(Commitment commitment, Incident incident, List<Party> accused) {
        Set<String> naming = new HashSet<>();
        accused.forEach(party -> naming.addAll(party.claimKeys()));
        List<Voice> accusers = incident.assertedBy().stream()
                .filter(voice -> accused.isEmpty() || voice.claimKeys().stream().anyMatch(naming::contains))
                .toList();
        Text who = accusers.isEmpty() ? new Text("", "") : names.voices(accusers);
        List<Voice> denyingAccused = incident.deniedBy().stream()
                .filter(voice -> parties.actsForOneOf(voice.entityId(), accused)
                        || replies.speaksForAccused(voice, commitment, incident, accused) == Spokesmen.Tie.YES)
                .toList();
        // Where one of two accused denies it, the other does not: that is a dispute, with a reply in it.
        boolean disputed = incident.actorDisputed()
                && !accused.stream()
                        .allMatch(party -> incident.deniedBy().stream()
                                .anyMatch(voice -> replies.speaksForAccused(voice, commitment, incident, List.of(party))
                                        == Spokesmen.Tie.YES));
        if (!denyingAccused.isEmpty() && !disputed) {
            Text deniers = names.voices(denyingAccused);
            return new Weighed(
                    Status.DENIED,
                    new Text(
                            "يرويه " + orNobody(who.ar(), "لا أحد فيما لدينا") + "، وينفيه الطرف المتهم على لسان "
                                    + deniers.ar() + ".",
                            "Told by " + orNobody(who.en(), "nobody at hand") + "; denied by the accused through "
                                    + deniers.en() + "."),
                    accusers);
        }
        if (incident.assertedBy().isEmpty()) {
            Text deniers = names.voices(incident.deniedBy());
            return new Weighed(
                    Status.DENIED,
                    new Text(
                            "ليس بين أيدينا سوى النفي: ينفيه " + deniers.ar() + ".",
                            "Only the denial is at hand: denied by " + deniers.en() + "."),
                    accusers);
        }
        if (incident.actorDisputed() || !incident.deniedBy().isEmpty()) {
            Text deniers = names.voices(incident.deniedBy());
            return new Weighed(
                    Status.CONTESTED,
                    incident.actorDisputed()
                            ? new Text(
                                    "تنسبه الأصوات إلى أطراف مختلفة؛ ومن ينسبه إلى المتهم هنا: " + who.ar() + ".",
                                    "Voices attribute it to different parties; those who name the accused here: "
                                            + who.en() + ".")
                            : new Text(
                                    "يرويه " + orNobody(who.ar(), "لا أحد فيما لدينا") + "، وينفيه " + deniers.ar()
                                            + ".",
                                    "Told by " + orNobody(who.en(), "nobody at hand") + "; denied by " + deniers.en()
                                            + "."),
                    accusers);
        }
        if (accusers.stream().anyMatch(voice -> replies.accepts(voice, commitment, incident, accused))) {
            return new Weighed(
                    Status.SUPPORTED,
                    new Text(
                            "الطرف نفسه يقر بالفعل (" + who.ar() + ").",
                            "The party itself accepts it (" + who.en() + ")."),
                    accusers);
        }
        boolean plainly = incident.claims().stream()
                .filter(reported -> accused.isEmpty() || naming.contains(reported.key()))
                .map(ReportedClaim::claim)
                .anyMatch(claim -> claim.modality() == Modality.FACT);
        boolean onlyOtherSide = !accusers.isEmpty()
                && accusers.stream().allMatch(voice -> isOtherSide(voice, commitment, incident, accused));
        if (accusers.size() > 1 && incident.grade() == Grade.FAIR && plainly && !onlyOtherSide) {
            return new Weighed(
                    Status.SUPPORTED,
                    new Text("ترويه أصوات مستقلة: " + who.ar() + ".", "Independent voices tell it: " + who.en() + "."),
                    accusers);
        }
        Text single;
        if (onlyOtherSide) {
            single = new Text(
                    "لا يرويه سوى الطرف الآخر: " + who.ar() + ".", "Only the other side tells it: " + who.en() + ".");
        } else if (!plainly) {
            single = new Text("يُروى اتهاما: " + who.ar() + ".", "It is told as an accusation: " + who.en() + ".");
        } else {
            single = new Text("يرويه: " + who.ar() + ".", "Told by: " + who.en() + ".");
        }
        return new Weighed(Status.ALLEGED, single, accusers);
    }

    /** Those it was done to, and the other parties to the commitment. */
    private boolean isOtherSide(Voice voice, Commitment commitment, Incident incident, List<Party> accused) {
        String id = voice.entityId();
        // Those who joined in one pledge are no sides of a conflict; those who halt fire towards each other are.
        return id != null
                && !parties.actsForOneOf(id, accused)
                && (parties.actsForOneOf(id, incident.recipients())
                        || (commitment.kind() == Commitment.Kind.TRUCE && parties.isParty(id, commitment)));
    }

    private static String orNobody(String names, String nobody) {
        return Objects.requireNonNullElse(names, "").isEmpty() ? nobody : names;
    }
}
