package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Span;
import org.raqib.words.Pos;

/** Where in the words of an office, or behind them, the name of whoever holds it stands. */
final class OfficeHolders {
    private OfficeHolders() {}

    /** «المتحدث باسم القوات الموالية لخليفة حفتر أحمد المسماري»: where his own name begins behind another's, or the phrase's end. */
    static int behindLeader(Scene scene, Phrase subject) {
        Hit name = subject.name;
        if (name == null
                || !SpeakerNames.isSpokesman(subject)
                || name.entity().kind() != EntityKind.PERSON
                || !scene.morphs[name.from()].hasPreposition()) {
            return subject.to;
        }
        int from = name.to();
        for (int i = from; i < subject.to; i++) {
            if (!isNamePart(scene, i)) {
                return subject.to;
            }
        }
        return from;
    }

    /** «مستشار خامنئي»: an indefinite noun with a person in its genitive is another person. */
    static boolean isOfSomebody(Scene scene, Phrase subject) {
        Hit name = subject.name;
        return name != null
                && name.entity().kind() == EntityKind.PERSON
                && name.from() == subject.from + 1
                && name.to() == subject.to
                && subject.generic == null
                && scene.pos(subject.from) == Pos.NOUN
                && !scene.morphs[subject.from].hasArticle();
    }

    /** «مدير المستشفى»: who is over a thing is not the thing. */
    static boolean isOver(Phrase subject) {
        return subject.kind() == EntityKind.THING
                && subject.name == null
                && subject.generic != null
                && subject.generic.from() > subject.from;
    }

    /** «شاهد يدعى سالم حمدان»: the name of somebody who is called so behind a token, or null. */
    static @Nullable Phrase called(Scene scene, int i) {
        if (i + 1 >= scene.size()) {
            return null;
        }
        Phrase name = scene.phraseAt[i + 1];
        return switch (scene.form(i)) {
            case "يدعي", "تدعي", "اسمه", "اسمها" -> name != null && name.from == i + 1 && name.bare() ? name : null;
            default -> null;
        };
    }

    static Mention named(Scene scene, int from, int to, List<String> offices) {
        int end = to;
        while (end > from + 1 && scene.isQuote(end - 1)) {
            end--;
        }
        Span span = scene.span(from, end);
        Hit hit = scene.hitAt[from];
        String id = hit != null && hit.from() == from && hit.entity().kind() == EntityKind.PERSON
                ? hit.entity().id()
                : null;
        return new Mention(scene.text(from, end), span, id, null, offices, EntityKind.PERSON, null);
    }

    /** Where the person's name begins that ends an office («حاكم الولاية عبد الغفور مالكزاي»), or the phrase's end. */
    static int personAt(Scene scene, Phrase subject) {
        int i = subject.to;
        while (i > subject.from + 1 && isNamePart(scene, i - 1)) {
            i--;
        }
        while (i < subject.to && scene.morphs[i].hasArticle()) {
            i++;
        }
        Hit before = i > 0 ? scene.hitAt[i - 1] : null;
        // A name behind an indefinite noun is its genitive («حاكم ولاية بدغيس»): an office must be closed before.
        boolean closed = i < subject.to
                && (scene.morphs[i - 1].hasArticle()
                        || scene.morphs[i - 1].hasPronoun()
                        || scene.isQuote(i - 1)
                        || scene.pos(i - 1) == Pos.ADJECTIVE
                        || before != null && before.name().form() == Name.Form.NAME);
        return closed ? i : subject.to;
    }

    private static boolean isNamePart(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        return scene.pos(i) == Pos.NAME && (hit == null || hit.entity().kind() == EntityKind.PERSON);
    }

    static boolean isPerson(Scene scene, Phrase phrase) {
        Hit hit = phrase.name;
        if (hit != null) {
            return hit.entity().kind() == EntityKind.PERSON;
        }
        return phrase.generic == null && scene.pos(phrase.from) == Pos.NAME;
    }
}
