package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Span;
import org.raqib.words.Pos;

/** Which of the candidates of a claim are one party told twice: under two names, as a whole and in part, by name and office. */
final class Doubles {
    /** Prepositions behind which stands who leads those before them: they act, and not he besides. */
    private static final Set<String> LED = Set.of("بقياده", "برياسه", "بزعامه", "بامره");

    /** Armies and forces that are told by no name. */
    private static final String FORCES = "KIND-FORCES";

    private final Draft claim;

    Doubles(Draft claim) {
        this.claim = claim;
    }

    /** «مدينة عندان وبلدة كفر حمرة»: two things of a sort that one list names are two, as no two other words for them are. */
    boolean isOne(Candidate one, Candidate other) {
        Mention mention = one.mention();
        Phrase a = one.phrase();
        Phrase b = other.phrase();
        boolean listed = a != null
                && b != null
                && mention.isGeneric()
                && mention.kind() == EntityKind.THING
                && (a.from < b.from ? b.joined : a.joined)
                && a.preposition.equals(b.preposition)
                && together(one, other);
        // «شنت القوات الجوية هجمات على الجيش»: two forces in one sentence by other words are two.
        boolean forces = a != null
                && b != null
                && FORCES.equals(mention.id())
                && FORCES.equals(other.mention().id())
                && together(one, other);
        // «اشتباكات بين مزارعين ورعاة»: so are all to whom grammar alone gives one part.
        boolean settled = mention.isGeneric()
                && one.settled() != null
                && one.settled() == other.settled()
                && together(one, other);
        return isHolder(one, other)
                || (listed || forces || settled
                        ? Sameness.shareWords(mention, other.mention())
                        : Sameness.same(other.mention(), mention));
    }

    /** Whether one of the two is a part or an arm of the other, or whose it is. */
    boolean isPartOf(Candidate one, Candidate other) {
        return isArm(one, other)
                || isArm(other, one)
                || overlap(one.mention().span(), other.mention().span())
                || together(one, other) && (owns(one.phrase(), other.phrase()) || owns(other.phrase(), one.phrase()));
    }

    /** «طائرات حربية روسية» and «روسيا», «الجيش التركي» and «تركيا»: whose arm acts acts by it. */
    private static boolean isArm(Candidate arm, Candidate other) {
        String id = other.mention().id();
        if (id == null) {
            return false;
        }
        boolean state = other.mention().kind() == EntityKind.STATE;
        Phrase phrase = arm.phrase();
        Hit origin = phrase == null ? null : phrase.name;
        if (state
                && phrase != null
                && origin != null
                && origin.entity().id().equals(id)
                && phrase.from < origin.from()) {
            return true;
        }
        Entity force = arm.entity();
        if (force == null || force.kind() != EntityKind.FORCE) {
            return false;
        }
        for (Entity.Relation relation : force.relations()) {
            boolean part = relation.type() == Entity.Relation.Type.PART_OF;
            if (part && (relation.target().equals(id) || state && id.equals(force.country()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * «مواقع للحوثيين»، «عناصر من الشرطة»، «القوات بقيادة حفتر»: whose something is, of whom some are or who leads them stands right
     * behind it.
     */
    private static boolean owns(@Nullable Phrase thing, @Nullable Phrase owner) {
        if (thing == null || owner == null || owner.joined) {
            return false;
        }
        if (LED.contains(owner.preposition) && owner.from >= thing.to && owner.from - thing.to <= 1) {
            return true;
        }
        EntityKind kind = thing.kind();
        boolean people = kind == EntityKind.ROLE && !thing.definite;
        // «ثلاثة من الصواريخ»، «صواريخ من طراز»
        boolean some = people || !thing.definite && (kind == null || kind == EntityKind.THING);
        EntityKind of = owner.kind();
        int end = thing.joinedTo == null ? thing.to : thing.joinedTo.joinedEnd;
        return owner.preposition.equals("ل") && (thing.to == owner.begins || end == owner.begins)
                || some && owner.preposition.equals("من") && thing.to + 1 == owner.begins
                || people
                        && owner.preposition.equals("في")
                        && thing.to + 1 == owner.begins
                        && of != null
                        && Phrase.isParty(of);
    }

    private static boolean overlap(@Nullable Span a, @Nullable Span b) {
        return a != null && b != null && a.start() < b.end() && b.start() < a.end();
    }

    /** «ستيفان دي ميستورا، مبعوث الأمم المتحدة»، «وزير الخارجية سالم حمدان»: a name and an office side by side. */
    private boolean isHolder(Candidate one, Candidate other) {
        Phrase a = one.phrase();
        Phrase b = other.phrase();
        if (a == null || b == null || !together(one, other)) {
            return false;
        }
        Phrase first = a.from < b.from ? a : b;
        Phrase second = first == a ? b : a;
        int telling = one.known()[CastFeature.TELLING];
        Scene scene = telling == 0 ? claim.scene : claim.tellings.get(telling - 1).scene;
        boolean apart = second.from == first.to + 1 && isBreak(scene, first.to);
        if (second.joined || !second.bare() || !apart && second.from != first.to) {
            return false;
        }
        // «هاجم سالم حمدان الرئيس»: without a break an office behind a name is another man's.
        return isOffice(first) && isName(scene, second) || apart && isName(scene, first) && isOffice(second);
    }

    /** Whether two candidates stand in one sentence. */
    private static boolean together(Candidate one, Candidate other) {
        return one.known()[CastFeature.TELLING] == other.known()[CastFeature.TELLING];
    }

    private static boolean isBreak(Scene scene, int i) {
        return scene.isComma(i)
                || scene.tokens.get(i).is('-')
                || scene.tokens.get(i).is('(');
    }

    private static boolean isName(Scene scene, Phrase phrase) {
        return phrase.name != null
                ? phrase.name.from() == phrase.from && phrase.name.entity().kind() == EntityKind.PERSON
                : phrase.generic == null && scene.pos(phrase.from) == Pos.NAME;
    }

    private static boolean isOffice(Phrase phrase) {
        return phrase.kind() == EntityKind.ROLE
                && phrase.definite
                && phrase.generic != null
                && phrase.generic.name().form() == Name.Form.SINGULAR;
    }
}
