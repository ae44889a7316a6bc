package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.raqib.contract.ObjectJson;
import org.raqib.contract.ProofJson;
import org.raqib.desk.Standing;
import org.raqib.ledger.EntryHeader;
import org.raqib.ledger.Head;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.ledger.StoredEntry;
import org.raqib.proof.ProofFile;
import org.raqib.server.Version;
import org.raqib.server.outward.Outward;
import org.raqib.server.proof.Proofs;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The ledger itself: its head, its entries' headers, its checkpoints, and proofs. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
final class LedgerApi {
    private final Outward outward;
    private final Ledgering ledgering;
    private final Proofs proofs;

    LedgerApi(Outward outward, Ledgering ledgering, Proofs proofs) {
        this.outward = outward;
        this.ledgering = ledgering;
        this.proofs = proofs;
    }

    @GetMapping("/api/v1/ledger")
    View ledger() {
        Standing standing = outward.desk().standing();
        Head head = ledgering.read(ledger -> ledger.head());
        return Answer.json(new ObjectJson()
                        .number("entries", head.entries())
                        .put("hash", head.hash().hex())
                        .number("reports", standing.reports())
                        .number("claims", standing.claims())
                        .number("incidents", standing.incidents())
                        .number("findings", standing.findings())
                        .put("first", standing.first())
                        .put("last", standing.last())
                        .number("shown", standing.taken())
                        .number("derived", standing.derived())
                        .put("version", Version.current())
                        .line())
                .tagged(head.entries() + "-" + outward.tag());
    }

    /** What is hashed of an entry: enough to check the chain, and nothing of what the entry says. */
    @GetMapping("/api/v1/ledger/entries")
    View entries(HttpServletRequest request) {
        Asked asked = new Asked(request);
        int limit = asked.limit();
        Long cursor = asked.number("cursor");
        long first = cursor == null ? 1 : Math.clamp(cursor, 1, Long.MAX_VALUE - limit);
        List<StoredEntry> entries = ledgering.read(ledger -> {
            try (var found = ledger.entries(first, first + limit)) {
                return found.toList();
            }
        });
        String next = entries.size() > limit ? Long.toString(first + limit) : null;
        return Listing.of(
                        entries.stream().limit(limit).toList(),
                        next,
                        entry -> new ObjectJson()
                                .number("entry", entry.number())
                                .put("type", entry.type())
                                .put("at", entry.at())
                                .put("header", new String(entry.header(), StandardCharsets.US_ASCII))
                                .put("hash", java.util.HexFormat.of().formatHex(entry.hash()))
                                .number(
                                        "from",
                                        EntryHeader.parse(entry.header()).from())
                                .line())
                .answer(asked, outward.tag());
    }

    @GetMapping("/api/v1/checkpoints")
    View checkpoints(HttpServletRequest request) {
        return Listing.of(
                        all(),
                        null,
                        one -> new ObjectJson()
                                .number("entry", one.entry())
                                .put("recorded_at", one.recordedAt())
                                .number("size", one.states().size())
                                .put("root", one.states().root().hex())
                                .put("origin", one.states().origin())
                                .put("note", one.signed().note())
                                .put("key", one.signed().key())
                                .number("timestamps", one.signed().stamps().size())
                                .line())
                .answer(new Asked(request), outward.tag());
    }

    /** The last one as it is written, in the form of C2SP tlog-checkpoint. */
    @GetMapping("/api/v1/checkpoints/latest")
    View latest() {
        List<RecordedCheckpoint> all = all();
        if (all.isEmpty()) {
            throw Problem.absent("The ledger has no signed checkpoint yet; make one with 'raqib checkpoint'.");
        }
        return Answer.text("text/plain;charset=UTF-8", all.getLast().signed().note())
                .tagged(Long.toString(all.getLast().entry()));
    }

    private List<RecordedCheckpoint> all() {
        return ledgering.read(ledger -> new MerkleLog(ledger).checkpoints());
    }

    @GetMapping("/api/v1/proofs/{n}/{index}")
    View proof(@PathVariable long n, @PathVariable int index) {
        return proof(() -> proofs.claim(n, index), n + "-" + index);
    }

    @GetMapping("/api/v1/proofs/{id}")
    View derived(@PathVariable String id) {
        return proof(() -> proofs.derived(id), id);
    }

    private interface Proving {
        ProofFile prove();
    }

    private Answer proof(Proving proving, String name) {
        try {
            return Answer.json(ProofJson.write(proving.prove()))
                    .named(name + ".proof.json")
                    .tagged(outward.tag());
        } catch (LedgerException e) {
            throw Problem.refused(String.valueOf(e.getMessage()));
        }
    }
}
