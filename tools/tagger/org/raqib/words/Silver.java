package org.raqib.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;

/** Reads silver data and says it in our terms: a {@link Frame} for every word. */
final class Silver {
    /**
     * A sentence.
     *
     * @param sure what grammar settled against the silver data, so that it is to count for more
     */
    record Line(int outlet, boolean title, Word[] words, @Nullable Frame[] gold, boolean[] sure) {}

    private static final Set<String> PRONOUNS =
            Set.of("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "كن", "ي", "ني", "نا");
    private static final Set<String> FORM_ONE_PASSIVE_T = Set.of("توفي", "تبني", "تسلم", "تعرض", "تداول", "توصل", "تحقق");

    private final Map<String, Map<String, Pos>> closed = new HashMap<>();
    private final Map<String, Pos> names = new HashMap<>();
    private final Set<String> verbalNouns = new HashSet<>();
    private final Map<String, Integer> withArticle = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();

    Silver(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("closed.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] f = line.split("\t");
                for (String tag : f[2].split(",")) {
                    closed.computeIfAbsent(Spelling.fold(f[0]), k -> new HashMap<>()).put(tag, Pos.valueOf(f[1]));
                }
            }
        }
        for (String line : Files.readAllLines(folder.resolve("names.txt"))) {
            String[] f = line.split(" ");
            for (int i = 1; i < f.length && !line.startsWith("#"); i++) {
                names.put(Spelling.fold(f[i]), Pos.valueOf(f[0]));
            }
        }
        Path nouns = folder.resolve("verbal-nouns.txt");
        if (Files.exists(nouns)) {
            for (String line : Files.readAllLines(nouns)) {
                if (!line.startsWith("#")) {
                    for (String w : line.trim().split("\\s+")) {
                        verbalNouns.add(Spelling.fold(w));
                    }
                }
            }
        }
    }

    List<Line> read(Path file) throws IOException {
        List<String> raw = Files.readAllLines(file);
        for (String line : raw) {
            for (String token : line.split(" ")) {
                for (String part : token.split("\\|")) {
                    int slash = part.lastIndexOf('/');
                    if (slash > 2 && part.startsWith("ال") && part.startsWith("DT", slash + 1)) {
                        withArticle.merge(Spelling.fold(part.substring(2, slash)), 1, Integer::sum);
                    }
                }
            }
        }
        List<Line> lines = new ArrayList<>(raw.size());
        for (String line : raw) {
            String[] tokens = line.split(" ");
            boolean title = tokens[0].endsWith("T");
            int outlet = Integer.parseInt(title ? tokens[0].substring(0, tokens[0].length() - 1) : tokens[0]);
            Word[] sentence = new Word[tokens.length - 1];
            Frame[] gold = new Frame[tokens.length - 1];
            boolean whole = true;
            String last = "";
            for (int i = 1; i < tokens.length; i++) {
                int bar = tokens[i].indexOf('|');
                if (bar <= 0) {
                    whole = false;
                    break;
                }
                String surface = tokens[i].substring(0, bar);
                Word word = words.computeIfAbsent(surface, s -> new Word(s, kind(s)));
                sentence[i - 1] = word;
                if (word.kind() == Word.Kind.ARABIC && !word.form().isEmpty()) {
                    gold[i - 1] = frame(word, tokens[i].substring(bar + 1), last);
                }
                last = word.form();
            }
            if (whole && sentence.length > 0) {
                lines.add(new Line(outlet, title, sentence, gold, new boolean[gold.length]));
            }
        }
        SilverMends mends = new SilverMends();
        mends.mend(lines);
        System.err.println("mended: " + mends.account());
        return lines;
    }

    private static Word.Kind kind(String surface) {
        char c = surface.charAt(0);
        return Spelling.isArabicLetter(c)
                ? Word.Kind.ARABIC
                : Character.isDigit(c)
                        ? Word.Kind.NUMBER
                        : Character.isLetter(surface.codePointAt(0)) ? Word.Kind.OTHER : Word.Kind.SIGN;
    }

