package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups claims anew after links came or went, to the same end as grouping all of them from the start, but goes only where
 * something changes.
 *
 * <p>Links are gone through from the most alike down, as in {@link Clusters}. Until the first link that is new or gone
 * all stands as it stood. From there on a claim is <em>moved</em> whose group is not, or may not be, what it was at that
 * moment; a group that joins a moved one now, or did then, is moved in its turn, and only links of moved claims are looked
 * at. What {@link Joins} knows of all other claims holds.
 */
final class Regrouping {
    private final Order order;
    private final Links links;
    private final Joins joins;
    private final Clusters clusters;
    private final EdgeQueue open;
    private final Moved moved;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Join> joined = new ArrayList<>();
    private final Set<Edge> gone = new HashSet<>();
    private final Clusters.Refused refused = new Clusters.Refused();

    /** The group of a root stood as it was until just before a link. */
    private record Cut(int root, Edge moment) {}

    private record Join(int one, int other, Edge edge) {}

    /** A group of moved claims; once joined to another, that other stands for it. */
    private static final class Group {
        final int root;
        int[] members;

        @Nullable
        Group into;

        Group(int root, int[] members) {
            this.root = root;
            this.members = members;
        }

        Group last() {
            Group at = this;
            while (at.into != null) {
                at = at.into;
            }
            return at;
        }
    }

    /**
     * The moved claims with their groups. Of all claims there is a place for each, which is looked up for every link that is
     * looked at; so one is kept, and emptied after each report.
     */
    static final class Moved {
        private @Nullable Group[] groups = new Group[1024];
        private int[] claims = new int[1024];
        private int count;

        /** Makes room for claims below this number. */
        void reach(int positions) {
            if (positions > groups.length) {
                groups = Arrays.copyOf(groups, Math.max(positions, groups.length * 2));
            }
        }

        boolean holds(int claim) {
            return groups[claim] != null;
        }

        @Nullable
        Group group(int claim) {
            return groups[claim];
        }

        void put(int claim, Group group) {
            if (groups[claim] == null) {
                if (count == claims.length) {
                    claims = Arrays.copyOf(claims, count * 2);
                }
                claims[count++] = claim;
            }
            groups[claim] = group;
        }

        /** Gives the members of all groups that no other stands for, and forgets everything. */
        List<int[]> taken() {
            Set<Group> last = new LinkedHashSet<>();
            for (int i = 0; i < count; i++) {
                Group group = groups[claims[i]];
                if (group != null && group.into == null) {
                    last.add(group);
                }
                groups[claims[i]] = null;
            }
            count = 0;
            return last.stream().map(group -> group.members).toList();
        }
    }

    /** @param moved holds nothing, and will again when the groups are there */
    Regrouping(Order order, Links links, Joins joins, Clusters clusters, Moved moved) {
        this.order = order;
        this.links = links;
        this.joins = joins;
        this.clusters = clusters;
        this.open = new EdgeQueue(order);
        this.moved = moved;
    }

    /**
     * Groups anew.
     *
     * @param added claims that were in no group yet, with their links
     * @param gone links that are no more
     * @return all groups that are not, or may not be, what they were; members in the claims' own order
     */
    List<int[]> groups(Collection<Integer> added, Collection<Edge> gone) {
        for (int claim : added) {
            moved.put(claim, new Group(claim, new int[] {claim}));
        }
        for (int claim : added) {
            openLinks(claim, null);
        }
        gone.forEach(open::add);
        this.gone.addAll(gone);
        while (!open.isEmpty()) {
            look(open.remove());
        }
        cuts.forEach(cut -> joins.cut(cut.root(), cut.moment()));
        Map<Integer, Integer> roots = new HashMap<>();
        for (Join join : joined) {
            int one = root(roots, join.one());
            int other = root(roots, join.other());
            int root = joins.join(
                    one,
                    other,
                    join.edge().rank(),
                    join.edge().low(),
                    join.edge().high());
            roots.put(root == one ? other : one, root);
        }
        return moved.taken();
    }

    private static int root(Map<Integer, Integer> roots, int group) {
        int at = group;
        for (Integer above = roots.get(at); above != null; above = roots.get(at)) {
            at = above;
        }
        return at;
    }

    private void look(Edge edge) {
        Group low = group(edge.low());
        Group high = group(edge.high());
        boolean stands = !gone.contains(edge);
        if (low != null && high != null) {
            if (stands && low != high && areAlike(low, high)) {
                join(low, high, edge);
            }
            return;
        }
        int lowRoot = low == null ? joins.root(edge.low(), edge) : low.root;
        int highRoot = high == null ? joins.root(edge.high(), edge) : high.root;
        if (low == null && high == null) {
            if (joins.joined(lowRoot, highRoot, edge)) {
                move(resting(lowRoot, edge), edge);
                move(resting(highRoot, edge), edge);
            }
        } else if (low != null) {
            meet(low, highRoot, edge, stands, joins.joined(joins.root(edge.low(), edge), highRoot, edge));
        } else if (high != null) {
            meet(high, lowRoot, edge, stands, joins.joined(joins.root(edge.high(), edge), lowRoot, edge));
        }
    }

    /**
     * A moved group and one at rest.
     *
     * @param stands whether the link is still there
     * @param joinedBefore whether the group at rest was joined to another through it
     */
    private void meet(Group group, int restingRoot, Edge edge, boolean stands, boolean joinedBefore) {
        boolean asked =
                stands && !refused.holds(group.root, group.members.length, restingRoot, joins.size(restingRoot, edge));
        if (!asked && !joinedBefore) {
            return;
        }
        Group other = resting(restingRoot, edge);
        boolean joinsNow = asked && areAlike(group, other);
        if (joinsNow || joinedBefore) {
            move(other, edge);
        }
        if (joinsNow) {
            join(group, other, edge);
        }
    }

    private Group resting(int root, Edge edge) {
        return new Group(root, order.sorted(joins.members(root, edge)));
    }

    private @Nullable Group group(int claim) {
        Group group = moved.group(claim);
        return group == null ? null : group.last();
    }

    private boolean areAlike(Group one, Group other) {
        return clusters.areAlike(one.root, one.members, other.root, other.members, refused);
    }

    private void move(Group group, Edge edge) {
        cuts.add(new Cut(group.root, edge));
        for (int member : group.members) {
            moved.put(member, group);
        }
        for (int member : group.members) {
            openLinks(member, edge);
        }
    }

    /** Opens the links of a claim that come after a link, or all of them. */
    private void openLinks(int claim, @Nullable Edge after) {
        for (int i = 0; i < links.count(claim); i++) {
            int other = links.other(claim, i);
            // A moved claim's links are open already, or lie within this group.
            if (!moved.holds(other) || (after == null && other < claim)) {
                Edge edge = order.edge(claim, other, links.likeness(claim, i));
                if (after == null || order.compare(edge, after) > 0) {
                    open.add(edge);
                }
            }
        }
    }

    private void join(Group one, Group other, Edge edge) {
        joined.add(new Join(one.root, other.root, edge));
        Group larger = one.members.length >= other.members.length ? one : other;
        Group smaller = larger == one ? other : one;
        larger.members = order.merged(larger.members, smaller.members);
        smaller.into = larger;
    }
}
