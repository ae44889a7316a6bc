package org.raqib.server.dashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.Facet;
import org.raqib.desk.ReportQuery;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.exports.Extract;
import org.raqib.exports.balance.Balance;
import org.raqib.exports.balance.Balances;
import org.raqib.knowledge.OutletFile;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.EventDate;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.server.state.Desking;

/**
 * The figures of a period beside those of the period before, in no language: what costs to find out.
 *
 * @param digest the digest of the period, whose figures are shown as it has them
 * @param days by first day: incidents, and those of them that are held against a commitment
 * @param balance how evenly the period's record treats parties and routes
 * @param before the same of the period before
 * @param outlets reports by outlet
 * @param outletsBefore the same of the period before
 */
record Weighed(
        Digest digest,
        Map<LocalDate, int[]> days,
        Balance balance,
        Balance before,
        List<Facet> outlets,
        List<Facet> outletsBefore) {
    private static final int MOST_PARTIES = 10;
    private static final int MOST_OUTLETS = 12;
    private static final int ALL_OUTLETS = 500;

    static Weighed of(Desking desking, Digests digests, OutletFile outlets, Period period) {
        Desk desk = desking.desk();
        Period before = period.before();
        List<Commitment> commitments = desk.commitments(desking.knowledge());
        Desk.Told all = desk.told(new Period(before.from(), period.to()));
        Digest digest = digests.of(period, all.incidents(), all.findings(), commitments, before);
        return new Weighed(
                digest,
                days(all),
                balance(desking, outlets, commitments, all, period),
                balance(desking, outlets, commitments, all, before),
                desk.outlets(reports(period), MOST_OUTLETS),
                desk.outlets(reports(before), ALL_OUTLETS));
    }

    private static ReportQuery reports(Period period) {
        return new ReportQuery(null, period.from(), period.to(), null, null, null, null, null);
    }

    private static Map<LocalDate, int[]> days(Desk.Told all) {
        Set<String> held = new HashSet<>();
        all.findings().forEach(finding -> held.add(finding.incidentId()));
        Map<LocalDate, int[]> days = new HashMap<>();
        for (Incident incident : all.incidents()) {
            EventDate when = incident.when();
            if (when != null && when.isDay()) {
                int[] count = days.computeIfAbsent(when.earliest(), day -> new int[2]);
                count[0]++;
                if (held.contains(incident.id())) {
                    count[1]++;
                }
            }
        }
        return days;
    }

    private static Balance balance(
            Desking desking, OutletFile outlets, List<Commitment> commitments, Desk.Told all, Period period) {
        List<Incident> incidents = all.incidents().stream()
                .filter(incident -> falls(incident.when(), period))
                .toList();
        Set<String> ids = new HashSet<>();
        incidents.forEach(incident -> ids.add(incident.id()));
        List<Finding> findings = all.findings().stream()
                .filter(finding -> ids.contains(finding.incidentId()))
                .toList();
        Extract extract = new Extract(
                incidents, findings, commitments, List.of(), Map.of(), Map.of(), desking.lexicon(), "raqib");
        return Balances.of(extract, outlets, MOST_PARTIES);
    }

    private static boolean falls(@Nullable EventDate when, Period period) {
        return when != null
                && !when.latest().isBefore(period.from())
                && !when.earliest().isAfter(period.to());
    }
}
