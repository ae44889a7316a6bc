package org.raqib.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Spelling;

/**
 * What a written word can be, out of context: from the forms and stems that the model knows, and for the rest from what
 * clitics its letters allow.
 */
final class Analyser {
    /**
     * One possibility.
     *
     * @param frame index of the frame in the model
     * @param morph the analysis
     * @param features what speaks for or against it wherever the word stands, see {@link Features}
     * @param bonus score added for vowel signs, which decide where they are written
     */
    record Candidate(int frame, Morph morph, int[] features, int bonus) {}

    /** The clitics that some frames have in common. */
    private record Wrapping(String front, String pronoun, int[] frames) {
        boolean fits(String form) {
            return form.length() >= front.length() + pronoun.length() + 2
                    && form.startsWith(front)
                    && form.endsWith(pronoun);
        }
    }

    /** A form seen at least 2^this often has features of its own. */
    static final int FREQUENT = 3;
    /** A form seen fewer than 2^this times may well be something that it was not yet seen as. */
    static final int WELL_KNOWN = 3;

    private static final int MOST_CANDIDATES = 40;
    private static final int UNSEEN = 15;

    private final Frame[] frames;
    private final Wrapping[] wrappings;
    private final int[] passiveTwins;
    private final FormTable forms;
    private final FormTable stems;
    private final int plain;

    /**
     * @param frames the first {@code guessed} of them may be guessed for unknown forms, the others are only looked up
     * @param forms by form: bits of the count, number of readings, then for each two bytes of frame and one of rarity
     * @param stems by stem: number of parts of speech, then for each its ordinal and the bits of its count
     */
    Analyser(Frame[] frames, int guessed, FormTable forms, FormTable stems) {
        this.frames = frames;
        this.wrappings = wrappings(frames, guessed);
        this.forms = forms;
        this.stems = stems;
        this.passiveTwins = new int[frames.length];
        int bare = 0;
        for (int i = 0; i < frames.length; i++) {
            passiveTwins[i] = twin(frames, i);
            if (isPlain(frames[i])) {
                bare = i;
            }
        }
        this.plain = bare;
    }

