package org.raqib.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.copies.Copies;
import org.raqib.model.Entities;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;

/**
 * Joins the claims of all reports about one happening into incidents. Every claim ends up in exactly one incident.
 *
 * <p>How: claims become {@link Profile}s; {@link Blocks} proposes the pairs worth comparing; {@link Likeness} weighs a
 * pair; {@link Clusters} groups alike claims; {@link Assembly} puts each group together. The result is a function of the
 * set of claims: their order does not matter, nor does the time or the machine.
 *
 * <p>An incident's identifier is {@code INC-} and twelve hexadecimal digits of the SHA-256 of its first claim's report
 * (by hash), event type, trigger, modality and speakers. The first claim is that of the report published earliest, so a later report never
 * changes an identifier; a report that arrives late but was published earlier would, which is why
 * {@link #reconcile(Collection, Map)} takes the identifiers already given out.
 *
 * <p>Safe for use by several threads.
 */
public final class Reconciler {
    private static final Comparator<ReportedClaim> CANONICAL = Comparator.comparing(
                    (ReportedClaim reported) -> reported.published() == null ? LocalDate.MAX : reported.published())
            .thenComparing(ReportedClaim::reportSha256)
            .thenComparing(reported -> reported.claim().trigger())
            .thenComparing(ReportedClaim::index)
            .thenComparing(ReportedClaim::reportId);

    private final Relations relations;
    private final WordWeights weights;

    public Reconciler(Entities entities, WordWeights weights) {
        this.relations = new Relations(entities);
        this.weights = weights;
    }

    /** With the weights of words that Raqib ships. */
    public static Reconciler with(Entities entities) {
        return new Reconciler(entities, WordWeights.standard());
    }

    /** The incidents of some claims, by date (undated last), then identifier. */
    public List<Incident> reconcile(Collection<ReportedClaim> claims) {
        return reconcile(claims, Map.of());
    }

    /**
     * The incidents of some claims, keeping identifiers given out before.
     *
     * @param known incident identifier by {@link ReportedClaim#key()}; an incident takes the identifier known for the
     *     earliest of its claims that has one, unless an earlier incident has taken it
     * @return by date (undated last), then identifier
     */
    public List<Incident> reconcile(Collection<ReportedClaim> claims, Map<String, String> known) {
        return reconcile(claims, known, Copies.NONE);
    }

    /**
     * The incidents of some claims, copies of one text counted as one voice.
     *
     * @param known as above
     * @param copies which of the claims' reports carry one text
     * @return by date (undated last), then identifier
     */
    public List<Incident> reconcile(Collection<ReportedClaim> claims, Map<String, String> known, Copies copies) {
        List<Profile> profiles =
                Context.profiles(claims.stream().sorted(CANONICAL).toList(), new Profiler(relations, weights));
        Clusters clusters = new Clusters(profiles);
        new Blocks(profiles).forEach(clusters::consider);
        Assembly assembly = new Assembly(relations, copies);
        Set<String> taken = new HashSet<>();
        List<Incident> incidents = new ArrayList<>();
        for (List<Integer> group : clusters.groups()) {
            List<Profile> members = group.stream().map(profiles::get).toList();
            incidents.add(assembly.incident(identifier(members, known, taken), members));
        }
        incidents.sort(Comparator.comparing(Reconciler::day).thenComparing(Incident::id));
        return List.copyOf(incidents);
    }

    private static LocalDate day(Incident incident) {
        return incident.when() == null ? LocalDate.MAX : incident.when().earliest();
    }

    private static String identifier(List<Profile> members, Map<String, String> known, Set<String> taken) {
        for (Profile member : members) {
            String before = known.get(member.reported.key());
            if (before != null && taken.add(before)) {
                return before;
            }
        }
        for (Profile member : members) {
            String fresh = identifier(voice(member.reported));
            if (taken.add(fresh)) {
                return fresh;
            }
        }
        // Two claims of one voice on one trigger: only their place in the reading tells them apart.
        ReportedClaim first = members.getFirst().reported;
        String fresh = identifier(voice(first) + ' ' + first.index());
        taken.add(fresh);
        return fresh;
    }

    private static String voice(ReportedClaim reported) {
        var claim = reported.claim();
        return reported.reportSha256()
                + ' '
                + claim.event()
                + ' '
                + claim.trigger().start()
                + ' '
                + claim.modality()
                + ' '
                + claim.speakers().stream().map(Mention::key).toList();
    }

    private static String identifier(String name) {
        return "INC-" + HexFormat.of().formatHex(sha256(name), 0, 6);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }
}
