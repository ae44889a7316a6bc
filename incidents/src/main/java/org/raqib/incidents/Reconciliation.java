package org.raqib.incidents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Decision;
import org.raqib.model.Grounds;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * The claims of reports joined into incidents, report by report: a state that takes one report more and tells what that
 * changed. After any number of reports the incidents are those that {@link Reconciler} makes of all of them at once; in
 * whatever order the reports came, the same claims stand together. Only identifiers go by the order of arrival: an
 * incident bears the name of the claim that came first.
 *
 * <p>The work for one report does not grow with the number of reports: claims are found through {@link Blocks}, and only
 * the heaps of claims that the new ones are linked to are grouped anew ({@link Clusters}).
 *
 * <p>A report that was read anew is not taken back: make a new state. To be used by one thread at a time.
 */
public final class Reconciliation {
    private static final int[] NOBODY = {};

    private final Profiler profiler;
    private final Assembly assembly;
    private final Blocks blocks = new Blocks();
    private final Links links = new Links();
    private final Order order = new Order(blocks);
    private final Joins joins = new Joins(order);
    private final Clusters clusters = new Clusters(blocks, links, order, joins);
    private final Regrouping.Moved moved = new Regrouping.Moved();
    private final Names names = new Names();
    private final Set<String> reports = new HashSet<>();

    /** For each claim, all claims of its group in the claims' own order; one array for the whole group. */
    private int[][] groups = new int[1024][];

    Reconciliation(Profiler profiler, Assembly assembly) {
        this.profiler = profiler;
        this.assembly = assembly;
    }

    /**
     * What a report changed.
     *
     * @param incidents those that are new or hold other claims than before, in the order of their identifiers
     * @param gone identifiers that no incident bears any more; {@link #find} leads from them to where their claims are now
     */
    public record Change(List<Incident> incidents, Set<String> gone) {
        public Change {
            incidents = List.copyOf(incidents);
            gone = Set.copyOf(gone);
        }
    }

    /** How many claims the state holds. */
    public int claims() {
        return blocks.size();
    }

    /**
     * Takes the claims of one report.
     *
     * @param report all claims of it; a report without claims changes nothing
     * @throws IllegalArgumentException if the claims are not of one report, or the state holds claims of it already
     */
    public Change add(List<ReportedClaim> report) {
        if (report.isEmpty()) {
            return new Change(List.of(), Set.of());
        }
        int first = blocks.size();
        List<long[]> doubtful = new ArrayList<>();
        index(report, Context.profiles(report, profiler), (one, other) -> doubtful.add(new long[] {one, other}));
        List<Integer> added = new ArrayList<>();
        for (int position = first; position < blocks.size(); position++) {
            added.add(position);
            Candidates.link(position, blocks, links);
        }
        return changed(new Regrouping(order, links, joins, clusters, moved).groups(added, withdrawn(doubtful)));
    }

    /** Takes away the links of pairs that are no longer worth comparing. */
    private Set<Edge> withdrawn(List<long[]> doubtful) {
        // One after the other for each claim, so that what it meets is found once.
        long[] pairs = doubtful.stream()
                .filter(pair -> links.areLinked((int) pair[0], (int) pair[1]))
                .mapToLong(pair -> pair[0] << Integer.SIZE | pair[1])
                .sorted()
                .distinct()
                .toArray();
        Set<Edge> gone = new HashSet<>();
        BitSet like = new BitSet();
        for (int i = 0; i < pairs.length; i++) {
            int one = (int) (pairs[i] >>> Integer.SIZE);
            int other = (int) pairs[i];
            if (i == 0 || one != (int) (pairs[i - 1] >>> Integer.SIZE)) {
                like.clear();
                blocks.forEachLike(one, like::set);
            }
            // Both ways round one pair may come twice.
            if (!like.get(other) && links.areLinked(one, other)) {
                gone.add(order.edge(one, other, links.unlink(one, other)));
            }
        }
        return gone;
    }

