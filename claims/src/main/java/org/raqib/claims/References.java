package org.raqib.claims;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
    /** «قوات الجيش» are the army; «قوات الحكومة» are not the government. */
    private static final String ARMY = "جيش";
    /** Kinds of party that a bare noun can stand for. */
    private static final Set<EntityKind> STANDS_FOR =
            EnumSet.of(EntityKind.GROUP, EntityKind.FORCE, EntityKind.GOVERNMENT, EntityKind.ORGANISATION);

    private final Grammar grammar;
    private final Deque<Hit> recent = new ArrayDeque<>();
    private final Map<String, Set<String>> headsByName = new HashMap<>();
    /** Places told with their noun, by that noun with its article. */
    private final Map<String, Hit> placesByHead = new HashMap<>();

    private final Map<String, String> fullNames = new HashMap<>();

    References(Grammar grammar) {
        this.grammar = grammar;
    }

    void resolve(Scene scene) {
        for (Phrase phrase : scene.phrases) {
            shortForm(scene, phrase);
            familyName(scene, phrase);
            possessed(scene, phrase);
            remember(scene, phrase);
        }
    }

    /** «مسلحيها»، «قواته»: fighters of the party named last. */
    private void possessed(Scene scene, Phrase phrase) {
        // «12 من عناصره»: behind those who count stands whose they are.
        int head = Counted.numberAt(scene, phrase.from) == null ? phrase.from : phrase.to - 1;
        String pronoun = scene.morphs[head].pronoun();
        if (phrase.name != null || !(pronoun.equals("ه") || pronoun.equals("ها") || pronoun.equals("هم"))) {
            return;
        }
        EntityKind kind = phrase.kind();
        boolean fighters = kind == EntityKind.FORCE
                || kind == EntityKind.ROLE
                || grammar.transparentHeads.contains(scene.stem(head));
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
                phrase.name = new Hit(hit.entity(), hit.name(), head, head + 1);
                return;
            }
        }
    }

    /** A family name alone, after the full name («يوسف الأصيفر ... الأصيفر»). */
    private void familyName(Scene scene, Phrase phrase) {
        if (phrase.name == null && phrase.to == phrase.from + 1 && scene.pos(phrase.from) == Pos.NAME) {
            phrase.fullName = fullNames.get(scene.stem(phrase.from));
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
        Hit place = alone ? placesByHead.get(scene.form(phrase.from)) : null;
        if (place != null && phrase.name != null) {
            // «القاعدة» behind «قاعدة الوطية» is the base, whoever else goes by that word.
            phrase.name = new Hit(place.entity(), place.name(), phrase.from, phrase.to);
            phrase.generic = null;
            return;
        }
        if (phrase.name != null) {
            return;
        }
        if (!alone) {
            genitive(scene, phrase);
            return;
        }
        String head = scene.stem(phrase.from);
        if (head.equals("اخير") || head.equals("اخيره")) {
            latter(phrase);
            return;
        }
        Hit byWord = called(head);
        if (byWord != null) {
            phrase.name = new Hit(byWord.entity(), byWord.name(), phrase.from, phrase.to);
            phrase.generic = null;
        }
    }

    /** «مسلحي الحركة»، «مواقع التنظيم»: whose they are, where the last word is what one named before is called. */
    private void genitive(Scene scene, Phrase phrase) {
        int last = phrase.to - 1;
        if (last == phrase.from
                || !scene.morphs[last].hasArticle()
                || scene.morphs[phrase.from].hasArticle()
                || scene.pos(last) == Pos.ADJECTIVE) {
            return;
        }
        Hit byWord = called(scene.stem(last));
        if (byWord != null) {
            phrase.name = new Hit(byWord.entity(), byWord.name(), last, phrase.to);
        }
    }

    /** The party named last that a bare noun may call, or null. */
    private @Nullable Hit called(String head) {
        for (Hit hit : recent) {
            if (STANDS_FOR.contains(hit.entity().kind()) && heads(hit).contains(head)) {
                return hit;
            }
        }
        return null;
    }

    /**
     * What a bare noun may call an entity: by a name of several words its first («حركة» of «حركة طالبان»), by a name of one
     * word the first words of its longer names. How else it is called elsewhere must not matter.
     */
    private Set<String> heads(Hit hit) {
        String told = hit.name().text();
        return headsByName.computeIfAbsent(told, name -> {
            Set<String> heads = new HashSet<>();
            int space = name.indexOf(' ');
            if (space > 0) {
                String head = Stems.head(name);
                heads.add(head);
                String second = Stems.head(name.substring(space + 1));
                if (grammar.transparentHeads.contains(head)
                        && second.equals(ARMY)
                        && name.indexOf(' ', space + 1) > 0) {
                    // «الجيش» behind «قوات الجيش الوطني»
                    heads.add(second);
                }
                return heads;
            }
            for (String other : hit.entity().ar()) {
                if (other.indexOf(' ') > 0) {
                    heads.add(Stems.head(other));
                }
            }
            return heads;
        });
    }

    private void remember(Scene scene, Phrase phrase) {
        Hit hit = phrase.name;
        if (hit != null
                && phrase.to > phrase.from + 1
                && hit.entity().kind() == EntityKind.PLACE
                && grammar.placeHeads.contains(scene.noun(phrase.from))) {
            placesByHead.put("ال" + scene.stem(phrase.from), hit);
        }
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
}
