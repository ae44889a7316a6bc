package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.words.time.DateMention;

/**
 * Acts that one verb tells several of: «قصف الجيش مدينة سرت بالطائرات، ومدينة بنغازي بقذائف الهاون». A target that is joined behind the
 * means of the first, and has means of its own, is struck by an act of its own, by whoever the verb has do it. A target that is only
 * joined is struck by the same act.
 */
final class Gaps {
    /** So many words with a target are its own. */
    private static final int SEGMENT = 22;

    /** What all the acts of a verb share. */
    private static final Set<Slot> SHARED = EnumSet.of(Slot.ACTOR, Slot.SPEAKER, Slot.DATE, Slot.MODALITY);
    /** The same where the further act has a date of its own. */
    private static final Set<Slot> UNDATED = EnumSet.of(Slot.ACTOR, Slot.SPEAKER, Slot.MODALITY);

    /**
     * A further act of a verb.
     *
     * @param act what the verb tells
     * @param target what it struck
     * @param to one past the last word of its own
     * @param mode how, by its own means, or null
     * @param means the words of them
     */
    record Gap(Draft act, Phrase target, int to, @Nullable Mode mode, Span means) {}

    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;

    Gaps(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
    }

    /** The further acts of the verbs of a scene. */
    List<Gap> in(Scene scene, List<Draft> drafts) {
        List<Gap> found = new ArrayList<>(0);
        for (int d = 0; d < drafts.size(); d++) {
            Draft act = drafts.get(d);
            if (act.rule.event() == EventType.ASSAULT && !act.isTollOnly() && !act.dropped) {
                behind(scene, act, drafts, found);
            }
        }
        return found;
    }

    private void behind(Scene scene, Draft act, List<Draft> drafts, List<Gap> found) {
        Phrase target = null;
        boolean means = false;
        int end = next(scene, act, drafts);
        for (int i = act.triggerTo; i < end; i++) {
            if (ends(scene, i)) {
                return;
            }
            Phrase phrase = scene.phraseAt[i];
            if (phrase == null || phrase.from != i) {
                continue;
            }
            if (phrase.preposition.equals("ب")) {
                int with = meansAt(scene, phrase);
                if (with > 0 && target != null && i - target.from <= SEGMENT && !isClause(scene, with)) {
                    found.add(
                            new Gap(act, target, with, mode(scene, phrase.from, with), scene.span(phrase.from, with)));
                    target = null;
                }
                means |= with > 0;
            } else if (means
                    && phrase.bare()
                    && scene.morphs[i].hasConjunction()
                    && !Arguments.isTimePhrase(scene, phrase)) {
                target = isTarget(scene, phrase) ? phrase : null;
            }
        }
    }

    /**
     * Whether what is joined can only be struck: a place or a thing, or people whose case shows it. «والمسلحون بالصواريخ» and «والمدفعية
     * بالقذائف» strike, as «والجيش بالصواريخ» may; «ودبابة بصاروخ» is
     * struck.
     */
    private boolean isTarget(Scene scene, Phrase phrase) {
        WordTrie.Found<Means> strikes = book.meansWords.longest(scene, phrase.from);
        if (strikes != null && !strikes.value().bears().isEmpty() && scene.morphs[phrase.from].hasArticle()) {
            return false;
        }
        Name.Form form =
                phrase.generic == null ? Name.Form.NAME : phrase.generic.name().form();
        String stem = scene.stem(phrase.from);
        if (form == Name.Form.PLURAL && stem.endsWith("ون") || form == Name.Form.DUAL && stem.endsWith("ان")) {
            return false;
        }
        boolean object = scene.morphs[phrase.from].isAccusative()
                || (form == Name.Form.PLURAL || form == Name.Form.DUAL) && stem.endsWith("ين");
        return object || phrase.kind() == EntityKind.PLACE || phrase.kind() == EntityKind.THING;
    }

    /** «والوزير بالطائرة غادر المدينة»: whether a verb stands behind the means, of which what is joined is the subject. */
    private boolean isClause(Scene scene, int with) {
        for (int i = with; i < scene.size() && !scene.isSign(i); i++) {
            if (scene.isVerb(i) && !scene.morphs[i].hasConjunction()) {
                return !arguments.isRelative(scene, i - 1);
            }
            if (book.grammar.complementizers.contains(scene.form(i)) || arguments.isRelative(scene, i)) {
                return false;
            }
        }
        return false;
    }

    /** Where the words of another act begin, which tells its own targets. */
    private static int next(Scene scene, Draft act, List<Draft> drafts) {
        int next = scene.size();
        for (Draft other : drafts) {
            if (other.trigger >= act.triggerTo) {
                next = Math.min(next, other.trigger);
            }
        }
        return next;
    }

    private boolean ends(Scene scene, int i) {
        if (scene.isVerb(i)) {
            return !arguments.isRelative(scene, i - 1);
        }
        if (scene.isSign(i)) {
            return scene.tokens.get(i).is('؛')
                    || scene.tokens.get(i).is(':')
                    || scene.tokens.get(i).is('.');
        }
        return book.grammar.complementizers.contains(scene.form(i)) || arguments.goesOn(scene, i);
    }

