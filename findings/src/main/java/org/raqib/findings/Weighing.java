package org.raqib.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Finding.Reply.Stance;
import org.raqib.model.Finding.Status;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/**
 * Holds incidents against commitments. It asks in turn: is the act one that the clause forbids, and did it hit what the
 * clause protects; did it happen in the area; is the actor bound, and through whom; was the commitment in effect; does an
 * exception apply; and how well is it supported. An answer of no ends it: there is no finding. A question that decides
 * and that the reports leave open makes the finding {@link Status#INDETERMINATE}. Every answer is a reason. None of it is
 * a verdict.
 *
 * <p>Safe for use by several threads.
 */
public final class Weighing {
    private final Relations relations;
    private final Names names;
    private final PartyQuestion party;
    private final PlaceQuestion place;
    private final ExceptionQuestion exceptions;
    private final Replies replies;
    private final Support support;
    private final TimeQuestion time;

    public Weighing(Entities entities) {
        relations = new Relations(entities);
        names = new Names(relations);
        party = new PartyQuestion(relations, names);
        place = new PlaceQuestion(relations, names);
        exceptions = new ExceptionQuestion(relations, names, party);
        replies = new Replies(new Spokesmen(entities, relations), names);
        support = new Support(party, names, replies);
        time = new TimeQuestion(names);
    }

    /**
     * The findings of some incidents under some commitments, in the incidents' order, then the commitments'.
     *
     * @param incidents all that is known; an incident may be weighed in the light of others (who fired first)
     */
    public List<Finding> weigh(List<Incident> incidents, Collection<Commitment> commitments) {
        Press press = new Press(incidents);
        Surroundings surroundings = new Surroundings(incidents);
        List<Finding> findings = new ArrayList<>();
        for (Incident incident : incidents) {
            for (Commitment commitment : commitments) {
                for (Clause clause : commitment.clauses()) {
                    Finding finding = weigh(incident, commitment, clause, press, surroundings, commitments);
                    if (finding != null) {
                        findings.add(finding);
                    }
                }
            }
        }
        return List.copyOf(findings);
    }

    private @Nullable Finding weigh(
            Incident incident,
            Commitment commitment,
            Clause clause,
            Press press,
            Surroundings surroundings,
            Collection<Commitment> all) {
        if (!isCovered(incident, clause) || isOnlyPlanned(incident) || !hitsProtected(incident, clause)) {
            return null;
        }
        Scope scope = Scope.of(commitment, clause);
        Answer where = place.answer(scope, incident);
        if (where.isNo()) {
            return null;
        }
        PartyQuestion.Bound bound = party.bound(commitment, incident);
        if (bound.answer().isNo() || party.owed(commitment, incident).isNo()) {
            return null;
        }
        Answer when = time.answer(commitment, incident, press, bound.bearers());
        if (when.isNo() || isTooVague(commitment, scope, incident, where, bound, when, press, all)) {
            return null;
        }
        ExceptionQuestion.Considered considered =
                exceptions.consider(clause, incident, bound.accused(), surroundings.of(incident));
        if (considered.applies() != null) {
            return null;
        }
        Support.Weighed weighed = support.weigh(commitment, incident, bound.accused());
        List<Answer> answers = List.of(when, bound.answer(), where);
        Status status = status(answers, considered, weighed.status());
        List<Text> reasons = new ArrayList<>();
        reasons.add(new Text(
                "ما يُروى يدخل في البند: " + clause.text().ar(),
                "What is told falls under the clause: " + clause.text().en()));
        answers.forEach(answer -> reasons.add(answer.reason()));
        reasons.add(weighed.reason());
        List<Finding.Reply> said = replies.of(commitment, incident, bound.accused(), press);
        reasons.addAll(further(commitment, incident, press, bound.accused(), considered, said));
        return new Finding(
                identifier(incident, commitment, clause),
                incident.id(),
                commitment.id(),
                clause.id(),
                status,
                bound.accused().stream().map(Party::mention).toList(),
                weighed.accusers(),
                reasons,
                considered.considered(),
                said,
                wouldChange(answers, considered, status, bound.accused(), said));
    }

    private static Status status(List<Answer> answers, ExceptionQuestion.Considered considered, Status voices) {
        if (answers.stream().anyMatch(Answer::isOpen)) {
            return Status.INDETERMINATE;
        }
        if (voices == Status.DENIED || voices == Status.CONTESTED) {
            return voices;
        }
        if (considered.responsePossible()) {
            return Status.INDETERMINATE;
        }
        // That the act took place may be well supported; that it was a breach is not, until it is known who fired
        // first.
        return considered.responseUnasked() ? Status.ALLEGED : voices;
    }

    private static boolean isCovered(Incident incident, Clause clause) {
        Set<Mode> modes = clause.acts().get(incident.event());
        return modes != null && (modes.isEmpty() || incident.modes().stream().anyMatch(modes::contains));
    }

    private static boolean isOnlyPlanned(Incident incident) {
        return incident.claims().stream().allMatch(claim -> claim.claim().modality() == Modality.PLANNED);
    }

