package org.raqib.words;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Words that are names whatever stands around them. To the tagger they all look alike, so that how a sentence is read
 * depends on its grammar and never on who or where it is about.
 */
final class KnownNames {
    private static final String ARTICLE = "ال";
    /** Letters of no meaning that end like most names and begin with no particle. */
    private static final String LETTERS = "قدرد";

    private static final String FEMININE = "ه";
    /** How many sums of proclitics there are. */
    private static final int PROCLITICS = 2 * Morph.AL;

    static final int LOOKS = Pos.values().length * 2 * PROCLITICS;

    /** Shorter ones stand in too many words. */
    private static final int SHORTEST = 3;

    /** Names of as many letters hardly stand in another word by chance. */
    private static final int LONG = 4;

    private final Predicate<String> isName;

    /** @param isName whether a folded word, with its article if it has one, is a name and nothing else */
    KnownNames(Predicate<String> isName) {
        this.isName = form -> isName.test(form) && !showsCase(form, isName);
    }

    /**
     * «الحوثيون»: whether it is subject or object shows in the word itself, and must be seen. Of «البحرين» and «اليامون» there
     * is no other case.
     */
    private static boolean showsCase(String form, Predicate<String> isName) {
        if (!form.startsWith(ARTICLE) || !form.endsWith("ون") && !form.endsWith("ين")) {
            return false;
        }
        String stem = form.substring(0, form.length() - 2);
        return isName.test(stem + (form.endsWith("ون") ? "ين" : "ون"));
    }

    /** The analysis of a form that is a name as it stands, or null. */
    @Nullable
    Morph whole(String form) {
        if (!isName.test(form)) {
            return null;
        }
        return form.length() > 3 && form.startsWith(ARTICLE)
                ? new Morph(Morph.AL, form.substring(2), "", Pos.NAME)
                : new Morph(0, form, "", Pos.NAME);
    }

    /**
     * The analysis that leaves a name behind particles, or null where there is none, or the word is too well known as
     * something else.
     *
     * @param likeliest what the word is otherwise
     * @param analyser tells how often words were seen
     */
    @Nullable
    Morph behindParticles(Word word, Morph likeliest, Analyser analyser) {
        String form = word.form();
        int conjunction = form.startsWith("و") ? Morph.WA : form.startsWith("ف") ? Morph.FA : 0;
        Morph found = conjunction == 0 ? null : named(form, 1, conjunction);
        if (found == null) {
            found = behindPreposition(form, 0, 0);
        }
        if (found == null && conjunction != 0) {
            found = behindPreposition(form, 1, conjunction);
        }
        if (found == null) {
            return null;
        }
        boolean free = analyser.familiarity(word) < Analyser.WELL_KNOWN
                || likeliest.pos() == Pos.NAME
                || found.proclitics() == likeliest.proclitics()
                // «عدن ولحج»: of two ways to cut it, the one that leaves the name whole.
                || found.proclitics() == conjunction && likeliest.hasPreposition()
                || found.stem().length() >= LONG && !found.has(Morph.KA) && !isAccusative(form, analyser);
        return free ? found : null;
    }

    /** «باكرا» is no "in Accra": it is known without its last letter. */
    private static boolean isAccusative(String form, Analyser analyser) {
        return form.endsWith("ا")
                && analyser.familiarity(new Word(form.substring(0, form.length() - 1), Word.Kind.ARABIC)) > 0;
    }

    private @Nullable Morph behindPreposition(String form, int at, int conjunction) {
        if (at >= form.length()) {
            return null;
        }
        int preposition = switch (form.charAt(at)) {
            case 'ب' -> Morph.BI;
            case 'ل' -> Morph.LI;
            case 'ك' -> Morph.KA;
            default -> 0;
        };
        if (preposition == 0) {
            return null;
        }
        if (preposition == Morph.LI && form.startsWith("ل", at + 1) && isName.test(ARTICLE + form.substring(at + 2))) {
            return new Morph(conjunction | Morph.LI | Morph.AL, form.substring(at + 2), "", Pos.NAME);
        }
        return named(form, at + 1, conjunction | preposition);
    }

    private @Nullable Morph named(String form, int at, int proclitics) {
        String rest = form.substring(at);
        if (rest.length() < SHORTEST || !isName.test(rest)) {
            return null;
        }
        return rest.length() > 3 && rest.startsWith(ARTICLE)
                ? new Morph(proclitics | Morph.AL, rest.substring(2), "", Pos.NAME)
                : new Morph(proclitics, rest, "", Pos.NAME);
    }

    /** All names of which this is the same number have the same {@link #exemplar}; less than {@link #LOOKS}. */
    static int looks(Morph name) {
        int ending = name.pos() != Pos.NAME && name.stem().endsWith(FEMININE) ? 1 : 0;
        return (name.pos().ordinal() * 2 + ending) * PROCLITICS + name.proclitics();
    }

    /**
     * What a name looks like to its neighbours: its particles and article, and no letters of its own; an adjective within a
     * name besides ends as its gender has it.
     */
    static Word exemplar(Morph name) {
        String front = new Frame(name.proclitics(), false, "", false, name.pos()).front();
        String ending = name.pos() == Pos.NAME ? "" : name.stem().endsWith(FEMININE) ? "ية" : "ي";
        return new Word(front + LETTERS + ending, Word.Kind.ARABIC);
    }
}