    /** Loops rather than streams and record equality: this is part of every cold start. */
    private static Wrapping[] wrappings(Frame[] frames, int guessed) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < guessed; i++) {
            String key = frames[i].front().concat("/").concat(frames[i].pronoun());
            List<Integer> group = groups.get(key);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(key, group);
            }
            group.add(i);
        }
        Wrapping[] wrappings = new Wrapping[groups.size()];
        int at = 0;
        for (List<Integer> group : groups.values()) {
            int[] ids = new int[group.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = group.get(i);
            }
            wrappings[at++] = new Wrapping(frames[ids[0]].front(), frames[ids[0]].pronoun(), ids);
        }
        return wrappings;
    }

    /** The frame that differs in voice only, or -1. */
    private static int twin(Frame[] frames, int of) {
        Frame f = frames[of];
        if (!f.pos().isVerb() || f.pos() == Pos.IMPERATIVE) {
            return -1;
        }
        Pos other = switch (f.pos()) {
            case PERFECT -> Pos.PERFECT_PASSIVE;
            case PERFECT_PASSIVE -> Pos.PERFECT;
            case IMPERFECT -> Pos.IMPERFECT_PASSIVE;
            default -> Pos.IMPERFECT;
        };
        for (int i = 0; i < frames.length; i++) {
            Frame g = frames[i];
            if (g.pos() == other
                    && g.proclitics() == f.proclitics()
                    && g.pronoun().equals(f.pronoun())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlain(Frame frame) {
        return frame.pos() == Pos.NOUN
                && frame.proclitics() == 0
                && frame.pronoun().isEmpty();
    }

    private int form(Word word) {
        String form = word.form();
        if (form.isEmpty()) {
            return FormTable.ABSENT;
        }
        char last = word.endsInTaMarbuta() ? 'ة' : form.charAt(form.length() - 1);
        int place = forms.find(form, 0, form.length(), last);
        if (place == FormTable.ABSENT && form.charAt(form.length() - 1) == 'ه') {
            place = forms.find(form, 0, form.length(), last == 'ه' ? 'ة' : 'ه');
        }
        return place;
    }

    /** Bits of the count of a word's form: 0 unknown, 1 once, 2 up to three times and so on. */
    int familiarity(Word word) {
        int place = form(word);
        return place == FormTable.ABSENT ? 0 : forms.at(place);
    }

    /**
     * Bits of the count of the form that letters of a text make.
     *
     * @param last the last of them as it is written: a ta marbuta is no ha
     */
    int familiarity(String form, int from, int to, char last) {
        int place = forms.find(form, from, to, last == 'ة' ? last : form.charAt(to - 1));
        return place == FormTable.ABSENT ? 0 : forms.at(place);
    }

    /**
     * Whether a form is a word by itself: seen as it stands, or a stem seen often enough behind particles or before a
     * pronoun.
     *
     * @param enough bits of the count
     */
    boolean isWord(String form, char last, int enough) {
        if (familiarity(form, 0, form.length(), last) >= enough) {
            return true;
        }
        for (Wrapping wrapping : wrappings) {
            if ((last != 'ة' || wrapping.pronoun().isEmpty()) && wrapping.fits(form)) {
                for (int i : wrapping.frames()) {
                    Morph morph = frames[i].apply(form);
                    if (morph != null
                            && plausible(morph)
                            && stemBits(morph.stem(), frames[i].pos().ordinal()) >= enough) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The possibilities for a word of Arabic letters, never empty, the likeliest first where the form is known. */
    List<Candidate> candidates(Word word) {
        String form = word.form();
        List<Candidate> found = new ArrayList<>();
        int place = form(word);
        int familiarity = place == FormTable.ABSENT ? 0 : forms.at(place);
        int[] shared = shared(word, familiarity);
        if (place != FormTable.ABSENT) {
            int n = forms.at(place + 1);
            for (int i = 0; i < n; i++) {
                int at = place + 2 + 3 * i;
                add(found, word, shared, forms.at(at) | forms.at(at + 1) << 8, 100 + forms.at(at + 2));
            }
        }
        if (familiarity < WELL_KNOWN) {
            guess(found, word, shared, true);
            if (found.isEmpty()) {
                guess(found, word, shared, false);
            }
        }
        if (!word.letters().equals(form) && Vowels.written(word.letters())) {
            for (int i = found.size() - 1; i >= 0; i--) {
                int twin = passiveTwins[found.get(i).frame()];
                if (twin >= 0 && frames[twin].pos() == Pos.PERFECT_PASSIVE && !has(found, twin)) {
                    add(found, word, shared, twin, 100 + UNSEEN);
                }
            }
        }
        if (found.isEmpty()) {
            Morph whole = new Morph(0, form, "", Pos.NOUN);
            found.add(new Candidate(plain, whole, shared, 0));
        }
        return found;
    }

    private void guess(List<Candidate> found, Word word, int[] shared, boolean known) {
        String form = word.form();
        for (Wrapping wrapping : wrappings) {
            if (word.endsInTaMarbuta() && !wrapping.pronoun().isEmpty() || !wrapping.fits(form)) {
                continue;
            }
            for (int i : wrapping.frames()) {
                if (found.size() >= MOST_CANDIDATES) {
                    return;
                }
                Morph morph = has(found, i) ? null : frames[i].apply(form);
                if (morph == null || !plausible(morph) || morph.pos().isVerb() && isObject(word, morph)) {
                    continue;
                }
                int rarity = stemBits(morph.stem(), frames[i].pos().ordinal());
                if (rarity == 0 && passiveTwins[i] >= 0) {
                    rarity =
                            stemBits(morph.stem(), frames[passiveTwins[i]].pos().ordinal()) == 0 ? 0 : 20;
                }
                if (rarity == 0) {
                    int relatives = stemBits(Relatives.base(morph), Relatives.group(morph.pos()));
                    rarity = relatives == 0 ? 0 : 20 + relatives;
                }
                if ((rarity != 0) == known) {
                    add(found, word, shared, i, 50 + rarity);
                }
            }
        }
    }

    private static boolean plausible(Morph morph) {
        String stem = morph.stem();
        if (stem.length() < 2) {
            return false;
        }
        // Before a pronoun the nun of a sound plural falls away (مقاتلوها); it stays in verbs (يقاتلونها).
        if (morph.hasPronoun() && !morph.pos().isVerb() && stem.length() > 5 && stem.endsWith("ون")) {
            return false;
        }
        char first = stem.charAt(0);
        return switch (morph.pos()) {
            case IMPERFECT, IMPERFECT_PASSIVE ->
                stem.length() > 2 && (first == 'ي' || first == 'ت' || first == 'ن' || first == 'ا');
            case PERFECT, PERFECT_PASSIVE -> first != 'ي';
            default -> !stem.endsWith("وا");
        };
    }

    /** Whether a verb's last letter is no letter of its own: a ta marbuta, or a ha behind what is known as a verb. */
    private boolean isObject(Word word, Morph verb) {
        String stem = verb.stem();
        if (verb.hasPronoun() || stem.charAt(stem.length() - 1) != 'ه') {
            return false;
        }
        String shorter = stem.substring(0, stem.length() - 1);
        Morph without = new Morph(0, shorter, "", verb.pos());
        return word.endsInTaMarbuta() || stemBits(Relatives.base(without), Relatives.group(verb.pos())) > 0;
    }

    private int stemBits(String stem, int kind) {
        int place = stems.find(stem);
        if (place != FormTable.ABSENT) {
            int n = stems.at(place);
            for (int i = 0; i < n; i++) {
                if (stems.at(place + 1 + 2 * i) == kind) {
                    return stems.at(place + 2 + 2 * i);
                }
            }
        }
        return 0;
    }

    private static boolean has(List<Candidate> found, int frame) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).frame() == frame) {
                return true;
            }
        }
        return false;
    }

    private void add(List<Candidate> found, Word word, int[] shared, int frame, int origin) {
        Morph applied = frames[frame].apply(word.form());
        if (applied == null || isHamza(word.letters(), frames[frame])) {
            return;
        }
        Morph morph = applied.kept();
        String stem = morph.stem();
        int n = stem.length();
        int[] features = Arrays.copyOf(shared, shared.length + 9);
        int at = shared.length;
        features[at++] = Features.feature(10, origin);
        features[at++] = Features.feature(11, Features.skeleton(stem));
        features[at++] = Features.feature(12, Features.letters(stem, n - 1, n));
        features[at++] = Features.feature(13, Features.letters(stem, n - 2, n));
        features[at++] = Features.feature(14, Features.letters(stem, n - 3, n));
        features[at++] = Features.feature(15, Features.letters(stem, 0, 1));
        features[at++] = Features.feature(16, Features.letters(stem, 0, Math.min(2, n)));
        features[at++] = Features.feature(17, Features.letters(stem, 0, Math.min(3, n)));
        features[at++] = Features.feature(
                18, letter(word.letters(), frames[frame].front().length()));
        found.add(new Candidate(frame, morph, features, Vowels.bonus(word.letters(), frames[frame])));
    }

    /** Whether what looks like the article is a hamza: «ألفا» is no «الفا». */
    private static boolean isHamza(String surface, Frame frame) {
        int mask = frame.proclitics();
        if ((mask & Morph.AL) == 0 || (mask & Morph.LI) != 0) {
            return false;
        }
        int alif = letter(surface, frame.front().length() - 2);
        return alif == 'أ' || alif == 'إ' || alif == 'آ';
    }

    /** Features that all candidates of a word share. */
    private static int[] shared(Word word, int familiarity) {
        int shape = shape(word);
        int raw = raw(word.letters(), 64);
        int start = raw(word.letters(), 2);
        return familiarity >= FREQUENT
                ? new int[] {
                    Features.feature(1, 0),
                    Features.feature(2, shape),
                    Features.feature(3, start),
                    Features.feature(4, key(word)),
                    Features.feature(5, raw)
                }
                : new int[] {
                    Features.feature(1, 0),
                    Features.feature(2, shape),
                    Features.feature(3, start),
                    Features.feature(6, familiarity)
                };
    }

    static int key(Word word) {
        String form = word.form();
        return Features.letters(form, 0, form.length()) * 2 + 1 + (word.endsInTaMarbuta() ? 0x5bd1e994 : 0);
    }

    /** How a word begins and ends, as a small number. */
    static int shape(Word word) {
        String form = word.form();
        int n = form.length();
        if (word.kind() != Word.Kind.ARABIC || n == 0) {
            return word.kind().ordinal();
        }
        char first = form.charAt(0);
        int head = form.startsWith("ال")
                ? 1
                : form.startsWith("لل") ? 2 : 3 + Math.max(0, "يتاناسوفبلكم".indexOf(first) + 1);
        int tail = 0;
        char last = form.charAt(n - 1);
        if (word.endsInTaMarbuta()) {
            tail = 1;
        } else if (word.letters().indexOf('\u064B') >= 0) {
            tail = 2;
        } else if (n > 2) {
            int two = "ات ون ين ان وا ها هم نا تا".indexOf(form.substring(n - 2));
            tail = two >= 0 && two % 3 == 0 ? 3 + two / 3 : 12 + Math.max(0, "ايهتن".indexOf(last) + 1);
        }
        return 4 + head * 32 + tail;
    }

    /** What of a word shows number, gender and definiteness, as a small number. */
    static int ending(Word word) {
        int shape = shape(word);
        return shape < 4 ? shape : 4 + (shape - 4) % 32 + (word.form().startsWith("ال") ? 32 : 0);
    }

    /** The letters as written, hamzas kept, vowel signs dropped. */
    private static int raw(String surface, int most) {
        int hash = 0;
        for (int i = 0; i < surface.length() && most > 0; i++) {
            char c = surface.charAt(i);
            if (!Spelling.isMark(c)) {
                hash = hash * 31 + c;
                most--;
            }
        }
        return hash * 0x01000193;
    }

    /** The letter of that number as written. */
    private static int letter(String surface, int number) {
        int seen = -1;
        for (int i = 0; i < surface.length(); i++) {
            if (!Spelling.isMark(surface.charAt(i)) && ++seen == number) {
                return surface.charAt(i);
            }
        }
        return 0;
    }
}
