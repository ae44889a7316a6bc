package org.raqib.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ProofJson;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.Place;
import org.raqib.ledger.ProofCheck;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Evidence;
import org.raqib.model.Reading;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry;
import org.raqib.record.ClaimJudgements;
import org.raqib.record.JudgedClaim;
import org.raqib.record.Tellings;
import org.raqib.server.outward.Outward;
import org.raqib.server.outward.Showing;
import org.raqib.server.proof.ProofViews.Claimed;
import org.raqib.server.proof.ProofViews.Fact;
import org.raqib.server.proof.ProofViews.Held;
import org.raqib.server.proof.ProofViews.Step;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.raqib.server.web.Pages;
import org.raqib.server.web.Terms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A claim's way from the bytes to the sentence, each step an entry of the ledger, and the proof to take along. */
@Controller
@Needs(Role.VIEWER)
final class ProofPages {
    /** Words shown before and after a quote. */
    private static final int AROUND = 160;

    private final Outward outward;
    private final Ledgering ledgering;
    private final Proofs proofs;
    private final Pages pages;

    ProofPages(Outward outward, Ledgering ledgering, Proofs proofs, Pages pages) {
        this.outward = outward;
        this.ledgering = ledgering;
        this.proofs = proofs;
        this.pages = pages;
    }

    /** A report with one of its claims, and that one's claim: as it stands, or, where it was rejected, as it was read. */
    private record Found(
            Place place,
            Reading reading,
            JudgedClaim judged,
            Claim claim,
            Capture capture,
            List<RecordedCheckpoint> checkpoints,
            @Nullable ProofFile proof,
            @Nullable String why) {}

    @GetMapping("/proof/{n}/{index}")
    View proof(@PathVariable long n, @PathVariable int index, Chrome chrome) {
        ReportRow row = outward.desk().report(n).orElseThrow(ProofPages::absent);
        Found found = ledgering.read(ledger -> found(ledger, row.id(), index));
        ProofFile proof = found.proof();
        String why = found.why();
        Showing showing = outward.now();
        List<ReportedClaim> claims = new ArrayList<>(Tellings.claims(found.reading()));
        ReportedClaim own = Tellings.reported(found.reading(), index, found.claim());
        claims.add(own);
        Redaction redaction = showing.redaction(claims);
        ReportedClaim claim = redaction.of(own);
        boolean open = !redaction.isBlackened(own);
        Optional<IncidentRow> incident = Optional.ofNullable(
                        outward.desk().incidentsOf(n).get(index))
                .flatMap(id -> outward.desk().incidentRow(id))
                .flatMap(outward::of);
        RecordedCheckpoint last =
                found.checkpoints().isEmpty() ? null : found.checkpoints().getLast();
        String body = found.reading().report().body();
        Span span = claim.claim().span();
        return pages.show(
                "proof/proof.jte",
                new Claimed(
                        n,
                        index,
                        claim.title(),
                        open ? showing.masked(before(body, span)) : "",
                        open ? claim.claim().quote() : "",
                        open ? showing.masked(after(body, span)) : "",
                        found.reading().report().language(),
                        steps(found, claim, row, open, showing, proof, chrome),
                        incident.map(IncidentRow::id).orElse(null),
                        incident.map(one -> Html.own(chrome.of(one.sentence()))).orElse(null),
                        incident.map(one -> chrome.say("grade." + one.grade().code()))
                                .orElse(null),
                        incident.map(one -> held(one.id(), chrome)).orElse(List.of()),
                        last == null ? null : last.signed().note(),
                        last == null
                                ? List.of()
                                : List.of(
                                        new Fact(
                                                "proof.entries",
                                                "1–" + last.states().size(),
                                                false),
                                        new Fact(
                                                "proof.root",
                                                last.states().root().hex(),
                                                true),
                                        new Fact("proof.signed", chrome.moment(last.recordedAt()) + " UTC", false),
                                        new Fact("proof.key", last.signed().key(), true)),
                        proof == null
                                ? List.of()
                                : ProofCheck.check(proof, null).stream()
                                        .map(one -> Html.own((one.holds() ? "✓ " : "✗ ") + chrome.of(one.what())))
                                        .toList(),
                        proof != null ? null : last == null ? "proof.none" : "proof.later",
                        why));
    }

