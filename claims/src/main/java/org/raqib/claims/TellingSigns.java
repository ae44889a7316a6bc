package org.raqib.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/**
 * What shows, beside the slots themselves, whether words tell an act again: «كما قصف» goes on to another, «الهجوم نفسه» does
 * not; a second kidnapping in one report is rare, a second shelling is not; the town lies in the state the headline named.
 */
final class TellingSigns {
    /** Every mode, and none. */
    static final List<String> MODES = Stream.concat(
                    Stream.of("none"), Arrays.stream(Mode.values()).map(Mode::name))
            .toList();

    /** How the words before the later telling go on. */
    static final List<String> GOES_ON = List.of("no", "also", "while");

    /** What the words behind the later telling say of which act it is. */
    static final List<String> WHICH = List.of("open", "another", "the-same");

    /** How the places lie to each other. */
    static final List<String> LANDS = List.of("open", "into", "out-of", "abroad");

    /** How the actors stand to each other, where they are not the same. */
    static final List<String> SIDES = List.of("open", "state-and-its-own", "foreign");

    /** How the things it was done to are worded. */
    static final List<String> OBJECTS = List.of("open", "same-words", "definite-again", "indefinite-again");

    static final List<String> MANNERS =
            Arrays.stream(Modality.values()).map(Modality::name).toList();

    private static final Set<String> ALSO = WordList.of("كما", "كذلك", "ايضا", "وايضا", "وكما", "وكذلك");

    private static final Set<String> WHILE = WordList.of("فيما", "بينما", "وفيما", "وبينما");

    private static final int BEFORE = 2;

    private static final Set<String> ANOTHER = WordList.of(
            "اخر", "اخري", "اخرين", "ثان", "ثاني", "ثانيه", "منفصل", "منفصله", "مماثل", "مماثله", "مشابه", "مشابهه");

    private static final Set<String> SAME = WordList.of("نفسه", "نفسها", "ذاته", "ذاتها", "المذكور", "المذكوره");

    private static final int BEHIND = 2;

    private final Entities entities;

    TellingSigns(Entities entities) {
        this.entities = entities;
    }

    static int mode(@Nullable Mode mode) {
        return mode == null ? 0 : mode.ordinal() + 1;
    }

    /** «كما قصف الجيش», «فيما قتل مدنيان». */
    static int goesOn(Draft later) {
        for (int i = later.trigger - 1; i >= 0 && i >= later.trigger - BEFORE; i--) {
            String form = later.scene.form(i);
            if (ALSO.contains(form)) {
                return 1;
            }
            if (WHILE.contains(form)) {
                return 2;
            }
        }
        return 0;
    }

    /** «هجوم آخر», «الهجوم نفسه». */
    static int which(Draft later) {
        Scene scene = later.scene;
        for (int i = later.triggerTo; i < scene.size() && i < later.triggerTo + BEHIND; i++) {
            if (scene.isVerb(i) || scene.isComma(i) || scene.morphs[i].hasConjunction()) {
                return 0;
            }
            if (ANOTHER.contains(scene.stem(i))) {
                return 1;
            }
            if (SAME.contains(scene.form(i))) {
                return 2;
            }
        }
        return 0;
    }

    /** «قتل في سوريا ... في دير الزور»: a state, and then where in it; or quite another land. Of places of which none is the same. */
    int lands(List<Mention> earlier, List<Mention> later) {
        if (isWithin(later, earlier)) {
            return 1;
        }
        if (isWithin(earlier, later)) {
            return 2;
        }
        return areAbroad(earlier, later) ? 3 : 0;
    }

    /** «إسرائيل تقصف ... وقال الجيش الإسرائيلي إنه قصف». Of parties of which none is the same. */
    int sides(List<Mention> earlier, List<Mention> later) {
        for (Mention one : earlier) {
            for (Mention other : later) {
                boolean state = (one.kind() == EntityKind.STATE) != (other.kind() == EntityKind.STATE);
                String land = state ? land(one) : null;
                if (land != null && land.equals(land(other))) {
                    return 1;
                }
            }
        }
        return areAbroad(earlier, later) ? 2 : 0;
    }

    /** «أسقط طائرتين ... إسقاط الطائرتين»: a sort of things named in the same words, or known by now, or again as if new. */
    static int objects(List<Mention> earlier, List<Mention> later) {
        int sign = 0;
        for (Mention one : earlier) {
            for (Mention other : later) {
                if (Sameness.named(one) || Sameness.named(other)) {
                    continue;
                }
                boolean same = one.text().equals(other.text());
                if (same && one.text().indexOf(' ') > 0) {
                    return 1;
                }
                boolean sort = one.isGeneric() && Objects.equals(one.id(), other.id());
                if (sort && !same && !isDefinite(one)) {
                    sign = sign == 2 || isDefinite(other) ? 2 : 3;
                }
            }
        }
        return sign;
    }

    private static boolean isDefinite(Mention mention) {
        return !Stems.head(mention.text()).equals(firstWord(mention));
    }

    private static String firstWord(Mention mention) {
        return Spelling.fold(mention.text().split(" ", 2)[0]);
    }

    private boolean isWithin(List<Mention> places, List<Mention> states) {
        String land = states.get(0).kind() == EntityKind.STATE && states.size() == 1
                ? states.get(0).id()
                : null;
        if (land == null) {
            return false;
        }
        for (Mention place : places) {
            if (place.kind() == EntityKind.STATE || !land.equals(land(place))) {
                return false;
            }
        }
        return true;
    }

    private boolean areAbroad(List<Mention> earlier, List<Mention> later) {
        for (Mention one : earlier) {
            String land = land(one);
            if (land == null) {
                return false;
            }
            for (Mention other : later) {
                String hers = land(other);
                if (hers == null || land.equals(hers)) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable String land(Mention mention) {
        Entity entity = mention.id() == null || mention.isGeneric() ? null : entities.find(mention.id());
        return entity == null ? null : entity.kind() == EntityKind.STATE ? entity.id() : entity.country();
    }
}
