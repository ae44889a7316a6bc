package org.raqib.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/** Who has spoken so far in one report. */
final class Speakers {
    private List<Mention> last = List.of();
    private @Nullable Mention body;
    private List<Mention> quoted = List.of();
    private List<Mention> behind = List.of();
    private int pointsBack;
    private final Map<String, Mention> byHead = new HashMap<>();

    /** Whom «وأضاف» goes on with: the latest who spoke in a main clause; empty before anyone has spoken. */
    List<Mention> last() {
        return last;
    }

    /** Whom the latest speaker speaks for, or null. */
    @Nullable
    Mention body() {
        return body;
    }

    /** Whose quotation runs on into the sentence; empty where that is nobody known. */
    List<Mention> quoted() {
        return quoted;
    }

    void quote(List<Mention> speakers) {
        quoted = speakers;
    }

    /** Who is said to have said what the sentence before tells («وقد ذكر ذلك الوزير»); empty where nobody is. */
    List<Mention> takeBehind() {
        List<Mention> speakers = behind;
        behind = List.of();
        return speakers;
    }

    /**
     * Takes in who said what stands before.
     *
     * @param sentences how many sentences before may be his
     */
    void behind(List<Mention> speakers, int sentences) {
        behind = speakers;
        pointsBack = sentences;
    }

    /** How many sentences before may be told by whom {@link #takeBehind} gives. */
    int pointsBack() {
        return pointsBack;
    }

    /** Takes in who speaks in a main clause. */
    void speak(List<Mention> speakers, @Nullable Mention body) {
        if (!speakers.isEmpty()) {
            last = speakers;
            this.body = body;
            meet(speakers);
        }
    }

    /** Takes in who is named as speaking anywhere, for later short forms. */
    void meet(List<Mention> speakers) {
        for (Mention speaker : speakers) {
            byHead.put(Stems.head(speaker.text()), speaker);
            if (speaker.id() == null || speaker.kind() == EntityKind.PERSON) {
                // A person's office is among the names: «وزير الخارجية» for «الوزير».
                speaker.names().forEach(name -> byHead.put(Stems.head(name), speaker));
            }
        }
    }

    /** The speaker who was introduced by this noun («مصدر عسكري» for «المصدر»), or null. */
    @Nullable
    Mention earlier(String stem) {
        return byHead.get(stem);
    }
}
