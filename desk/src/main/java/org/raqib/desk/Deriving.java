package org.raqib.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.copies.Copies;
import org.raqib.digest.Digests;
import org.raqib.findings.Proposal;
import org.raqib.knowledge.CommitmentInk;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.ledger.LedgerView;
import org.raqib.model.Copy;
import org.raqib.model.Entities;
import org.raqib.model.EventDate;
import org.raqib.model.Finding;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;
import org.raqib.record.Derived;

/**
 * Puts what follows from the record where pages find it: incidents, findings, copies, proposals. Always as a whole, by the same
 * derivation as every command, so that a page never shows what a command would not; readers see the state before until the
 * new one is complete.
 */
final class Deriving {
    /** Stands for the day of an incident of which neither the act nor any report has one. */
    static final String UNDATED = "0000-00-00";

    private static final int BATCH = 500;

    private final Handle handle;
    private final Entities entities;
    private final Digests digests;
    private final Copies copies;
    private final Map<String, Long> numbers;

    private Deriving(Handle handle, Derived derived, Map<String, Long> numbers) {
        this.handle = handle;
        this.numbers = numbers;
        this.entities = derived.entities();
        this.digests = new Digests(entities);
        this.copies = derived.copies();
    }

    /** Derives everything anew from the ledger as it is, all of whose entries are taken first. */
    static void derive(DeskFile file, LedgerView ledger, KnowledgeFiles knowledge) {
        Stocktaking.take(file, ledger, taken -> {});
        long head = ledger.head().entries();
        Derived derived = Derived.of(ledger, knowledge);
        Map<String, Long> numbers = new HashMap<>();
        file.ask((reading, handle) -> handle.select("SELECT id, n FROM report")
                        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list())
                .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        file.makeDerived(handle -> new Deriving(handle, derived, numbers).fill(derived), head, fingerprint(knowledge));
    }

    static String fingerprint(KnowledgeFiles knowledge) {
        String own = knowledge.ownFingerprint();
        return own == null ? "shipped" : own;
    }

    private void fill(Derived derived) {
        Map<String, Integer> findings = new HashMap<>();
        derived.findings().forEach(finding -> findings.merge(finding.incidentId(), 1, Integer::sum));
        incidents(derived.incidents(), findings);
        findings(derived);
        proposals(derived.proposals());
        PreparedBatch copied = handle.prepareBatch(
                "INSERT INTO mark (n, copy_of) VALUES (?, ?) ON CONFLICT (n) DO UPDATE SET copy_of = excluded.copy_of");
        for (Copy copy : copies.all()) {
            Long of = numbers.get(copy.of());
            Long n = numbers.get(copy.report());
            if (copy.isOneText() && of != null && n != null) {
                copied.add(n, of);
            }
        }
        copied.execute();
    }

