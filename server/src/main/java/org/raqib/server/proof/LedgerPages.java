package org.raqib.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raqib.desk.Standing;
import org.raqib.ledger.Head;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.model.Decision.Target;
import org.raqib.server.outward.Outward;
import org.raqib.server.proof.ProofViews.Decided;
import org.raqib.server.proof.ProofViews.Fact;
import org.raqib.server.proof.ProofViews.Sealed;
import org.raqib.server.proof.ProofViews.State;
import org.raqib.server.safety.EvenReadOnly;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.Settings;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The state of the ledger: its head, what is signed, whether it was verified, what was decided last. */
@Controller
final class LedgerPages {
    private static final int MOST_DECISIONS = 40;
    private static final int MOST_CHECKPOINTS = 20;

    private final Outward outward;
    private final Ledgering ledgering;
    private final Verifications verifications;
    private final Settings settings;
    private final Pages pages;

    LedgerPages(Outward outward, Ledgering ledgering, Verifications verifications, Settings settings, Pages pages) {
        this.outward = outward;
        this.ledgering = ledgering;
        this.verifications = verifications;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/ledger")
    @Needs(Role.VIEWER)
    View ledger(SignedIn who, Chrome chrome) {
        Head head = ledgering.read(ledger -> ledger.head());
        List<RecordedCheckpoint> checkpoints = ledgering.read(ledger -> new MerkleLog(ledger).checkpoints());
        Standing standing = outward.desk().standing();
        List<Fact> facts = List.of(
                new Fact("ledger.entries", Long.toString(head.entries()), false),
                new Fact("ledger.reports", Integer.toString(standing.reports()), false),
                new Fact("ledger.claims", Integer.toString(standing.claims()), false),
                new Fact("ledger.incidents", Integer.toString(standing.incidents()), false),
                new Fact("ledger.findings", Integer.toString(standing.findings()), false));
        List<Sealed> sealed = checkpoints.reversed().stream()
                .limit(MOST_CHECKPOINTS)
                .map(one -> new Sealed(
                        one.entry(),
                        chrome.moment(one.recordedAt()),
                        one.states().size(),
                        one.states().root().hex(),
                        one.signed().stamps().size()))
                .toList();
        Optional<Verifications.Run> last = verifications.last();
        Optional<Long> progress = verifications.progress();
        return pages.show(
                "proof/ledger.jte",
                new State(
                        who.is(Role.ADMINISTRATOR) ? Ledgers.name(settings.ledger()) : "",
                        head.hash().hex(),
                        facts,
                        sealed,
                        decided(chrome),
                        progress.isPresent()
                                ? "ledger.verify.running"
                                : last.map(LedgerPages::found).orElse("ledger.verify.never"),
                        last.map(one -> run(one, chrome)).orElse(List.of()),
                        last.filter(Verifications.Run::isWhole)
                                .map(one -> one.told().isEmpty()
                                        ? List.<String>of()
                                        : one.told().lines().toList())
                                .orElse(List.of()),
                        progress.orElse(null),
                        who.is(Role.ADMINISTRATOR)));
    }

    private static String found(Verifications.Run run) {
        Long faults = run.faults();
        if (faults == null) {
            return "ledger.verify.stopped";
        }
        return faults == 0 ? "ledger.verify.sound" : "ledger.verify.faults";
    }

    private static List<Fact> run(Verifications.Run run, Chrome chrome) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ledger.verify.by", run.by(), false));
        facts.add(new Fact("ledger.verify.begun", chrome.moment(run.startedAt()) + " UTC", false));
        if (run.entries() != null) {
            facts.add(new Fact("ledger.verify.checked", run.entries().toString(), false));
        }
        return facts;
    }

    private List<Decided> decided(Chrome chrome) {
        return outward.desk().decisions(Long.MAX_VALUE, MOST_DECISIONS).stream()
                .flatMap(one -> outward.of(one).stream())
                .map(one -> new Decided(
                        one.entry(),
                        chrome.moment(one.recordedAt()),
                        one.decision().by(),
                        one.decision().kind().code(),
                        one.decision().targets().stream().map(Target::spelled).toList(),
                        one.decision().reason(),
                        one.inForce()))
                .toList();
    }

    /** Has every hash computed again. */
    @PostMapping("/ledger/verify")
    @Needs(Role.ADMINISTRATOR)
    @EvenReadOnly
    View verify(SignedIn who) {
        verifications.begin(who.called());
        return pages.goTo("/ledger#verify");
    }
}
