package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.raqib.knowledge.FoldedWords;
import org.raqib.model.Grounds;
import org.raqib.model.Text;

/** Finds the {@link Grounds} of an incident. */
final class Explaining {
    /** So many neighbours are told. */
    private static final int NEIGHBOURS = 5;

    /** Of very large incidents, so many claims are gone through. */
    private static final int MOST = 200;

    private Explaining() {}

    static Grounds of(int[] group, Blocks blocks, Links links, IntFunction<String> incident) {
        int[] members = group.length <= MOST ? group : Arrays.copyOf(group, MOST);
        List<Grounds.Pair> joined = new ArrayList<>();
        for (int i = 1; i < members.length; i++) {
            int nearest = members[0];
            float most = -Float.MAX_VALUE;
            for (int j = 0; j < i; j++) {
                float likeness = Likeness.of(blocks.profile(members[j]), blocks.profile(members[i]), new Steps());
                if (likeness > most) {
                    most = likeness;
                    nearest = members[j];
                }
            }
            joined.add(pair(blocks, members[i], nearest, incident, joinedBecause(most)));
        }
        return new Grounds(
                incident.apply(group[0]), Likeness.JOIN, joined, apart(group, members, blocks, links, incident));
    }

    private static Text joinedBecause(float likeness) {
        return likeness >= Likeness.JOIN
                ? new Text("ضُم إليه لتشابههما.", "Joined, for the two are alike.")
                : new Text(
                        "ضُم مع غيره: يشبه المجموعة لا ادعاء بعينه، أو بقرار شخص.",
                        "Joined through others, or by a person's decision: these two alone would not be enough.");
    }

    private static List<Grounds.Pair> apart(
            int[] group, int[] members, Blocks blocks, Links links, IntFunction<String> incident) {
        Set<Integer> inside = Arrays.stream(group).boxed().collect(Collectors.toSet());
        Map<Integer, Integer> nearest = new HashMap<>();
        Map<Integer, Float> likenesses = new HashMap<>();
        for (int member : members) {
            Set<Integer> others = new HashSet<>();
            blocks.forEachLike(member, others::add);
            for (int other : others) {
                if (!inside.contains(other)) {
                    float likeness = likeness(blocks.profile(member), blocks.profile(other));
                    if (likeness > likenesses.getOrDefault(other, Likeness.EXCLUDED - 1)) {
                        likenesses.put(other, likeness);
                        nearest.put(other, member);
                    }
                }
            }
        }
        List<Grounds.Pair> apart = new ArrayList<>();
        Set<String> told = new HashSet<>();
        likenesses.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Float> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> {
                    int other = each.getKey();
                    if (told.size() < NEIGHBOURS && told.add(incident.apply(other))) {
                        int member = nearest.getOrDefault(other, members[0]);
                        apart.add(pair(
                                blocks, member, other, incident, apartBecause(each.getValue(), links, member, other)));
                    }
                });
        return apart;
    }

    private static Text apartBecause(float likeness, Links links, int member, int other) {
        if (likeness <= Likeness.EXCLUDED) {
            return new Text(
                    "فُصل لوجود ما يمنع أن يكونا واقعة واحدة.",
                    "Kept apart, for something excludes that they are one.");
        }
        return links.areLinked(member, other)
                ? new Text(
                        "هذان متشابهان، لكن ادعاءات الواقعتين في مجموعها ليست كذلك، أو فصل بينهما شخص.",
                        "These two are alike, but the claims of the two incidents together are not, or a person parted them.")
                : new Text("فُصل لأن ما بينهما من الشبه لا يكفي.", "Kept apart, for what they share is not enough.");
    }

    private static float likeness(Profile one, Profile other) {
        return one.compareTo(other) < 0 ? Likeness.of(one, other, new Steps()) : Likeness.of(other, one, new Steps());
    }

    private static Grounds.Pair pair(Blocks blocks, int claim, int other, IntFunction<String> incident, Text why) {
        Profile one = blocks.profile(claim);
        Profile two = blocks.profile(other);
        Steps steps = new Steps();
        float likeness = one.compareTo(two) < 0 ? Likeness.of(one, two, steps) : Likeness.of(two, one, steps);
        return new Grounds.Pair(
                one.reported,
                two.reported,
                incident.apply(other),
                likeness,
                steps.counted().stream()
                        .map(each -> new Grounds.Step(each.step().wording(), each.weight()))
                        .toList(),
                words(one, two),
                why);
    }

    /** The words of one quote that the other has too, in the first one's spelling. */
    private static List<String> words(Profile one, Profile other) {
        Set<Long> telling = new HashSet<>();
        for (long hash : one.words.hashes()) {
            if (Arrays.binarySearch(other.words.hashes(), hash) >= 0) {
                telling.add(hash);
            }
        }
        Set<String> words = new LinkedHashSet<>();
        for (String word : one.reported.claim().quote().split("[^\\p{L}\\p{M}\\p{N}]+")) {
            List<String> stems = Stems.of(word);
            if (!stems.isEmpty() && telling.contains(FoldedWords.hash(stems.getFirst()))) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
