package org.raqib.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;

/** Who has spoken so far in one report. */
final class Speakers {
    private List<Mention> last = List.of();
    private final Map<String, Mention> byHead = new HashMap<>();

    /** The latest speakers; empty before anyone has spoken. */
    List<Mention> last() {
        return last;
    }

    void remember(List<Mention> speakers) {
        if (speakers.isEmpty()) {
            return;
        }
        last = speakers;
        for (Mention speaker : speakers) {
            byHead.putIfAbsent(head(speaker.text()), speaker);
        }
    }

    /** The speaker who was introduced by this noun («مصدر عسكري» for «المصدر»), or null. */
    @Nullable
    Mention earlier(String stem) {
        return byHead.get(stem);
    }

    private static String head(String words) {
        int space = words.indexOf(' ');
        return Stems.stem(space < 0 ? words : words.substring(0, space));
    }
}
