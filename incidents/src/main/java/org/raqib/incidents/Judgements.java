package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;

/**
 * What people decided about which claims are one happening, laid over what the machine joined. The machine's groups stay as
 * they are: without the decisions, they are there again.
 *
 * <p>An identifier in a decision stands for the claim that it was named after, so a decision holds whatever has joined the
 * incident since. A split takes claims out of the groups they stand in, and makes one group of them.
 */
final class Judgements {
    private final Blocks blocks;
    private final Names names;
    private final IntFunction<int[]> machine;
    private final Map<Integer, int[]> groups = new HashMap<>();
    private final Map<Integer, List<Decision>> judgements = new HashMap<>();

    Judgements(List<Decision> decisions, Blocks blocks, Names names, IntFunction<int[]> machine) {
        this.blocks = blocks;
        this.names = names;
        this.machine = machine;
        Map<String, Integer> keys = new HashMap<>();
        if (decisions.stream().anyMatch(decision -> decision.kind() == Kind.SPLIT)) {
            for (int i = 0; i < blocks.size(); i++) {
                keys.put(blocks.profile(i).reported.key(), i);
            }
        }
        for (Decision decision : decisions) {
            if (decision.kind() == Kind.MERGE) {
                merge(decision);
            } else if (decision.kind() == Kind.SPLIT) {
                split(decision, keys);
            }
        }
    }

    /** Whether a decision is about which claims stand together. */
    static boolean concerns(Decision decision) {
        return decision.kind() == Kind.MERGE || decision.kind() == Kind.SPLIT;
    }

    /** The group of a claim, in the claims' own order. */
    int[] group(int position) {
        int[] judged = groups.get(position);
        return judged == null ? machine.apply(position) : judged;
    }

    /** The decisions that made the group of a claim, in order. */
    List<Decision> of(int position) {
        return judgements.getOrDefault(position, List.of());
    }

    private void merge(Decision decision) {
        Set<Integer> all = new HashSet<>();
        Set<Integer> parts = new HashSet<>();
        for (Target target : decision.targets()) {
            int position = names.find(target.id());
            if (position >= 0) {
                int[] group = group(position);
                parts.add(Reconciliation.first(group));
                Arrays.stream(group).forEach(all::add);
            }
        }
        if (parts.size() > 1) {
            hold(all, decision);
        }
    }

    private void split(Decision decision, Map<String, Integer> keys) {
        Set<Integer> taken = new HashSet<>();
        for (Target target : decision.targets()) {
            Integer position = target.sort() == Target.Sort.CLAIM ? keys.get(target.id()) : null;
            if (position != null) {
                taken.add(position);
            }
        }
        Set<Integer> left = new HashSet<>();
        for (int position : taken) {
            for (int member : group(position)) {
                if (!taken.contains(member)) {
                    left.add(member);
                }
            }
        }
        if (taken.isEmpty() || left.isEmpty()) {
            return;
        }
        // Claims may be taken out of several incidents; what is left of each stays by itself.
        while (!left.isEmpty()) {
            Set<Integer> rest = new HashSet<>();
            for (int member : group(left.iterator().next())) {
                if (!taken.contains(member)) {
                    rest.add(member);
                }
            }
            left.removeAll(rest);
            hold(rest, decision);
        }
        hold(taken, decision);
    }

    private void hold(Set<Integer> members, Decision decision) {
        List<Decision> decided = new ArrayList<>();
        for (int member : members) {
            for (Decision before : of(member)) {
                if (!decided.contains(before)) {
                    decided.add(before);
                }
            }
        }
        decided.add(decision);
        int[] group = members.stream()
                .sorted((one, other) -> blocks.profile(one).compareTo(blocks.profile(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int member : group) {
            groups.put(member, group);
            judgements.put(member, decided);
        }
    }
}
