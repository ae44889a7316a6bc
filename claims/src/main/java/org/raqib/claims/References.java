package org.raqib.claims;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/**
 * What the short forms of a report refer to: «الحركة» to the movement named before, a family name alone to the full name
 * before it. One object reads one report, scene by scene.
 */
final class References {
    private static final int REMEMBERED = 24;
    private static final Map<EntityKind, Set<EntityKind>> STANDS_FOR = new EnumMap<>(EntityKind.class);

    static {
        STANDS_FOR.put(EntityKind.GROUP, EnumSet.of(EntityKind.GROUP));
        STANDS_FOR.put(EntityKind.FORCE, EnumSet.of(EntityKind.FORCE));
        STANDS_FOR.put(EntityKind.GOVERNMENT, EnumSet.of(EntityKind.GOVERNMENT));
        STANDS_FOR.put(EntityKind.ORGANISATION, EnumSet.of(EntityKind.ORGANISATION));
    }

    private final Grammar grammar;
    private final Deque<Hit> recent = new ArrayDeque<>();
    private final Map<String, String> fullNames = new HashMap<>();

    References(Grammar grammar) {
        this.grammar = grammar;
    }

    void resolve(Scene scene) {
        for (Phrase phrase : scene.phrases) {
            shortForm(scene, phrase);
            possessed(scene, phrase);
            remember(scene, phrase);
        }
    }

    /** «مسلحيها»، «قواته»: fighters of the party named last. */
    private void possessed(Scene scene, Phrase phrase) {
        String pronoun = scene.morphs[phrase.from].pronoun();
        if (phrase.name != null || !(pronoun.equals("ه") || pronoun.equals("ها") || pronoun.equals("هم"))) {
            return;
        }
        EntityKind kind = phrase.kind();
        boolean fighters = kind == EntityKind.FORCE
                || kind == EntityKind.ROLE
                || grammar.transparentHeads.contains(scene.stem(phrase.from));
        if (!fighters) {
            return;
        }
        for (Hit hit : recent) {
            boolean party = switch (hit.entity().kind()) {
                case GROUP, FORCE, GOVERNMENT -> true;
                case PERSON -> pronoun.equals("ه");
                default -> false;
            };
            if (party) {
                phrase.name = new Hit(hit.entity(), hit.name(), phrase.from, phrase.from + 1);
                return;
            }
        }
    }

    /** «هذا الأخير»: the party or person named last. */
    private void latter(Phrase phrase) {
        for (Hit hit : recent) {
            EntityKind kind = hit.entity().kind();
            if (kind != EntityKind.PLACE && kind != EntityKind.THING && kind != EntityKind.ACCORD) {
                phrase.name = new Hit(hit.entity(), hit.name(), phrase.from, phrase.to);
                phrase.generic = null;
                return;
            }
        }
    }

    private void shortForm(Scene scene, Phrase phrase) {
        boolean alone = phrase.to == phrase.from + 1 && scene.morphs[phrase.from].hasArticle();
        if (!alone || phrase.name != null) {
            return;
        }
        String head = scene.stem(phrase.from);
        if (head.equals("اخير") || head.equals("اخيره")) {
            latter(phrase);
            return;
        }
        Hit byWord = null;
        for (Hit hit : recent) {
            String first = Stems.stem(hit.name().text().split(" ")[0]);
            boolean sameHead = first.equals(head)
                    || hit.entity().ar().stream()
                            .anyMatch(name -> Stems.stem(name.split(" ")[0]).equals(head) && name.contains(" "));
            if (sameHead && STANDS_FOR.containsKey(hit.entity().kind())) {
                byWord = hit;
                break;
            }
        }
        if (byWord != null) {
            phrase.name = new Hit(byWord.entity(), byWord.name(), phrase.from, phrase.to);
            phrase.generic = null;
        }
    }

    private void remember(Scene scene, Phrase phrase) {
        Hit hit = phrase.name;
        if (hit != null && hit.name().form() == Name.Form.NAME) {
            recent.removeIf(other -> other.entity().id().equals(hit.entity().id()));
            recent.addFirst(hit);
            if (recent.size() > REMEMBERED) {
                recent.removeLast();
            }
        }
        if (hit == null && phrase.to - phrase.from >= 2 && scene.pos(phrase.to - 1) == Pos.NAME) {
            int from = phrase.to - 1;
            while (from > phrase.from && scene.pos(from - 1) == Pos.NAME) {
                from--;
            }
            if (phrase.to - from >= 2) {
                fullNames.put(scene.stem(phrase.to - 1), scene.text(from, phrase.to));
            }
        }
    }

    /** The full name that a family name alone refers to, or null. */
    @Nullable
    String fullName(String stem) {
        return fullNames.get(stem);
    }
}
