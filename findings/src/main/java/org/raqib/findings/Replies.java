package org.raqib.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.raqib.findings.Spokesmen.Tie;
import org.raqib.model.Commitment;
import org.raqib.model.Finding.Reply;
import org.raqib.model.Finding.Reply.Stance;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** What the accused is reported to say: denials and admissions of the act, and denials near it that may be about another. */
final class Replies {
    private final Spokesmen spokesmen;
    private final Names names;

    Replies(Spokesmen spokesmen, Names names) {
        this.spokesmen = spokesmen;
        this.names = names;
    }

    /** Whether a voice speaks for the accused, among the parties that the incident and the commitment are about. */
    Tie speaksForAccused(Voice voice, Commitment commitment, Incident incident, List<Party> accused) {
        List<String> own = ids(accused);
        List<String> others = Stream.concat(
                        Stream.concat(commitment.bearers().stream(), commitment.beneficiaries().stream()),
                        Stream.concat(ids(incident.actors()).stream(), ids(incident.recipients()).stream()))
                .filter(id -> !own.contains(id) && !id.startsWith("KIND-"))
                .distinct()
                .toList();
        return spokesmen.speaksFor(voice, own, others);
    }

    List<Reply> of(Commitment commitment, Incident incident, List<Party> accused, Press press) {
        if (ids(accused).isEmpty()) {
            return List.of();
        }
        List<Reply> replies = new ArrayList<>();
        for (Party party : accused) {
            Text who = names.of(party.mention());
            for (Voice voice : incident.deniedBy()) {
                if (speaksForAccused(voice, commitment, incident, List.of(party)) == Tie.YES) {
                    replies.add(denial(who, voice));
                }
            }
            for (Voice voice : incident.assertedBy()) {
                if (accepts(voice, commitment, incident, List.of(party))) {
                    replies.add(acceptance(who, voice));
                }
            }
        }
        for (Voice voice : incident.deniedBy()) {
            List<Mention> perhaps = accused.stream()
                    .filter(party -> speaksForAccused(voice, commitment, incident, List.of(party)) == Tie.UNCLEAR)
                    .map(Party::mention)
                    .toList();
            if (!perhaps.isEmpty()) {
                replies.add(unclear(names.mentions(perhaps), voice));
            }
        }
        if (replies.isEmpty()) {
            Text who = names.mentions(accused.stream().map(Party::mention).toList());
            for (ReportedClaim denial : press.denialsBeside(incident)) {
                for (Mention speaker : denial.claim().speakers()) {
                    Voice voice = new Voice(speaker.text(), speaker.id(), false, List.of(denial.key()));
                    if (speaksForAccused(voice, commitment, incident, accused) == Tie.YES) {
                        replies.add(beside(who, voice, denial));
                    }
                }
            }
        }
        return replies;
    }

    /** Whether a voice that speaks for one of the accused says plainly that it did it. */
    boolean accepts(Voice voice, Commitment commitment, Incident incident, List<Party> accused) {
        return incident.claims().stream()
                .anyMatch(reported -> voice.claimKeys().contains(reported.key())
                        && reported.claim().modality() == Modality.FACT
                        && accused.stream()
                                .anyMatch(party -> party.claimKeys().contains(reported.key())
                                        && speaksForAccused(voice, commitment, incident, List.of(party)) == Tie.YES));
    }

    private Reply denial(Text who, Voice voice) {
        Text through = names.of(voice);
        return new Reply(
                Stance.DENIES,
                through.equals(who)
                        ? new Text("ينفي الفعل: " + who.ar() + ".", "The accused, " + who.en() + ", denies the act.")
                        : new Text(
                                "ينفي الفعل: " + who.ar() + "، على لسان " + through.ar() + ".",
                                "The accused, " + who.en() + ", denies the act, through " + through.en() + "."),
                voice.claimKeys());
    }

    private Reply acceptance(Text who, Voice voice) {
        Text through = names.of(voice);
        return new Reply(
                Stance.ACCEPTS,
                new Text(
                        "يقر بالفعل: " + who.ar() + "، على لسان " + through.ar() + ".",
                        "The accused, " + who.en() + ", says that it did it, through " + through.en() + "."),
                voice.claimKeys());
    }

    private Reply unclear(Text who, Voice voice) {
        Text through = names.of(voice);
        return new Reply(
                Stance.UNCLEAR,
                new Text(
                        "ينفي الفعل صوت يُذكر باسم «" + voice.name() + "» (" + through.ar()
                                + ")، ولا يُعرف هل يتحدث باسم المتهم (" + who.ar() + ") أم باسم طرف آخر.",
                        "A voice named as “" + voice.name() + "” (" + through.en()
                                + ") denies the act; whether it speaks for the accused (" + who.en()
                                + ") or for another party cannot be told."),
                voice.claimKeys());
    }

    private Reply beside(Text who, Voice voice, ReportedClaim denial) {
        Text through = names.of(voice);
        String quote = denial.claim().quote();
        return new Reply(
                Stance.UNCLEAR,
                new Text(
                        "في التقرير نفسه نفي من " + who.ar() + "، على لسان " + through.ar() + ": «" + quote
                                + "»؛ ولا يُعرف هل هو عن هذا الفعل.",
                        "In the same report " + who.en() + " denies something of the kind, through " + through.en()
                                + ": “" + quote + "”; whether that is about this act cannot be told."),
                voice.claimKeys());
    }

    private static List<String> ids(List<Party> parties) {
        return parties.stream()
                .map(party -> party.mention().id())
                .filter(Objects::nonNull)
                .filter(id -> !id.startsWith("KIND-"))
                .toList();
    }
}
