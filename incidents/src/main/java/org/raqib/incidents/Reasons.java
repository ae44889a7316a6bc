package org.raqib.incidents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** Says why claims were joined: the signs that most of them share with the claim they are most like. */
final class Reasons {
    /** What is worth saying when claims were joined. */
    private static final Set<Step> TOLD = EnumSet.of(
            Step.SAME_DAY,
            Step.NEAR_DAY,
            Step.SAME_PLACE,
            Step.NEAR_PLACE,
            Step.SAME_ACTOR,
            Step.SAME_TARGET,
            Step.SAME_TOLL,
            Step.SAME_WORDS,
            Step.SAME_WORDING);

    /** Signs of large groups are read off this many claims. */
    private static final int MOST = 24;

    private Reasons() {}

    /** Says that voices took back what they told. */
    static Text retracted(List<ReportedClaim> claims) {
        String keys = String.join(", ", claims.stream().map(ReportedClaim::key).toList());
        return new Text(
                "تراجع أصحاب هذه الادعاءات عنها، فهي محفوظة ولا تُحتسب: " + keys + ".",
                "Taken back by their own voice, kept and not counted: " + keys + ".");
    }

    static Text joined(List<Profile> group) {
        Map<Step, Integer> counts = new EnumMap<>(Step.class);
        int claims = Math.min(MOST, group.size());
        for (int i = 1; i < claims; i++) {
            Steps best = new Steps();
            float most = Likeness.EXCLUDED;
            for (int j = 0; j < i; j++) {
                Steps steps = new Steps();
                float likeness = Likeness.of(group.get(i), group.get(j), steps);
                if (likeness > most) {
                    most = likeness;
                    best = steps;
                }
            }
            for (Steps.Counted counted : best.counted()) {
                if (counted.weight() > 0 && TOLD.contains(counted.step())) {
                    counts.merge(counted.step(), 1, Integer::sum);
                }
            }
        }
        List<String> ar = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Map.Entry<Step, Integer> counted : counts.entrySet()) {
            if (counted.getValue() * 2 >= claims - 1) {
                ar.add(counted.getKey().wording().ar());
                en.add(counted.getKey().wording().en());
            }
        }
        long reports =
                group.stream().mapToLong(profile -> profile.report).distinct().count();
        String arWhy = ar.isEmpty() ? "تشابه متفرق" : String.join("، و", ar);
        String enWhy = en.isEmpty() ? "likenesses of several kinds" : String.join(", ", en);
        return new Text(
                "ضُمت الادعاءات (عددها " + group.size() + "، وعدد التقارير " + reports + ") لأن بينها: " + arWhy + ".",
                "Claims joined (" + group.size() + ", from " + reports + (reports == 1 ? " report" : " reports")
                        + ") because they share: " + enWhy + ".");
    }
}
