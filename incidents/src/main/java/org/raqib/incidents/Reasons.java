package org.raqib.incidents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.incidents.Likeness.Sign;
import org.raqib.model.Text;

/** Says why claims were joined: the signs that most of them share with the claim they are most like. */
final class Reasons {
    private static final Map<Sign, Text> WORDING = new EnumMap<>(Map.of(
            Sign.SAME_DAY, new Text("اليوم نفسه", "the same day"),
            Sign.NEAR_DAY, new Text("وقت متقارب", "about the same time"),
            Sign.SAME_PLACE, new Text("المكان نفسه", "the same place"),
            Sign.NEAR_PLACE, new Text("مكان متقارب", "places near or within one another"),
            Sign.SAME_ACTOR, new Text("الفاعل نفسه", "the same actor"),
            Sign.SAME_TARGET, new Text("المستهدَف أو المتلقي نفسه", "the same target or recipient"),
            Sign.SAME_TOLL, new Text("الحصيلة نفسها", "the same toll"),
            Sign.SAME_WORDS, new Text("ألفاظ مشتركة", "words in common")));

    /** Signs of large groups are read off this many claims. */
    private static final int MOST = 24;

    private Reasons() {}

    static Text joined(List<Profile> group) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        int claims = Math.min(MOST, group.size());
        for (int i = 1; i < claims; i++) {
            Set<Sign> best = EnumSet.noneOf(Sign.class);
            float most = Likeness.EXCLUDED;
            for (int j = 0; j < i; j++) {
                Set<Sign> signs = EnumSet.noneOf(Sign.class);
                float likeness = Likeness.of(group.get(i), group.get(j), signs);
                if (likeness > most) {
                    most = likeness;
                    best = signs;
                }
            }
            for (Sign sign : best) {
                counts.merge(sign, 1, Integer::sum);
            }
        }
        List<String> ar = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Map.Entry<Sign, Integer> counted : counts.entrySet()) {
            Text wording = WORDING.get(counted.getKey());
            if (wording != null && counted.getValue() * 2 >= claims - 1) {
                ar.add(wording.ar());
                en.add(wording.en());
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
