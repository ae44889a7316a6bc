package org.raqib.server.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.Finding;
import org.raqib.model.Incident.Voice;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.springframework.stereotype.Component;

/** Findings as pages show them: what is weighed, how, what the accused says, and what would change it. */
@Component
public final class Findings {
    private final Naming naming;

    Findings(Naming naming) {
        this.naming = naming;
    }

    /**
     * A finding.
     *
     * @param status its code, which tells its look
     * @param commitmentId the commitment, and where it is on its page
     * @param clause what was promised; empty where the commitment is not known any more
     * @param accused who is said to have done it
     * @param accusers who says so
     */
    public record FindingView(
            String id,
            String incidentId,
            String status,
            String statusLabel,
            String commitmentId,
            String commitment,
            String clause,
            List<Html> accused,
            List<Html> accusers,
            List<Html> reasons,
            List<Weighed> exceptions,
            List<Reply> replies,
            List<Html> changes) {
        public FindingView {
            accused = List.copyOf(accused);
            accusers = List.copyOf(accusers);
            reasons = List.copyOf(reasons);
            exceptions = List.copyOf(exceptions);
            replies = List.copyOf(replies);
            changes = List.copyOf(changes);
        }
    }

    /** An exception of the clause, and what the reports say or do not say about it. */
    public record Weighed(String exception, Html told) {}

    /** What the accused is reported to say. */
    public record Reply(String stance, Html text) {}

    public FindingView of(Finding finding, List<Commitment> commitments, Chrome chrome) {
        Optional<Commitment> commitment = commitments.stream()
                .filter(one -> one.id().equals(finding.commitmentId()))
                .findFirst();
        Clause clause = commitment.stream()
                .flatMap(one -> one.clauses().stream())
                .filter(one -> one.id().equals(finding.clauseId()))
                .findFirst()
                .orElse(null);
        return new FindingView(
                finding.id(),
                finding.incidentId(),
                finding.status().code(),
                chrome.say("status." + finding.status().code()),
                finding.commitmentId(),
                commitment.map(one -> chrome.of(one.title())).orElse(finding.commitmentId()),
                clause == null ? "" : chrome.of(clause.text()),
                finding.accused().stream()
                        .map(mention -> naming.name(mention, chrome))
                        .distinct()
                        .toList(),
                finding.accusers().stream()
                        .map(voice -> voice(voice, chrome))
                        .distinct()
                        .toList(),
                finding.reasons().stream()
                        .map(reason -> naming.sentence(reason, chrome))
                        .toList(),
                weighed(finding, clause, chrome),
                finding.replies().stream()
                        .map(reply -> new Reply(
                                chrome.say("incidents.reply." + reply.stance().code()),
                                naming.sentence(reply.text(), chrome)))
                        .toList(),
                finding.wouldChange().stream()
                        .map(change -> naming.sentence(change, chrome))
                        .toList());
    }

    private List<Weighed> weighed(Finding finding, @Nullable Clause clause, Chrome chrome) {
        List<Weighed> weighed = new ArrayList<>();
        for (Finding.Considered considered : finding.exceptions()) {
            String words = clause == null
                    ? considered.exceptionId()
                    : clause.exceptions().stream()
                            .filter(one -> one.id().equals(considered.exceptionId()))
                            .map(ExceptionTo::text)
                            .map(chrome::of)
                            .findFirst()
                            .orElse(considered.exceptionId());
            weighed.add(new Weighed(words, naming.sentence(considered.text(), chrome)));
        }
        return weighed;
    }

    /** Who says something: by the lexicon's name, or as reported. */
    Html voice(Voice voice, Chrome chrome) {
        return voice.entityId() != null && !voice.entityId().startsWith("KIND-")
                ? naming.name(voice.entityId(), chrome)
                : Html.words(voice.name());
    }
}