    private boolean hitsProtected(Incident incident, Clause clause) {
        return clause.protectedKinds().isEmpty()
                || incident.recipients().stream()
                        .map(recipient -> recipient.mention().id())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> clause.protectedKinds().stream()
                                .anyMatch(kind -> relations.isOfKind(id, kind)
                                        || relations.allegiancesOf(id).contains(kind)));
    }

    /** What would be a finding about anything and anyone is none: some tie to this commitment has to be told. */
    private boolean isTooVague(
            Commitment commitment,
            Scope scope,
            Incident incident,
            Answer where,
            PartyQuestion.Bound bound,
            Answer when,
            Press press,
            Collection<Commitment> all) {
        boolean sum = incident.claims().stream().allMatch(claim -> claim.claim().aggregate());
        if (sum && when.isOpen()) {
            return true;
        }
        int open = (int)
                Stream.of(where, bound.answer(), when).filter(Answer::isOpen).count();
        if (open == 0) {
            return false;
        }
        if (bound.accused().isEmpty() && !bound.answer().isYes()) {
            // Nobody is named: only what is certainly in the area and in time is worth a question.
            return open > 1;
        }
        // A party to a truce of one town who shells somewhere may well shell there; a State that is party to an
        // agreement
        // about another country acts in many places.
        boolean narrow = !commitment.bearers().isEmpty() && !(where.isOpen() && place.isOfWholeStates(scope));
        boolean named = press.isNamed(commitment, incident);
        // "In breach of the embargo": of the one that the report speaks of, where it speaks of one.
        boolean ofAnother = !named
                && all.stream()
                        .anyMatch(other -> other.kind() == commitment.kind()
                                && other != commitment
                                && press.isNamed(other, incident));
        boolean tied = narrow || named || (Press.isCalledBreach(commitment, incident) && !ofAnother);
        return !tied || open > 2;
    }

    private List<Text> further(
            Commitment commitment,
            Incident incident,
            Press press,
            List<Party> accused,
            ExceptionQuestion.Considered considered,
            List<Finding.Reply> said) {
        List<Text> further = new ArrayList<>();
        if (press.isNamed(commitment, incident)) {
            further.add(new Text("يذكر التقرير نفسه هذا الالتزام.", "The same report speaks of this commitment."));
        }
        if (Press.isCalledBreach(commitment, incident)) {
            further.add(new Text("من يروي الفعل يسميه خرقا.", "Those who tell the act call it a breach."));
        }
        if (incident.killed() != null && differOnKilled(incident)) {
            further.add(new Text(
                    "تختلف الأصوات في عدد القتلى: من " + incident.killed().min() + " إلى "
                            + top(incident.killed().max(), "غير محدد") + "؛ ولا يغير ذلك النتيجة.",
                    "Voices differ on the number killed: from "
                            + incident.killed().min() + " to "
                            + top(incident.killed().max(), "an open number") + "; that does not change the status."));
        }
        if (considered.responsePossible()) {
            further.add(new Text(
                    "يبقي الالتزام حق الرد، وتروي التقارير نارا من الطرف الآخر: لا يُعرف من بدأ.",
                    "The commitment keeps a right to respond, and reports tell of fire from the other side: who began"
                            + " cannot be told."));
        } else if (considered.responseUnasked()) {
            further.add(new Text(
                    "يبقي الالتزام حق الرد: لا يُعد الفعل خرقا قبل السؤال عمن أطلق النار أولا.",
                    "The commitment keeps a right to respond: the act is not taken for a breach before it is asked who"
                            + " fired first."));
        }
        said.forEach(reply -> further.add(reply.text()));
        if (said.isEmpty() && isKnown(accused)) {
            Text who = names.mentions(accused.stream().map(Party::mention).toList());
            further.add(
                    new Text("لا رد بين أيدينا من " + who.ar() + ".", "No reply from " + who.en() + " is at hand."));
        }
        return further;
    }

    private static boolean isKnown(List<Party> accused) {
        return accused.stream()
                .anyMatch(party ->
                        party.mention().id() != null && !party.mention().isGeneric());
    }

    private static boolean differOnKilled(Incident incident) {
        return incident.claims().stream()
                        .map(reported -> reported.claim().killed())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    private static String top(@Nullable Integer max, String open) {
        return max == null ? open : max.toString();
    }

    private List<Text> wouldChange(
            List<Answer> answers,
            ExceptionQuestion.Considered considered,
            Status status,
            List<Party> accused,
            List<Finding.Reply> said) {
        List<Text> changes = new ArrayList<>();
        answers.forEach(answer -> changes.addAll(answer.wouldChange()));
        if (considered.responsePossible() || considered.responseUnasked()) {
            changes.add(new Text("دليل على من أطلق النار أولا.", "Evidence of who fired first."));
        }
        if (status == Status.ALLEGED) {
            changes.add(new Text("صوت مستقل ثانٍ يروي الفعل.", "A second, independent voice that tells it."));
        }
        if (said.stream().noneMatch(reply -> reply.stance() != Stance.UNCLEAR) && isKnown(accused)) {
            Text who = names.mentions(accused.stream().map(Party::mention).toList());
            changes.add(new Text("إقرار أو نفي من " + who.ar() + ".", "An admission or a denial by " + who.en() + "."));
        }
        return changes.stream().distinct().toList();
    }

    private static String identifier(Incident incident, Commitment commitment, Clause clause) {
        String name = incident.id() + ' ' + commitment.id() + ' ' + clause.id();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "FND-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }
}