    /** Takes the claims of many reports, faster than one by one; to the same end. Each list holds the claims of one report. */
    void addAll(List<List<ReportedClaim>> many) {
        if (blocks.size() > 0) {
            many.forEach(this::add);
            return;
        }
        List<List<Profile>> profiles = many.parallelStream()
                .map(report -> Context.profiles(report, profiler))
                .toList();
        for (int i = 0; i < many.size(); i++) {
            index(many.get(i), profiles.get(i), (one, other) -> {});
        }
        Candidates.linkAll(blocks, links);
        int size = blocks.size();
        boolean[] reached = new boolean[size];
        List<int[]> heaps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!reached[i]) {
                int[] heap = heap(i);
                for (int member : heap) {
                    reached[member] = true;
                }
                heaps.add(heap);
            }
        }
        heaps.parallelStream().map(clusters::group).forEachOrdered(found -> found.forEach(this::hold));
    }

    private void index(List<ReportedClaim> report, List<Profile> profiles, Blocks.Doubtful doubtful) {
        ReportedClaim one = report.getFirst();
        String id = one.reportId() + ' ' + one.reportSha256();
        if (report.stream()
                .anyMatch(claim -> !claim.reportId().equals(one.reportId())
                        || !claim.reportSha256().equals(one.reportSha256()))) {
            throw new IllegalArgumentException("The claims are of more than one report");
        }
        if (!reports.add(id)) {
            throw new IllegalArgumentException("Claims of the report " + one.reportId() + " were added before");
        }
        for (int i = 0; i < report.size(); i++) {
            int position = blocks.size();
            names.add(position, report.get(i));
            blocks.add(profiles.get(i), doubtful);
        }
        links.reach(blocks.size());
        joins.reach(blocks.size());
        moved.reach(blocks.size());
        if (blocks.size() > groups.length) {
            groups = Arrays.copyOf(groups, Math.max(blocks.size(), groups.length * 2));
        }
    }

    private int[] heap(int start) {
        if (links.count(start) == 0) {
            return new int[] {start};
        }
        Set<Integer> heap = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        heap.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            for (int i = 0; i < links.count(at); i++) {
                int other = links.other(at, i);
                if (heap.add(other)) {
                    open.addLast(other);
                }
            }
        }
        return heap.stream().mapToInt(Integer::intValue).toArray();
    }

    private void hold(int[] group) {
        for (int member : group) {
            groups[member] = group;
        }
    }

    private Change changed(List<int[]> now) {
        Map<Integer, int[]> before = new HashMap<>();
        for (int[] group : now) {
            for (int member : group) {
                int[] held = groups[member];
                if (held != null) {
                    before.put(first(held), held);
                }
            }
        }
        List<int[]> changed = new ArrayList<>();
        Set<Integer> gone = new TreeSet<>(before.keySet());
        for (int[] group : now) {
            hold(group);
            int first = first(group);
            gone.remove(first);
            if (!Arrays.equals(group, before.getOrDefault(first, NOBODY))) {
                changed.add(group);
            }
        }
        List<Incident> incidents = changed.stream()
                .map(group -> incident(group, List.of()))
                .sorted(Comparator.comparing(Incident::id))
                .toList();
        Set<String> goneNames = new TreeSet<>();
        gone.forEach(position -> goneNames.add(names.of(position)));
        return new Change(incidents, goneNames);
    }

    /** The incidents as the machine joins them, in no particular order; made as they are asked for. */
    public Stream<Incident> incidents() {
        return incidents(List.of());
    }

    /**
     * The incidents as people decided, in no particular order; made as they are asked for. What a decision is about is found
     * by the claims that its identifiers lead to; one whose claims are not there has no effect.
     *
     * @param decisions those in force, in the order in which they were recorded; only merges and splits count
     */
    public Stream<Incident> incidents(List<Decision> decisions) {
        if (decisions.stream().noneMatch(Judgements::concerns)) {
            return IntStream.range(0, blocks.size())
                    .filter(position -> first(group(position)) == position)
                    .parallel()
                    .mapToObj(position -> incident(group(position), List.of()));
        }
        Judgements judged = judged(decisions);
        return IntStream.range(0, blocks.size())
                .filter(position -> first(judged.group(position)) == position)
                .parallel()
                .mapToObj(position -> incident(judged.group(position), judged.of(position)));
    }

    /** The incident of that identifier, or the one that now holds the claim that it was named after; null where none does. */
    public @Nullable Incident find(String id) {
        return find(id, List.of());
    }

    /** {@link #find(String)}, as people decided. */
    public @Nullable Incident find(String id, List<Decision> decisions) {
        int position = names.find(id);
        if (position < 0) {
            return null;
        }
        Judgements judged = judged(decisions);
        return incident(judged.group(position), judged.of(position));
    }

    /** Why the claims of an incident were joined, and its nearest neighbours kept apart; null where no such incident is. */
    public @Nullable Grounds explain(String id, List<Decision> decisions) {
        int position = names.find(id);
        if (position < 0) {
            return null;
        }
        Judgements judged = judged(decisions);
        return Explaining.of(judged.group(position), blocks, links, other -> names.of(first(judged.group(other))));
    }

    private Judgements judged(List<Decision> decisions) {
        return new Judgements(decisions, blocks, names, this::group);
    }

    private int[] group(int position) {
        return Objects.requireNonNull(groups[position]);
    }

    private Incident incident(int[] group, List<Decision> judgements) {
        return assembly.incident(
                names.of(first(group)),
                former(group),
                Arrays.stream(group).mapToObj(blocks::profile).toList(),
                judgements);
    }

    /** The member that came first. */
    static int first(int[] group) {
        int first = group[0];
        for (int member : group) {
            first = Math.min(first, member);
        }
        return first;
    }

    /**
     * The names under which parts of a group stood before the evidence came that joins them: of each claim, but for the
     * first, that was linked to none of the group when its report came.
     */
    private List<String> former(int[] group) {
        if (group.length == 1) {
            return List.of();
        }
        int[] arrived = group.clone();
        Arrays.sort(arrived);
        List<String> former = new ArrayList<>();
        for (int i = 1; i < arrived.length; i++) {
            if (stoodAlone(arrived, i)) {
                former.add(names.of(arrived[i]));
            }
        }
        return former;
    }

    private boolean stoodAlone(int[] arrived, int at) {
        long report = blocks.profile(arrived[at]).report;
        for (int i = 0; i < arrived.length; i++) {
            boolean before = i < at || blocks.profile(arrived[i]).report == report;
            if (before && i != at && links.areLinked(arrived[at], arrived[i])) {
                return false;
            }
        }
        return true;
    }
}
