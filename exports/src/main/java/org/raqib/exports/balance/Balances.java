package org.raqib.exports.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raqib.digest.Routes;
import org.raqib.exports.Extract;
import org.raqib.exports.ReportFacts;
import org.raqib.exports.RivalGovernments;
import org.raqib.incidents.Relations;
import org.raqib.knowledge.Outlet;
import org.raqib.knowledge.OutletFile;
import org.raqib.model.Commitment;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * Measures an extract. By party and by outlet, only acts that a commitment may forbid are counted (force, coercion, threats,
 * troop movements, arms and fighters), told by somebody as having taken place: it is there that uneven treatment does harm.
 */
public final class Balances {
    /** Where nothing is on record of an outlet. */
    public static final String NOT_KNOWN = "not-known";

    private static final String NOT_TOLD = "not-told";

    /** How many parties are set against the outlets. */
    private static final int MOST_NAMED = 5;

    private static final Set<EventType> CHARGES =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.MOBILIZE);
    private static final Set<Mode> MILITARY_AID = Set.of(Mode.ARMS, Mode.FIGHTERS, Mode.TRAINING);

    private final Extract extract;
    private final OutletFile outlets;
    private final PartyOf partyOf;
    private final Relations relations;
    private final List<Incident> charged;
    private final Map<String, List<Finding>> findings;
    private final Map<String, Map<String, Integer>> members;

    private Balances(Extract extract, OutletFile outlets) {
        this.extract = extract;
        this.outlets = outlets;
        relations = new Relations(extract.entities());
        partyOf = new PartyOf(relations, RivalGovernments.countries());
        charged = extract.incidents().stream().filter(Balances::isCharge).toList();
        findings = extract.findings().stream().collect(Collectors.groupingBy(Finding::incidentId));
        members = members();
    }

    /**
     * Measures an extract.
     *
     * @param outlets where outlets stand
     * @param most how many parties are told, those with most incidents first
     */
    public static Balance of(Extract extract, OutletFile outlets, int most) {
        Balances balances = new Balances(extract, outlets);
        return new Balance(
                balances.charged.size(),
                balances.charged.stream()
                        .mapToInt(incident -> incident.claims().size())
                        .sum(),
                balances.charged.stream()
                        .mapToInt(incident -> balances.found(incident).size())
                        .sum(),
                List.of(balances.byParty(most), balances.byOutlet(), balances.namedByOutlets(), balances.byRoute()));
    }

    private static boolean isCharge(Incident incident) {
        boolean kind = CHARGES.contains(incident.event())
                || incident.event() == EventType.AID
                        && incident.modes().stream().anyMatch(MILITARY_AID::contains);
        return kind && incident.claims().stream().anyMatch(Balances::tellsAnAct);
    }

    private static boolean tellsAnAct(ReportedClaim claim) {
        Modality modality = claim.claim().modality();
        return modality == Modality.FACT || modality == Modality.ALLEGED;
    }

    private List<Finding> found(Incident incident) {
        return findings.getOrDefault(incident.id(), List.of());
    }

    private Balance.Table byParty(int most) {
        Tally tally = new Tally(this::isHeard);
        for (Incident incident : charged) {
            Set<String> actors = parties(incident.actors().stream().map(Incident.Party::mention));
            tally.incident(actors, incident, incident.claims());
            tally.suffered(parties(incident.recipients().stream().map(Incident.Party::mention)));
            for (ReportedClaim claim : incident.claims()) {
                Set<String> of = parties(claim.claim().actors().stream());
                if (!of.isEmpty() && tellsAnAct(claim)) {
                    tally.claim(of, claim);
                }
            }
            for (Finding finding : found(incident)) {
                tally.finding(parties(finding.accused().stream()), finding);
            }
        }
        List<String> first = tally.groups().stream()
                .filter(party -> tally.incidents(party) > 0)
                .sorted(Comparator.<String>comparingInt(party -> -tally.incidents(party))
                        .thenComparing(party -> party))
                .limit(most)
                .toList();
        Set<String> others = Set.copyOf(first);
        List<Balance.Row> rows = first.stream()
                .map(party -> tally.row(party, partyLabel(party), others))
                .toList();
        return new Balance.Table(
                "party", new Text("بحسب من يُنسب إليه الفعل", "by the party said to have acted"), rows);
    }

    private Set<String> parties(Stream<Mention> mentions) {
        return mentions.map(mention -> partyOf.of(mention.id()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether somebody who counts for the party is among those who say something about the incident. */
    private boolean isHeard(Incident incident, String party) {
        return Stream.concat(incident.assertedBy().stream(), incident.deniedBy().stream())
                .filter(voice -> !voice.outlet())
                .map(Voice::entityId)
                .anyMatch(id -> party.equals(partyOf.of(id)));
    }

    /** How often claims name each member of each party. */
    private Map<String, Map<String, Integer>> members() {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        for (Incident incident : charged) {
            for (ReportedClaim claim : incident.claims()) {
                for (Mention actor : claim.claim().actors()) {
                    String party = partyOf.of(actor.id());
                    if (party != null && actor.id() != null) {
                        found.computeIfAbsent(party, key -> new TreeMap<>()).merge(actor.id(), 1, Integer::sum);
                    }
                }
            }
        }
        return found;
    }

    /** A party goes by the name of that member which claims name most, a State by its own. */
    private Text partyLabel(String party) {
        Entity entity = relations.find(party);
        if (entity != null && entity.kind() == EntityKind.STATE) {
            return name(party);
        }
        return members.getOrDefault(party, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(member -> name(member.getKey()))
                .orElseGet(() -> name(party));
    }

    private Text name(String id) {
        Entity entity = relations.find(id);
        if (entity == null) {
            return new Text(id, id);
        }
        String en = entity.en().isEmpty() ? entity.ar().getFirst() : entity.en().getFirst();
        return new Text(entity.ar().isEmpty() ? en : entity.ar().getFirst(), en);
    }

    private Balance.Table byOutlet() {
        Tally tally = new Tally(null);
        for (Incident incident : charged) {
            Map<String, List<ReportedClaim>> own = new HashMap<>();
            for (ReportedClaim claim : incident.claims()) {
                Set<String> stands = alignments(claim);
                if (tellsAnAct(claim)) {
                    tally.claim(stands, claim);
                }
                stands.forEach(one ->
                        own.computeIfAbsent(one, key -> new ArrayList<>()).add(claim));
            }
            Set<String> groups =
                    new LinkedHashSet<>(own.keySet().stream().sorted().toList());
            tally.incident(groups, incident, incident.claims());
            found(incident).forEach(finding -> tally.finding(groups, finding));
        }
        Set<String> all = tally.groups();
        List<Balance.Row> rows = all.stream()
                .sorted(Comparator.<String>comparingInt(group -> group.equals(NOT_KNOWN) ? 1 : 0)
                        .thenComparingInt(group -> -tally.incidents(group))
                        .thenComparing(group -> group))
                .map(group -> tally.row(group, label(group), all))
                .toList();
        return new Balance.Table(
                "outlets",
                new Text("بحسب من تُنسب إليه وسيلة الإعلام", "by the party the outlet is on record to stand by"),
                rows);
    }

    /** How often outlets that stand by one party name each party as the one that acted, beside all other outlets. */
    private Balance.Table namedByOutlets() {
        Map<String, Integer> named = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Map<String, Integer>> both = new HashMap<>();
        int claims = 0;
        for (Incident incident : charged) {
            for (ReportedClaim claim : incident.claims()) {
                Set<String> parties = parties(claim.claim().actors().stream());
                if (parties.isEmpty() || !tellsAnAct(claim)) {
                    continue;
                }
                claims++;
                parties.forEach(party -> named.merge(party, 1, Integer::sum));
                for (String stands : alignments(claim)) {
                    all.merge(stands, 1, Integer::sum);
                    parties.forEach(party ->
                            both.computeIfAbsent(stands, key -> new HashMap<>()).merge(party, 1, Integer::sum));
                }
            }
        }
        List<String> parties = named.keySet().stream()
                .sorted(Comparator.<String>comparingInt(party -> -named.getOrDefault(party, 0))
                        .thenComparing(party -> party))
                .limit(MOST_NAMED)
                .toList();
        List<Balance.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Integer> stands : all.entrySet()) {
            for (String party : parties) {
                int own = both.getOrDefault(stands.getKey(), Map.of()).getOrDefault(party, 0);
                int total = named.getOrDefault(party, 0);
                Text outlets = label(stands.getKey());
                rows.add(new Balance.Row(
                        stands.getKey() + " > " + party,
                        new Text(
                                outlets.ar() + " ← " + name(party).ar(),
                                outlets.en() + " → " + name(party).en()),
                        Map.of(),
                        Map.of(
                                Measure.NAMED,
                                new Comparison(
                                        new Share(own, stands.getValue()),
                                        new Share(total - own, claims - stands.getValue())))));
            }
        }
        return new Balance.Table(
                "named",
                new Text("من تسمّيه كل فئة من وسائل الإعلام فاعلا", "whom each group of outlets names as having acted"),
                rows);
    }

    private Text label(String stands) {
        return stands.equals(NOT_KNOWN) ? new Text("غير معروف", "not known") : name(stands);
    }

    private Set<String> alignments(ReportedClaim claim) {
        ReportFacts facts = extract.reports().get(claim.reportId());
        Outlet outlet = outlets.find(claim.publisher(), facts == null ? null : facts.url());
        if (outlet == null || outlet.alignments().isEmpty()) {
            return Set.of(NOT_KNOWN);
        }
        return outlet.alignments().stream()
                .map(Outlet.Alignment::party)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Balance.Table byRoute() {
        Set<String> embargoes = extract.commitments().stream()
                .filter(commitment -> commitment.kind() == Commitment.Kind.EMBARGO)
                .map(Commitment::id)
                .collect(Collectors.toSet());
        Tally tally = new Tally(null);
        for (Incident incident : extract.incidents()) {
            if (!Routes.isAboutSupply(incident)) {
                continue;
            }
            List<String> told = Routes.of(incident);
            Set<String> routes = told.isEmpty() ? Set.of(NOT_TOLD) : new LinkedHashSet<>(told);
            tally.incident(routes, incident, incident.claims());
            incident.claims().stream().filter(Balances::tellsAnAct).forEach(claim -> tally.claim(routes, claim));
            found(incident).stream()
                    .filter(finding -> embargoes.contains(finding.commitmentId()))
                    .forEach(finding -> tally.finding(routes, finding));
        }
        Map<String, Text> labels = Routes.all();
        List<String> order = new ArrayList<>(labels.keySet());
        order.add(NOT_TOLD);
        Set<String> all = tally.groups();
        return new Balance.Table(
                "route",
                new Text("حظر الأسلحة بحسب الطريق", "arms embargo matters by route"),
                order.stream()
                        .map(route -> tally.row(
                                route, labels.getOrDefault(route, new Text("طريق غير مذكور", "route not told")), all))
                        .toList());
    }
}
