package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Finds names that stand behind a title and a comma. */
final class Appositions {
    private static final String RANK = "KIND-RANK";

    /** Offices held for another office. */
    private static final Set<String> DEPUTIES =
            WordList.of("ممثل", "ممثله", "متحدث", "متحدثه", "مبعوث", "مبعوثه", "نائب", "نائبه", "ناطق", "ناطقه");

    private Appositions() {}

    /** «القائد العسكري، خليفة حفتر،»: a title, a comma, a name. */
    static void mark(Scene scene) {
        for (int p = 0; p + 1 < scene.phrases.size(); p++) {
            Phrase title = scene.phrases.get(p);
            Phrase name = scene.phrases.get(p + 1);
            if (name.from == title.to && holds(scene, title, name)) {
                title.apposition = name;
                continue;
            }
            if (name.from == title.to && !title.bare()) {
                beyond(scene, p, name);
                continue;
            }
            boolean comma = name.from == title.to + 1 && scene.isComma(title.to);
            if (!comma || name.joined || !name.bare()) {
                continue;
            }
            boolean person =
                    name.name != null && name.name.entity().kind() == EntityKind.PERSON && name.name.from() == name.from
                            || scene.pos(name.from) == Pos.NAME
                                    && (title.kind() == EntityKind.ROLE)
                                    && name.to - name.from >= 2;
            if (!person) {
                continue;
            }
            Phrase deputy = title.bare() ? null : deputy(scene, p);
            if (deputy != null) {
                deputy.apposition = name;
            } else if (mayBeTitle(title)) {
                title.apposition = name;
            } else if (p > 0 && !title.bare()) {
                // «رئيس الحكومة في طرابلس، فايز السراج»
                Phrase holder = scene.phrases.get(p - 1);
                if (apart(scene, holder, title) <= 1 && holder.kind() == EntityKind.ROLE && holder.apposition == null) {
                    holder.apposition = name;
                }
            }
        }
    }

    /** Words between two phrases, marks of quotation left out («رئيس "الحكومة" في طرابلس، فايز السراج»). */
    private static int apart(Scene scene, Phrase first, Phrase second) {
        int words = 0;
        for (int i = first.to; i < second.from; i++) {
            words += scene.isQuote(i) ? 0 : 1;
        }
        return words;
    }

    /** «مدير أمن المديرية السابق العقيد سالم حمدان»: behind an office told in full, the rank and name of who holds it. */
    private static boolean holds(Scene scene, Phrase office, Phrase holder) {
        return holder.bare()
                && !holder.joined
                && holder.to > holder.from + 1
                && holder.generic != null
                && holder.generic.from() == holder.from
                && holder.generic.entity().id().equals(RANK)
                && scene.morphs[holder.from].hasArticle()
                && (holder.generic.to() < scene.size() && scene.pos(holder.generic.to()) == Pos.NAME
                        || holder.name != null && holder.name.entity().kind() == EntityKind.PERSON)
                && office.definite
                && office.to > office.from + 1
                && !scene.morphs[office.from].hasArticle()
                && scene.pos(office.from) == Pos.NOUN
                && (office.name == null || office.name.entity().kind() != EntityKind.PERSON)
                && (office.kind() == null || office.kind() == EntityKind.ROLE);
    }

    /** «مسؤول الإغاثة في الأمم المتحدة جون هولمز»: behind what an office is of, and no sign, the name of who holds it. */
    private static void beyond(Scene scene, int p, Phrase name) {
        boolean person = name.bare()
                && !name.joined
                && scene.pos(name.from) == Pos.NAME
                && (name.name == null
                        ? name.to - name.from >= 2
                        : name.name.from() == name.from && name.name.entity().kind() == EntityKind.PERSON);
        for (int h = p - 1; person && h >= 0 && h >= p - 3; h--) {
            Phrase holder = scene.phrases.get(h);
            Phrase next = scene.phrases.get(h + 1);
            if (next.bare() || next.from - holder.to > 1 || next.joined) {
                return;
            }
            if (isOffice(holder)) {
                holder.apposition = name;
                return;
            }
        }
    }

    /**
     * «الممثل الخاص للأمين العام للأمم المتحدة، سالم حمدان»: of offices that hang on one another by «ل» or «باسم» the first is the one that
     * is held, if it is held for another; «السائق الخاص للوزير، سالم حمدان» may be either.
     */
    private static @Nullable Phrase deputy(Scene scene, int p) {
        Phrase found = null;
        for (int h = p - 1; h >= 0 && h >= p - 3; h--) {
            Phrase holder = scene.phrases.get(h);
            Phrase next = scene.phrases.get(h + 1);
            boolean hangs = next.preposition.equals("ل") && next.from == holder.to && holder.to > holder.from + 1
                    || next.preposition.equals("باسم") && next.from == holder.to + 1;
            boolean stands = next.kind() == EntityKind.ROLE || next.kind() == EntityKind.PERSON;
            if (!hangs
                    || next.joined
                    || !isOffice(holder)
                    || !holder.definite
                    || stands && !DEPUTIES.contains(scene.stem(holder.from))) {
                return found;
            }
            found = holder;
        }
        return found;
    }

    /** One of whom a name can be told: «مسؤول», not «مسؤولون». */
    private static boolean isOffice(Phrase holder) {
        return holder.kind() == EntityKind.ROLE
                && holder.apposition == null
                && (holder.name == null || holder.name.entity().kind() != EntityKind.PERSON)
                && holder.generic != null
                && holder.generic.name().form() == Name.Form.SINGULAR;
    }

    /** A town, a state or a thing bears nobody's name. */
    private static boolean mayBeTitle(Phrase phrase) {
        return Arguments.canAct(phrase) && phrase.kind() != EntityKind.STATE;
    }
}