    boolean isVerbalNoun(String stem) {
        return verbalNouns.contains(stem);
    }

    /** Our reading of one token of the silver standard; null where it makes no sense to us. */
    private @Nullable Frame frame(Word word, String analysis, String before) {
        String[] parts = analysis.split("\\|");
        String[] letters = new String[parts.length];
        String[] tags = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int slash = parts[i].lastIndexOf('/');
            if (slash <= 0) {
                return null;
            }
            letters[i] = Spelling.fold(parts[i].substring(0, slash));
            tags[i] = parts[i].substring(slash + 1);
        }
        String form = word.form();
        if (form.equals("بريف") || form.equals("وبريف")) {
            return new Frame(Morph.BI | (form.length() > 4 ? Morph.WA : 0), false, "", false, Pos.NOUN);
        }
        int mask = 0;
        int at = 0;
        int stripped = 0;
        while (at < parts.length - 1 && stripped < form.length()) {
            String rest = form.substring(stripped);
            Pos whole = whole(rest);
            if (whole != null) {
                return checked(new Frame(mask, false, "", false, whole), form);
            }
            if (names.containsKey(rest) && rest.length() > 3) {
                boolean article = rest.startsWith("ال");
                return checked(new Frame(mask | (article ? Morph.AL : 0), false, "", false, names.get(rest)), form);
            }
            int bit = proclitic(letters[at], tags[at]);
            if (bit == 0 || (mask & bit) != 0 || (mask & Morph.AL) != 0) {
                break;
            }
            mask |= bit;
            stripped += bit == Morph.AL ? 2 : 1;
            at++;
        }
        String stem = letters[at];
        String tag = tags[at];
        String pronoun = "";
        if (at == parts.length - 2) {
            pronoun = letters[at + 1];
            if (!PRONOUNS.contains(pronoun)) {
                return null;
            }
        } else if (at != parts.length - 1) {
            return null;
        }
        int preposition = mask & (Morph.BI | Morph.LI | Morph.KA);
        if (tag.startsWith("PRP") && preposition != 0 && PRONOUNS.contains(stem) && pronoun.isEmpty()) {
            return checked(new Frame(mask & ~preposition, false, stem, false, Pos.PREPOSITION), form);
        }
        boolean shared = false;
        Pos pos = pos(stem, tag, before, mask);
        if (pos == null) {
            return null;
        }
        boolean fixed = pos == Pos.RELATIVE || pos == Pos.DEMONSTRATIVE || pos == Pos.ADVERB || pos == Pos.CONJUNCTION
                || pos == Pos.PREPOSITION || pos == Pos.PARTICLE || pos == Pos.PRONOUN || pos.isVerb();
        if ((mask & Morph.AL) == 0 && !fixed) {
            boolean article = tag.startsWith("DT")
                    || tag.equals("NOUN_QUANT") || tag.equals("VN") || tag.equals("ADJ_NUM") || tag.equals("CD") || names.containsKey(stem);
            boolean doubled = (mask & Morph.LI) != 0 && form.startsWith("لل", stripped - 1);
            if (article && stem.startsWith("ال") && !word.surface().matches("[وفبك]*[أإآ].*") && stem.length() > 3 && !stem.equals("الله")) {
                mask |= Morph.AL;
                stem = stem.substring(2);
                shared = doubled && stem.startsWith("ل") && !form.startsWith("لل" + stem, stripped - 1);
            } else if (doubled && stem.startsWith("ل") && pos != Pos.NAME && stem.length() > 3) {
                int without = withArticle.getOrDefault(stem.substring(1), 0);
                int with = withArticle.getOrDefault(stem, 0);
                mask |= Morph.AL;
                shared = with > without;
                stem = shared ? stem : stem.substring(1);
                pos = pos(stem, tag, before, mask);
                if (pos == null) {
                    return null;
                }
            }
        }
        int end = form.length() - pronoun.length();
        boolean ta = !pronoun.isEmpty() && stem.endsWith("ه") && end > 0 && form.charAt(end - 1) == 'ت';
        return checked(new Frame(mask, shared, pronoun, ta, pos), form);
    }

    private static @Nullable Frame checked(Frame frame, String form) {
        boolean impossible = frame.pos().isVerb() && frame.pronoun().equals("ي")
                || frame.pos() == Pos.PERFECT_PASSIVE && !frame.pronoun().isEmpty();
        return impossible || frame.apply(form) == null ? null : frame;
    }

    private static @Nullable Pos whole(String form) {
        return switch (form) {
            case "عندما", "حينما", "بعدما", "قبلما", "كما", "بينما", "مثلما", "ريثما", "كيما", "حالما", "حسبما" -> Pos.CONJUNCTION;
            case "مما", "ممن", "عما", "عمن" -> Pos.RELATIVE;
            default -> null;
        };
    }

    private static int proclitic(String letters, String tag) {
        boolean particle = tag.equals("CC") || tag.equals("IN") || tag.equals("RP") || tag.equals("NN");
        if (letters.equals("ال")) {
            return tag.equals("DT") ? Morph.AL : 0;
        }
        return !particle
                ? 0
                : switch (letters) {
                    case "و" -> Morph.WA;
                    case "ف" -> Morph.FA;
                    case "ب" -> Morph.BI;
                    case "ل" -> Morph.LI;
                    case "ك" -> Morph.KA;
                    case "س" -> Morph.SA;
                    default -> 0;
                };
    }

    private @Nullable Pos pos(String stem, String tag, String before, int mask) {
        Map<String, Pos> fixed = closed.get(stem);
        if (fixed != null) {
            Pos pos = fixed.getOrDefault(tag, fixed.get("*"));
            boolean place = (stem.equals("وسط") || stem.equals("داخل") || stem.equals("خارج"))
                    && (before.equals("في") || before.equals("من") || before.equals("الي") || (mask & (Morph.BI | Morph.LI)) != 0);
            if (pos != null) {
                return place ? Pos.NOUN : pos;
            }
        }
        Pos known = names.get(stem);
        if (known != null && !tag.equals("CD") && !(tag.startsWith("V") && (mask & Morph.SA) != 0)) {
            return known;
        }
        String bare = stem.startsWith("ال") && tag.startsWith("DT") ? stem.substring(2) : stem;
        return switch (tag) {
            case "NN", "DTNN" -> isVerbalNoun(bare) ? Pos.VERBAL_NOUN : Pos.NOUN;
            case "NNS", "DTNNS", "NOUN_QUANT" -> Pos.NOUN;
            case "VBG" -> bare.startsWith("م") && bare.endsWith("ا") ? Pos.ADJECTIVE : Pos.VERBAL_NOUN;
            case "NNP", "DTNNP", "NNPS", "DTNNPS" -> Pos.NAME;
            case "JJ", "DTJJ", "JJR", "DTJJR", "ADJ_NUM", "VN" -> Pos.ADJECTIVE;
            case "CD", "DTCD" -> Pos.NUMBER;
            case "VBD" -> Pos.PERFECT;
            case "VBP" -> Pos.IMPERFECT;
            case "VB" -> Pos.IMPERATIVE;
            case "VBN" -> isImperfectPassive(stem) ? Pos.IMPERFECT_PASSIVE : Pos.PERFECT_PASSIVE;
            case "IN" -> Pos.PREPOSITION;
            case "CC" -> Pos.CONJUNCTION;
            case "RP", "UH" -> Pos.PARTICLE;
            case "RB" -> Pos.ADVERB;
            case "WP" -> Pos.RELATIVE;
            case "WRB" -> Pos.INTERROGATIVE;
            case "DT" -> Pos.DEMONSTRATIVE;
            case "PRP" -> Pos.PRONOUN;
            default -> null;
        };
    }

    private static boolean isImperfectPassive(String stem) {
        if (stem.startsWith("ي")) {
            return true;
        }
        return stem.startsWith("ت") && !stem.endsWith("ت") && !stem.endsWith("وا")
                && FORM_ONE_PASSIVE_T.stream().noneMatch(stem::startsWith);
    }

}