    /** All that the ledger is asked for, its decisions once. */
    private Found found(LedgerView ledger, String id, int index) {
        Place place = ledger.place(id).orElseThrow(ProofPages::absent);
        Reading reading = ledger.reading(place);
        List<RecordedDecision> decisions = ledger.decisions();
        ClaimJudgements judgements = new ClaimJudgements(decisions, ledger::place);
        JudgedClaim judged = judgements.of(reading).stream()
                .filter(one -> one.index() == index)
                .findFirst()
                .orElseThrow(ProofPages::absent);
        Claim claim = judged.claim() == null ? judged.read() : judged.claim();
        if (claim == null) {
            throw absent();
        }
        ProofFile proof = null;
        String why = null;
        try {
            proof = proofs.claim(ledger, decisions, judgements, id + "#" + index);
        } catch (LedgerException e) {
            why = e.getMessage();
        }
        return new Found(
                place,
                reading,
                judged,
                claim,
                ledger.report(id).orElseThrow(ProofPages::absent),
                new MerkleLog(ledger).checkpoints(),
                proof,
                why);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String before(String body, Span span) {
        int from = Math.max(0, span.start() - AROUND);
        int space = from == 0 ? 0 : body.indexOf(' ', from) + 1;
        return (from == 0 ? "" : "… ") + body.substring(Math.min(Math.max(space, from), span.start()), span.start());
    }

    private static String after(String body, Span span) {
        int to = Math.min(body.length(), span.end() + AROUND);
        int space = to == body.length() ? to : body.lastIndexOf(' ', to);
        return body.substring(span.end(), Math.max(space, span.end())) + (to == body.length() ? "" : " …");
    }

    private List<Step> steps(
            Found found,
            ReportedClaim claim,
            ReportRow row,
            boolean words,
            Showing showing,
            @Nullable ProofFile proof,
            Chrome chrome) {
        Place place = found.place();
        Capture capture = found.capture();
        boolean open = showing.kept(row).isEmpty();
        List<Fact> bytes = new ArrayList<>();
        if (open) {
            bytes.add(new Fact("proof.sha256", capture.report().sha256(), true));
            bytes.add(new Fact("proof.origin", showing.masked(capture.origin()), false));
        } else {
            bytes.add(new Fact("proof.withheld", "", false));
        }
        bytes.add(new Fact("proof.taken", chrome.moment(capture.capturedAt()) + " UTC", false));
        bytes.add(new Fact("proof.kind", capture.mediaType(), true));
        bytes.add(new Fact("proof.bytes", Integer.toString(capture.bytes().length), false));
        List<Fact> text = new ArrayList<>();
        String publisher = claim.publisher();
        if (publisher != null && open) {
            text.add(new Fact("proof.outlet", publisher, false));
        }
        if (claim.published() != null) {
            text.add(new Fact("proof.published", claim.published().toString(), false));
        }
        text.add(new Fact("proof.language", found.reading().report().language(), true));
        List<Fact> read = new ArrayList<>();
        read.add(new Fact("proof.reader", found.reading().readerVersion(), true));
        Claim machine = found.judged().read();
        if (machine != null) {
            read.add(new Fact("proof.rule", machine.rule(), true));
        }
        if (words && machine != null) {
            for (Evidence evidence : machine.evidence()) {
                Span span = evidence.span();
                String quoted =
                        span == null ? "" : found.reading().report().body().substring(span.start(), span.end());
                read.add(
                        new Fact(Terms.slot(evidence.slot()), showing.masked(quoted) + " · " + evidence.rule(), false));
            }
        }
        List<Step> steps = new ArrayList<>(List.of(
                new Step("proof.step.bytes", place.capture(), bytes, path(proof, place.capture())),
                new Step("proof.step.text", place.text(), text, path(proof, place.text())),
                new Step("proof.step.reading", place.reading(), read, path(proof, place.reading()))));
        for (RecordedDecision decision : found.judged().decisions()) {
            steps.add(new Step(
                    "proof.step.decision",
                    decision.entry(),
                    decided(decision, words, chrome),
                    path(proof, decision.entry())));
        }
        return steps;
    }

    /** Without the reason where the words of the claim are withheld: it is anybody's words about these. */
    private List<Fact> decided(RecordedDecision recorded, boolean words, Chrome chrome) {
        Optional<Decision> shown = outward.of(recorded).map(RecordedDecision::decision);
        if (shown.isEmpty()) {
            return List.of(new Fact("proof.withheld", "", false));
        }
        Decision decision = shown.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "proof.decided", chrome.say("ledger.kind." + decision.kind().code()), false));
        facts.add(new Fact("proof.by", decision.by(), false));
        facts.add(new Fact("proof.when", chrome.moment(decision.at()) + " UTC", false));
        if (words && !decision.reason().isBlank()) {
            facts.add(new Fact("proof.because", decision.reason(), false));
        }
        return facts;
    }

    private static List<String> path(@Nullable ProofFile proof, long entry) {
        return proof == null
                ? List.of()
                : proof.entries().stream()
                        .filter(one -> one.number() == entry)
                        .findFirst()
                        .map(ProvenEntry::path)
                        .orElse(List.of())
                        .stream()
                        .map(hash -> hash.hex())
                        .toList();
    }

    private List<Held> held(String incident, Chrome chrome) {
        List<Commitment> commitments = outward.commitments();
        return outward.findingsOf(incident).stream()
                .map(finding -> new Held(
                        commitments.stream()
                                .filter(one -> one.id().equals(finding.commitmentId()))
                                .findFirst()
                                .map(one -> chrome.of(one.title()))
                                .orElse(finding.commitmentId()),
                        chrome.say("status." + finding.status().code())))
                .toList();
    }

    /** The same small file as {@code raqib prove} writes. */
    @GetMapping("/proof/{n}/{index}/file")
    View file(@PathVariable long n, @PathVariable int index) {
        ReportRow row = outward.desk().report(n).orElseThrow(ProofPages::absent);
        try {
            return Answer.json(ProofJson.write(proofs.claim(n, index)))
                    .named("claim-" + Objects.requireNonNull(row).n() + "-" + index + ".proof.json");
        } catch (LedgerException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }
}
