package org.raqib.server.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DecisionJson;
import org.raqib.desk.Desk;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Part;
import org.raqib.ledger.Place;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.StoredEntry;
import org.raqib.model.Capture;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.record.ClaimJudgements;
import org.raqib.record.JudgedClaim;

/**
 * A report as it lies open: its text, what was read in it and what people decided about it, as of the ledger's last entry. The
 * desk knows the decisions up to the entry that it has taken; those after it are read off the ledger, so that whoever decides
 * sees it at once.
 *
 * @param report its latest text
 * @param place where its reading is, or null where it was not read
 * @param versions every version, oldest first
 * @param claims the claims as they stand
 * @param recorded all decisions about its claims, oldest first
 */
record Opened(
        Report report,
        @Nullable Place place,
        List<Capture> versions,
        List<JudgedClaim> claims,
        List<RecordedDecision> recorded) {
    /** A desk further behind is still being made; its pages are behind as a whole. */
    private static final long MOST_BEHIND = 2_000;

    Opened {
        versions = List.copyOf(versions);
        claims = List.copyOf(claims);
        recorded = List.copyOf(recorded);
    }

    /** The report of that identifier, or nothing where the ledger has none. */
    static Optional<Opened> of(LedgerView ledger, Desk desk, String id) {
        List<Capture> versions = ledger.versions(id);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Place place = ledger.place(id).orElse(null);
        if (place == null) {
            return Optional.of(new Opened(versions.getLast().report(), null, versions, List.of(), List.of()));
        }
        Reading reading = ledger.reading(place);
        List<RecordedDecision> recorded = recorded(ledger, desk, id);
        List<JudgedClaim> claims = new ClaimJudgements(recorded, ledger::place).of(reading);
        return Optional.of(new Opened(reading.report(), place, versions, claims, recorded));
    }

    /** The claim of that index. */
    Optional<JudgedClaim> claim(int index) {
        return claims.stream().filter(one -> one.index() == index).findFirst();
    }

    /** Names the state of a claim: it is another once anybody decides about it, or the report is read anew. */
    static String tag(@Nullable Place place, JudgedClaim claim) {
        long last =
                claim.decisions().isEmpty() ? 0 : claim.decisions().getLast().entry();
        return (place == null ? 0 : place.reading()) + "-" + last + "-"
                + claim.decisions().size();
    }

    private static List<RecordedDecision> recorded(LedgerView ledger, Desk desk, String id) {
        // Asked first: what the desk takes from here on is met twice rather than missed.
        String tag = desk.tag();
        TreeMap<Long, RecordedDecision> all = new TreeMap<>();
        desk.decisionsAboutClaims(id).forEach(one -> all.put(one.entry(), one));
        desk.decisions(new Target(Target.Sort.REPORT, id)).stream()
                .filter(one -> one.decision().kind() == Kind.ADD)
                .forEach(one -> all.put(one.entry(), one));
        long taken = Long.parseLong(tag.substring(0, tag.indexOf('-')), 36);
        long head = ledger.head().entries();
        if (head > taken && head - taken <= MOST_BEHIND) {
            try (Stream<StoredEntry> entries = ledger.entries(taken + 1, head)) {
                entries.filter(entry -> entry.type().equals("decision")).forEach(entry -> add(entry, id, all));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static void add(StoredEntry entry, String id, TreeMap<Long, RecordedDecision> all) {
        Part part = entry.part(Part.DOCUMENT);
        if (part == null) {
            return;
        }
        Decision decision = DecisionJson.read(new String(part.content(), StandardCharsets.UTF_8));
        boolean about = false;
        for (Target target : decision.targets()) {
            about |= target.sort() == Target.Sort.CLAIM && target.id().startsWith(id + "#");
            about |= target.sort() == Target.Sort.REPORT && target.id().equals(id) && decision.kind() == Kind.ADD;
            if (target.sort() == Target.Sort.ENTRY && decision.kind() == Kind.REJECT) {
                all.computeIfPresent(
                        Long.parseLong(target.id()),
                        (number, undone) ->
                                new RecordedDecision(undone.entry(), undone.recordedAt(), undone.decision(), false));
            }
        }
        if (about) {
            all.putIfAbsent(
                    entry.number(), new RecordedDecision(entry.number(), Instant.parse(entry.at()), decision, true));
        }
    }
}