    private void incidents(List<Incident> incidents, Map<String, Integer> findings) {
        for (int from = 0; from < incidents.size(); from += BATCH) {
            List<Incident> some = incidents.subList(from, Math.min(incidents.size(), from + BATCH));
            PreparedBatch rows = handle.prepareBatch(
                    "INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            PreparedBatch documents = handle.prepareBatch("INSERT INTO incident_document (id, document) VALUES (?, ?)");
            PreparedBatch parties = handle.prepareBatch(
                    "INSERT OR IGNORE INTO incident_party (entity, role, incident) VALUES (?, ?, ?)");
            PreparedBatch formers = handle.prepareBatch("INSERT OR REPLACE INTO former (id, incident) VALUES (?, ?)");
            PreparedBatch claims =
                    handle.prepareBatch("INSERT OR IGNORE INTO told (report, idx, incident) VALUES (?, ?, ?)");
            PreparedBatch disputes = handle.prepareBatch("INSERT OR IGNORE INTO mark (n, disputed) VALUES (?, 1)");
            for (Incident incident : some) {
                row(rows, incident, findings.getOrDefault(incident.id(), 0));
                documents.add(incident.id(), Packed.of(IncidentJson.write(incident, copies.among(incident.claims()))));
                incident.actors().forEach(party -> party(parties, party, "actor", incident));
                incident.recipients().forEach(party -> party(parties, party, "recipient", incident));
                incident.former().forEach(id -> formers.add(id, incident.id()));
                boolean disputed = digests.inDispute(incident);
                Set<Long> reports = new HashSet<>();
                for (ReportedClaim claim : incident.claims()) {
                    Long n = numbers.get(claim.reportId());
                    if (n != null) {
                        claims.add(n, claim.index(), incident.id());
                        if (disputed && reports.add(n)) {
                            disputes.add(n);
                        }
                    }
                }
            }
            rows.execute();
            documents.execute();
            parties.execute();
            formers.execute();
            claims.execute();
            disputes.execute();
        }
    }

    private static void party(PreparedBatch parties, Incident.Party party, String role, Incident incident) {
        if (party.mention().id() != null) {
            parties.add(party.mention().key(), role, incident.id());
        }
    }

    private void row(PreparedBatch rows, Incident incident, int findings) {
        EventDate when = incident.when();
        Mention place = incident.places().isEmpty() ? null : incident.places().getFirst();
        GeoPoint point = incident.places().stream()
                .map(Mention::point)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        Text placeName = place == null ? Text.NONE : name(place);
        Text sentence = digests.sentence(incident);
        Set<String> reports =
                incident.claims().stream().map(ReportedClaim::reportId).collect(Collectors.toSet());
        Set<String> outlets = incident.claims().stream()
                .map(claim -> claim.publisher() == null ? claim.reportId() : claim.publisher())
                .collect(Collectors.toSet());
        rows.add(
                incident.id(),
                incident.event().name(),
                incident.modes().isEmpty() ? null : incident.modes().getFirst().code(),
                when == null ? null : when.earliest().toString(),
                when == null ? null : when.latest().toString(),
                day(incident),
                when == null ? day(incident) : when.latest().toString(),
                bound(incident, EventDate::earliest, BinaryOperator.minBy(Comparator.naturalOrder())),
                bound(incident, EventDate::latest, BinaryOperator.maxBy(Comparator.naturalOrder())),
                incident.grade().code(),
                incident.actorDisputed() ? 1 : 0,
                incident.deniedBy().isEmpty() ? 0 : 1,
                incident.account().judgements().isEmpty() ? 0 : 1,
                least(incident.killed()),
                most(incident.killed()),
                least(incident.injured()),
                most(incident.injured()),
                place == null ? null : place.id(),
                placeName.ar(),
                placeName.en(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                sentence.ar(),
                sentence.en(),
                incident.claims().size(),
                reports.size(),
                outlets.size(),
                findings);
    }

    /** The first or the last day that any claim gives, or null where none gives one. */
    private static @Nullable String bound(
            Incident incident, Function<EventDate, LocalDate> end, BinaryOperator<LocalDate> choice) {
        return incident.claims().stream()
                .map(claim -> claim.claim().date())
                .filter(Objects::nonNull)
                .map(end)
                .reduce(choice)
                .map(LocalDate::toString)
                .orElse(null);
    }

    /** The day an incident is listed under: the first it may have happened on, else the first it was published on. */
    private static String day(Incident incident) {
        EventDate when = incident.when();
        if (when != null) {
            return when.earliest().toString();
        }
        return incident.claims().stream()
                .map(ReportedClaim::published)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(UNDATED);
    }

    private Text name(Mention mention) {
        var entity = mention.id() == null ? null : entities.find(mention.id());
        if (entity == null) {
            return new Text(mention.text(), mention.name() == null ? mention.text() : mention.name());
        }
        return new Text(
                entity.ar().isEmpty() ? mention.text() : entity.ar().getFirst(),
                entity.en().isEmpty() ? mention.text() : entity.en().getFirst());
    }

    private static @Nullable Integer least(@Nullable Toll toll) {
        return toll == null ? null : Integer.valueOf(toll.min());
    }

    private static @Nullable Integer most(@Nullable Toll toll) {
        return toll == null ? null : toll.max();
    }

    private void findings(Derived derived) {
        Map<String, String> days = new HashMap<>();
        derived.incidents().forEach(incident -> days.put(incident.id(), day(incident)));
        List<Finding> findings = derived.findings();
        for (int from = 0; from < findings.size(); from += BATCH) {
            PreparedBatch rows = handle.prepareBatch(
                    "INSERT INTO finding (id, incident, commitment, clause, status, day, document) VALUES (?, ?, ?, ?, ?, ?, ?)");
            for (Finding finding : findings.subList(from, Math.min(findings.size(), from + BATCH))) {
                rows.add(
                        finding.id(),
                        finding.incidentId(),
                        finding.commitmentId(),
                        finding.clauseId(),
                        finding.status().code(),
                        days.getOrDefault(finding.incidentId(), UNDATED),
                        Packed.of(FindingJson.write(finding)));
            }
            rows.execute();
        }
    }

    private void proposals(List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            handle.execute(
                    "INSERT INTO proposal (id, incident, likely, text, open, claims) VALUES (?, ?, ?, ?, ?, ?)",
                    proposal.commitment().id(),
                    proposal.incidentId(),
                    proposal.like(),
                    CommitmentInk.of(proposal.commitment()),
                    Lines.join(proposal.open().stream()
                            .flatMap(text -> java.util.stream.Stream.of(text.ar(), text.en()))
                            .toList()),
                    Lines.join(proposal.claimKeys()));
        }
    }
}
