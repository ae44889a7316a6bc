package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.number.NumberMention;

/**
 * Cuts a sentence's noun phrases, each from where it begins to where it ends ({@link Bounds}) or as one of a list of
 * places ({@link PlaceLists}), and notes what they name and what joins them.
 */
final class Chunker {
    private final Grammar grammar;
    private final PlaceLists lists;
    private final Bounds bounds;

    Chunker(Grammar grammar) {
        this.grammar = grammar;
        this.lists = new PlaceLists(grammar);
        this.bounds = new Bounds(grammar, lists);
    }

    void chunk(Scene scene) {
        int n = scene.size();
        @Nullable Phrase before = null;
        for (int i = 0; i < n; ) {
            int start = i;
            WordTrie.Found<String> passage = grammar.passages.longest(scene, i);
            if (passage != null) {
                before = null;
                i = passage.to();
                continue;
            }
            if (scene.isQuote(i) && i + 1 < n && bounds.begins(scene, i + 1)) {
                start = i + 1;
            } else if (!bounds.begins(scene, i)) {
                i++;
                continue;
            }
            List<Phrase> list = lists.at(scene, start);
            Phrase phrase = list == null ? phrase(scene, start) : list.get(0);
            if (list == null) {
                list = listWithin(scene, phrase);
            }
            phrase.preposition = Leading.preposition(scene, honored(scene, start));
            Joining.join(grammar, scene, before, phrase);
            before = add(scene, phrase);
            for (int k = 1; list != null && k < list.size(); k++) {
                list.get(k).preposition = phrase.preposition;
                before = add(scene, list.get(k));
            }
            i = before.to;
        }
        Appositions.mark(scene);
    }

    /** «محيط قريتي المشيك والبحصة»: the list that a noun of places within a phrase opens, the phrase its first; or null. */
    private @Nullable List<Phrase> listWithin(Scene scene, Phrase phrase) {
        for (int i = phrase.from + 1; i < phrase.to; i++) {
            List<Phrase> list = lists.at(scene, i);
            if (list != null) {
                phrase.to = list.get(0).to;
                phrase.name = null;
                phrase.generic = null;
                resolve(scene, phrase);
                return list;
            }
        }
        return null;
    }

    private static Phrase add(Scene scene, Phrase phrase) {
        scene.phrases.add(phrase);
        for (int k = phrase.from; k < phrase.to; k++) {
            scene.phraseAt[k] = phrase;
        }
        if (phrase.listed) {
            resolve(scene, phrase);
        }
        return phrase;
    }

    /** Where the honorifics before a token begin, or the token. */
    private int honored(Scene scene, int i) {
        int first = i;
        while (first > 0 && bounds.isHonorific(scene, first - 1)) {
            first--;
        }
        return first;
    }

    private Phrase phrase(Scene scene, int from) {
        Phrase phrase = bounds.phrase(scene, from);
        resolve(scene, phrase);
        return phrase;
    }

    /** Notes whom, what or which place the words of a phrase name. */
    private static void resolve(Scene scene, Phrase phrase) {
        NumberMention number = Counted.numberAt(scene, phrase.from);
        // «أكثر من 800 فرد»، «عددا من المتظاهرين»: behind the words that count them stands what they are.
        int counted = number == null || number.end() >= phrase.to ? 0 : number.end();
        boolean some = counted > 0 && scene.form(counted).equals("من");
        int head = Math.max(phrase.from + 1, some ? counted + 1 : counted);
        for (int i = phrase.from; i < phrase.to; i++) {
            Hit hit = scene.hitAt[i];
            if (hit == null || hit.from() != i) {
                continue;
            }
            if (hit.name().form() == Name.Form.NAME) {
                // Of «رئيس المجلس الرئاسي فايز السراج» the person; of «قوات حفتر» whom the words name.
                if (phrase.name == null
                        || hit.entity().kind() == EntityKind.PERSON
                                && phrase.name.entity().kind() != EntityKind.PERSON) {
                    phrase.name = hit;
                }
            } else if (phrase.generic == null && Phrase.isGeneric(hit) && i <= head) {
                phrase.generic = hit;
            } else if (phrase.name == null && Phrase.isOrigin(hit)) {
                phrase.name = hit;
                boolean first = i == phrase.from || i == counted || some && i == counted + 1;
                phrase.people = first && Agreement.isPeople(scene, i);
            }
        }
    }
}