    /** One past the words for a means of violence in a phrase behind «ب», or -1. */
    private int meansAt(Scene scene, Phrase phrase) {
        int to = -1;
        for (int i = phrase.from; i < Math.min(scene.size(), phrase.to + 2); i++) {
            if (scene.isSign(i) || scene.isVerb(i)) {
                break;
            }
            WordTrie.Found<Means> found = book.meansWords.longest(scene, i);
            if (found != null && !found.value().bears().isEmpty()) {
                to = Math.max(found.to(), phrase.to);
            }
        }
        return to;
    }

    private @Nullable Mode mode(Scene scene, int from, int to) {
        Mode mode = null;
        for (int i = from; i < to; i++) {
            WordTrie.Found<Means> found = book.meansWords.longest(scene, i);
            if (found != null) {
                for (Mode borne : found.value().bears()) {
                    mode = mode == null || borne == Mode.DRONE ? borne : mode;
                }
            }
        }
        return mode;
    }

    /** The claims that the further acts of verbs add to the claims of those verbs. */
    List<Draft> of(List<Gap> gaps, List<Draft> claimed) {
        List<Draft> added = new ArrayList<>(0);
        if (gaps.isEmpty()) {
            return added;
        }
        Set<Draft> all = new HashSet<>(claimed);
        Set<Phrase> struck = new HashSet<>();
        for (Gap gap : gaps) {
            Draft act = gap.act().leadsTo();
            if (all.contains(act) && struck.add(gap.target())) {
                added.add(further(gap, act));
            }
        }
        return added;
    }

    /** The date that stands with a further target, or null. */
    private static @Nullable DateMention date(Scene scene, Gap gap) {
        int end = gap.to();
        while (end < scene.size() && !scene.isSign(end)) {
            end++;
        }
        for (DateMention date : scene.dates) {
            if (date.isDate() && date.first() >= gap.target().to && date.first() < end) {
                return date;
            }
        }
        return null;
    }

    /** Where the first act was, the further one was too; but not in what only the first struck. */
    private static void sharePlaces(Draft act, Draft claim) {
        for (Mention place : act.places) {
            boolean struck = act.recipients.stream().anyMatch(one -> Objects.equals(one.span(), place.span()));
            if (!struck) {
                claim.places.add(place);
                act.evidence.stream()
                        .filter(ground -> ground.slot() == Slot.PLACE && Objects.equals(ground.span(), place.span()))
                        .forEach(claim.evidence::add);
            }
        }
    }

    /** Takes from the first act what stands with a further target. */
    private static void leave(Draft act, Span words) {
        act.recipients.removeIf(other -> stands(other, words));
        act.places.removeIf(other -> stands(other, words));
        act.evidence.removeIf(ground -> (ground.slot() == Slot.RECIPIENT || ground.slot() == Slot.PLACE)
                && ground.span() != null
                && words.contains(ground.span()));
    }

    private static boolean stands(Mention mention, Span words) {
        return mention.span() != null && words.contains(mention.span());
    }

    private Draft further(Gap gap, Draft act) {
        Scene scene = gap.act().scene;
        Phrase target = gap.target();
        Draft claim = new Draft(act.rule, scene, gap.act().order, target.from, target.from + 1, false);
        claim.mode = gap.mode() == null ? act.mode : gap.mode();
        claim.modality = act.modality;
        DateMention own = date(scene, gap);
        claim.date = own == null ? act.date : own.date();
        claim.actors.addAll(act.actors);
        claim.speakers.addAll(act.speakers);
        claim.worth = act.worth;
        Mention struck = mentions.of(scene, target);
        claim.recipients.add(struck);
        for (Phrase phrase : scene.phrases) {
            boolean where = phrase.from >= target.to && phrase.to <= gap.to() && Arguments.isWhere(phrase);
            if (where && phrase.kind() == EntityKind.PLACE) {
                claim.places.add(mentions.of(scene, phrase));
                claim.explain(Slot.PLACE, scene.span(phrase.from, phrase.to), act.rule.id());
            }
        }
        Span words = scene.span(target.from, target.to);
        leave(act, scene.span(target.from, gap.to()));
        if (claim.places.isEmpty() && struck.kind() == EntityKind.PLACE) {
            claim.places.add(struck);
            claim.explain(Slot.PLACE, words, act.rule.id());
        } else if (claim.places.isEmpty()) {
            sharePlaces(act, claim);
        }
        claim.takeGrounds(act, own == null ? SHARED : UNDATED);
        if (own != null && own.date() != null) {
            claim.explain(Slot.DATE, own.span(), Dating.by(own.kind()));
        }
        claim.explain(Slot.EVENT, act.triggerSpan(), act.rule.id());
        claim.explain(Slot.RECIPIENT, words, act.rule.id());
        claim.explain(Slot.MODE, gap.means(), act.rule.id());
        return claim;
    }
}
