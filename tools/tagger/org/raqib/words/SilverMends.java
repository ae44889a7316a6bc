package org.raqib.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;

/**
 * Mends what the silver standard gets wrong again and again, where grammar leaves no doubt. Each rule says why; none looks
 * at which text it is in.
 */
final class SilverMends {
    private static final Set<String> PLACE_HEADS = Set.of("مدينه", "بلده", "محافظه", "قريه", "مديريه", "ضاحيه", "مخيم", "ناحيه");
    private static final Set<String> PLURALS_IN_TA = Set.of("قاده", "اساتذه", "ساده", "طلبه", "مرتزقه", "صيادله", "تلامذه", "مغاربه",
            "افارقه", "دكاتره", "قراصنه", "كتبه", "قتله", "ورثه", "اشقاء", "جهه", "مايه", "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "غالبيه", "اغلبيه", "بقيه", "عده", "نخبه", "كافه", "عامه");
    private static final Set<String> BODIES = Set.of("جيش", "نظام", "تنظيم", "تحالف", "احتلال", "حزب", "طيران", "حرس", "امن", "رييس",
            "قايد", "وزير", "مجلس", "اتحاد", "دفاع", "عدو", "قصف", "هجوم", "انفجار", "تفجير", "درك");
    private static final Set<String> DIRECTIONS =
            Set.of("شمال", "جنوب", "شرق", "غرب", "وسط", "حدود", "غير", "تحت", "كل", "ذات", "ميناء", "اطفال", "احد");
    private static final Set<String> NEVER_ACTIVE = Set.of("اصيب", "توفي", "استشهد", "لقي", "ولد", "اصيبت");
    private static final Set<String> KILL = Set.of("قتل", "جرح", "اعتقل", "خطف");
    private static final Set<String> KILL_FEMININE = Set.of("قتلت", "جرحت", "اعتقلت", "خطفت", "دفنت");
    private static final Set<String> WOMEN = Set.of("امراه", "سيده", "طفله", "فتاه", "ام", "نساء", "شابه", "مواطنه", "مدنيه",
            "صحفيه", "صحافيه", "زوجه", "زوجته", "مسنه", "معلمه", "طالبه", "ممرضه", "طبيبه", "طفلتان", "امراتان", "شقيقته", "والدته");
    private static final Set<String> SUPPOSED = Set.of("يعتقد", "يرجح", "يتوقع", "يخشي", "يشتبه", "يفترض", "يزعم", "يشار", "يذكر", "يقال", "يظن");
    private static final Set<String> IMPERSONAL_AFTER_LAM = Set.of("يصب", "تصب", "يعرف", "تعرف", "يسجل", "تسجل", "يفصح", "يحدد");

    private final Map<String, Integer> definite = new HashMap<>();
    private final Map<String, Integer> verbs = new HashMap<>();
    private final Map<String, Integer> imperfects = new HashMap<>();

    void mend(List<Silver.Line> lines) {
        for (Silver.Line line : lines) {
            for (int i = 0; i < line.words().length; i++) {
                Frame f = line.gold()[i];
                if (f == null) {
                    continue;
                }
                String stem = f.apply(line.words()[i].form()).stem();
                if ((f.proclitics() & Morph.AL) != 0) {
                    definite.merge(stem, 1, Integer::sum);
                } else if (f.pos() == Pos.PERFECT || f.pos() == Pos.PERFECT_PASSIVE) {
                    verbs.merge(stem, 1, Integer::sum);
                } else if (f.pos() == Pos.IMPERFECT) {
                    imperfects.merge(stem, 1, Integer::sum);
                }
            }
        }
        for (Silver.Line line : lines) {
            for (int i = 0; i < line.words().length; i++) {
                if (line.gold()[i] != null) {
                    mend(line, i);
                }
            }
        }
    }

    private void mend(Silver.Line line, int i) {
        Word[] words = line.words();
        Frame[] gold = line.gold();
        Frame frame = gold[i];
        String form = words[i].form();
        String stem = frame.apply(form).stem();
        Pos pos = frame.pos();
        Pos before = pos(line, i - 1);
        boolean opens = i == 0 || words[i - 1].kind() == Word.Kind.SIGN || before == Pos.CONJUNCTION;
        boolean joined = (frame.proclitics() & (Morph.WA | Morph.FA)) != 0;

        // ليقاتلوا: a perfect does not begin with lam and a prefix of the imperfect.
        if (pos == Pos.PERFECT && stem.length() > 4 && stem.charAt(0) == 'ل' && imperfects.getOrDefault(stem.substring(1), 0) > 2
                && verbs.getOrDefault(stem, 0) < 20) {
            set(line, i, new Frame(frame.proclitics() | Morph.LI, false, frame.pronoun(), false, Pos.IMPERFECT));
            return;
        }
        // حياتهم: a ta behind alif is ta marbuta in a few words only.
        if (!frame.pronoun().isEmpty() && !frame.ta() && pos.isNominal()
                && Set.of("حيات", "وفات", "معانات", "مبارات", "نجات", "قنات", "فتات", "مأسات", "ماسات").contains(stem)) {
            set(line, i, new Frame(frame.proclitics(), frame.sharedLam(), frame.pronoun(), true, pos));
            return;
        }
        // «أدانت»: no noun but the few of a root in ta ends so; «قالوا» none at all.
        boolean plainNoun = pos.isNominal() && pos != Pos.NUMBER && frame.pronoun().isEmpty()
                && (frame.proclitics() & ~(Morph.WA | Morph.FA)) == 0 && stem.length() > 3;
        if (plainNoun && stem.endsWith("ت") && !stem.endsWith("ات") && !stem.endsWith("يت") && !stem.endsWith("وت")
                        && (verbs.getOrDefault(stem.substring(0, stem.length() - 1), 0) >= 3 || verbs.getOrDefault(stem, 0) >= 8)
                || plainNoun && pos != Pos.NAME && stem.endsWith("وا") && verbs.getOrDefault(stem, 0) >= 2) {
            set(line, i, new Frame(frame.proclitics(), false, "", false, Pos.PERFECT));
            return;
        }
        // «توعد»: where only يتوعد is known as its imperfect, the ta belongs to the perfect.
        if (pos == Pos.IMPERFECT && frame.pronoun().isEmpty() && (frame.proclitics() & ~(Morph.WA | Morph.FA)) == 0
                && stem.startsWith("ت") && stem.length() > 3
                && imperfects.getOrDefault("ي" + stem, 0) >= 3
                && imperfects.getOrDefault("ي" + stem.substring(1), 0) * 3 < imperfects.getOrDefault("ي" + stem, 0)) {
            set(line, i, new Frame(frame.proclitics(), false, "", false, Pos.PERFECT));
            return;
        }
        // «هاجمه»: few verbs end in a ha of their own.
        if ((pos == Pos.PERFECT || pos == Pos.IMPERFECT) && frame.pronoun().isEmpty() && stem.endsWith("ه") && stem.length() > 3
                && !words[i].endsInTaMarbuta()) {
            Map<String, Integer> known = pos == Pos.PERFECT ? verbs : imperfects;
            if (known.getOrDefault(stem.substring(0, stem.length() - 1), 0) > 2 * known.getOrDefault(stem, 0)) {
                set(line, i, new Frame(frame.proclitics(), false, "ه", false, pos));
                return;
            }
        }
        // «العام 2015» is a year, «القاعدة الجوية» a base.
        if (stem.equals("عام") && pos == Pos.ADJECTIVE && frame.proclitics() == Morph.AL && i + 1 < words.length
                && words[i + 1].kind() == Word.Kind.NUMBER
                || stem.equals("قاعده") && pos == Pos.NAME && pos(line, i + 1) == Pos.ADJECTIVE && definite(line, i + 1)) {
            set(line, i, with(frame, Pos.NOUN));
            return;
        }
        // «فرقت الشرطة المتظاهرين»: a sound masculine plural does not agree with a feminine or a single body.
        if (pos == Pos.ADJECTIVE && (frame.proclitics() & ~Morph.AL) == 0 && frame.pronoun().isEmpty() && stem.length() > 5
                && (stem.endsWith("ين") || stem.endsWith("ون")) && (before == Pos.NOUN || before == Pos.VERBAL_NOUN || before == Pos.NAME)
                && line.gold()[i - 1].pronoun().isEmpty()
                && (before == Pos.NAME || (line.gold()[i - 1].proclitics() & Morph.AL) == (frame.proclitics() & Morph.AL))) {
            String head = line.gold()[i - 1].apply(words[i - 1].form()).stem();
            if ((words[i - 1].endsInTaMarbuta() || head.endsWith("ات") && head.length() > 4) && !PLURALS_IN_TA.contains(head) || (before == Pos.NAME || BODIES.contains(head)) && frame.proclitics() == Morph.AL) {
                set(line, i, with(frame, Pos.NOUN));
                return;
            }
        }
        // «قال متحدثون»: behind an active verb that needs its subject stands a noun.
        if (pos == Pos.ADJECTIVE && (frame.proclitics() & ~Morph.AL) == 0 && before == Pos.PERFECT
                && line.gold()[i - 1].pronoun().isEmpty()
                && words[i - 1].form().matches("(و|ف)?(قال|قالت|اعلن|اكد|اوضح|ذكر|اضاف|افاد|شن|قتل|اطلق|هاجم|نفذ|اقتحم|اعتقل|خطف|اتهم|دعا|طالب|لقي|افادت|ذكرت)")
                && stem.matches("م.*|.*(ون|ين|ان)")) {
            set(line, i, with(frame, Pos.NOUN));
            return;
        }
        // أعداد is a plural, إعداد a verbal noun; without its hamza a few are oftener the plural.
        if (pos == Pos.VERBAL_NOUN && stem.startsWith("ا")) {
            char alif = letter(words[i].surface(), frame.front().length());
            if (alif == 'أ' || alif == 'آ' || alif == 'ا' && Set.of("احياء", "اعداد", "احكام", "ابراج").contains(stem)) {
                set(line, i, with(frame, Pos.NOUN));
                return;
            }
        }
        // «وزارة الدفاع», «الدعم السريع»: parts of names.
        if (pos == Pos.VERBAL_NOUN && frame.proclitics() == Morph.AL
                && (i > 0 && words[i - 1].form().matches("(و|ب|ل|ف)?(وزار[هة]|وزير|وزيره|وزراء|هييه|مجلس|لجنه|قوات|جهاز|جيش|حركه)")
                        && Set.of("دفاع", "دعم", "انقاذ", "تحرير", "انتقال", "تغيير").contains(stem)
                        || stem.equals("دعم") && i + 1 < words.length && words[i + 1].form().equals("السريع"))) {
            set(line, i, with(frame, Pos.NOUN));
            return;
        }
        // A finite verb does not stand behind a preposition: «من نفذ» is a relative, «في سرت» a name.
        if (form.equals("من") && pos == Pos.PREPOSITION && frame.pronoun().isEmpty()) {
            Pos next = pos(line, i + 1);
            if (next != null && next.isVerb() && gold[i + 1].proclitics() == 0
                    && !words[i + 1].endsInTaMarbuta() && verbs.getOrDefault(words[i + 1].form(), 0)
                            + imperfects.getOrDefault(words[i + 1].form(), 0) > 20) {
                set(line, i, with(frame, Pos.RELATIVE));
            }
            return;
        }
        if (pos.isVerb() && frame.proclitics() == 0 && frame.pronoun().isEmpty() && i > 0 && before == Pos.PREPOSITION
                && Set.of("في", "الي", "عن", "قرب", "ضد", "تجاه").contains(words[i - 1].form())) {
            set(line, i, with(frame, Pos.NAME));
            return;
        }
        // «مدينة صعدة»: behind a kind of place stands its name.
        if ((pos == Pos.NOUN || pos == Pos.VERBAL_NOUN) && i > 0 && frame.pronoun().isEmpty() && !joined
                && (frame.proclitics() & ~Morph.AL) == 0 && PLACE_HEADS.contains(words[i - 1].form())
                && !DIRECTIONS.contains(stem) && words[i].surface().indexOf('\u064B') < 0) {
            set(line, i, with(frame, Pos.NAME));
            return;
        }
        // «طائرة مسيرة»: a craft, not a march.
        if (stem.equals("مسيره") && i > 0 && words[i - 1].form().matches("(و|ب|ل|وب)?(ال|لل)?(طاير.*|درون)")) {
            set(line, i, with(frame, Pos.ADJECTIVE));
            return;
        }
        if (stem.equals("حذر") && i > 0 && words[i - 1].form().matches("(ال)?(هدوء|ترقب|تفاول|صمت|امل)")) {
            set(line, i, with(frame, Pos.ADJECTIVE));
            return;
        }
        if (form.equals("فقد") && i + 1 < words.length && words[i + 1].form().equals("الاتصال")) {
            set(line, i, new Frame(0, false, "", false, Pos.PERFECT_PASSIVE));
            return;
        }
        if (form.equals("فقد") && i + 1 < words.length && words[i + 1].form().matches("حيات(ه|ها|هم)|الوعي|السيطره|اثره?|نحو|عشرات")) {
            set(line, i, new Frame(0, false, "", false, Pos.PERFECT));
            return;
        }
        mendVerbs(line, i, frame, stem, opens, joined);
    }

    private void mendVerbs(Silver.Line line, int i, Frame frame, String stem, boolean opens, boolean joined) {
        Word[] words = line.words();
        Pos pos = frame.pos();
        Pos next = pos(line, i + 1);
        // «الذي قتله الجيش», «مدنيين قتلهم تنظيم»: a verb with its object in front of its subject.
        if ((pos == Pos.NOUN || pos == Pos.VERBAL_NOUN) && !frame.pronoun().isEmpty() && frame.proclitics() == 0 && i > 0) {
            Frame last = line.gold()[i - 1];
            String asVerb = words[i].form().substring(0, words[i].form().length() - frame.pronoun().length());
            boolean relative = words[i - 1].form().matches("الذي|التي|الذين|اللذين|اللتين");
            boolean indefinite = last != null && (last.pos() == Pos.NOUN || last.pos() == Pos.ADJECTIVE)
                    && (last.proclitics() & Morph.AL) == 0 && last.pronoun().isEmpty()
                    && (words[i - 1].surface().indexOf('\u064B') >= 0 || words[i - 1].form().matches(".*(ين|ون|ا|ات)"));
            boolean subject = next == Pos.NOUN || next == Pos.NAME;
            if (verbs.getOrDefault(asVerb, 0) >= 3 && subject && (relative || indefinite) && line.gold()[i + 1].proclitics() != Morph.WA) {
                Frame verb = new Frame(0, false, frame.pronoun(), false, Pos.PERFECT);
                if (line.words()[i + 1].kind() == Word.Kind.ARABIC) {
                    set(line, i, verb);
                    return;
                }
            }
        }
        // «خطفوا في»: taken, for nobody is said whom they took.
        if (pos == Pos.PERFECT && frame.pronoun().isEmpty() && i + 1 < words.length
                && stem.matches("قتلوا|خطفوا|اعتقلوا|احتجزوا|نقلوا|دفنوا|اسروا|شردوا|هجروا|جرحوا|اختطفوا|اعدموا|قتلا|خطفا|اعتقلا|نقلا")
                && (words[i + 1].form().matches("في|خلال|قبل|بعد|عام|اثر|جراء|بسبب|نتيجه|علي|الي|عندما|اثناء|بينما|برصاص|بنيران|بقصف|بانفجار")
                        || words[i + 1].kind() == Word.Kind.SIGN && !words[i + 1].form().equals("\""))) {
            set(line, i, with(frame, Pos.PERFECT_PASSIVE));
            return;
        }
        boolean bare = (frame.proclitics() & ~(Morph.WA | Morph.FA)) == 0 && frame.pronoun().isEmpty();
        if (!bare) {
            return;
        }
        boolean nextDefinite = next != null && definite(line, i + 1);
        // «قتل الجيش عشرة مسلحين»: subject and object, so active.
        if (pos == Pos.PERFECT_PASSIVE && !NEVER_ACTIVE.contains(stem) && nextDefinite && next.isNominal() && next != Pos.ADJECTIVE) {
            int j = i + 2;
            while (j < words.length && pos(line, j) == Pos.ADJECTIVE && definite(line, j)) {
                j++;
            }
            boolean object = pos(line, j) == Pos.NUMBER
                    || pos(line, j) == Pos.NOUN && line.gold()[j].proclitics() == 0 && words[j].kind() == Word.Kind.ARABIC
                            && !Set.of("امس", "صباح", "مساء", "فجر", "ظهر", "ليل", "ليله", "يوم", "عندما", "نتيجه", "شمال", "جنوب",
                                    "شرق", "غرب", "بسبب", "حين", "رميا", "غدرا", "عام", "سنه", "اثر", "غرقا", "خنقا", "ذبحا", "رجال",
                                    "ابن", "ابو", "بن", "زعيم", "قايد", "نايب", "رييس", "مدير", "مساعد", "عضو", "سابقا").contains(words[j].form());
            if (object) {
                set(line, i, with(frame, Pos.PERFECT));
                return;
            }
        }
        // «قتل 5 أشخاص»: a number behind the bare verb is what was killed, unless «قتل» is governed as a noun.
        if (pos == Pos.NOUN || pos == Pos.VERBAL_NOUN) {
            if (KILL.contains(stem) && next == Pos.NUMBER && (opens && !joined || joined && passiveBefore(line, i))) {
                set(line, i, with(frame, Pos.PERFECT_PASSIVE));
                return;
            }
            // «وجرح آخرون»: a nominative behind a word that can be a verb.
            if (joined && stem.equals("جرح") && i + 1 < words.length
                    && words[i + 1].form().matches("(اخر|اخرون|اخران|ثالث|ثان|رابع|عدد|عشرات|مييات)") && passiveBefore(line, i)) {
                set(line, i, with(frame, Pos.PERFECT_PASSIVE));
                return;
            }
            // «تبادل الجانبان»: the dual or plural nominative shows that it is a verb with its subject.
            boolean indefinitePlural = i + 1 < words.length && next == Pos.NOUN && !nextDefinite && words[i + 1].form().endsWith("ون")
                    && nominative("ال" + words[i + 1].form());
            if (opens && verbs.getOrDefault(stem, 0) > 10
                    && (nextDefinite && nominative(words[i + 1].form()) || indefinitePlural)) {
                set(line, i, with(frame, Pos.PERFECT));
                return;
            }
        }
        if (pos == Pos.PERFECT && KILL_FEMININE.contains(stem) && i + 1 < words.length && WOMEN.contains(words[i + 1].form())) {
            set(line, i, with(frame, Pos.PERFECT_PASSIVE));
            return;
        }
        if (pos == Pos.IMPERFECT && i + 1 < words.length) {
            String behind = words[i + 1].form();
            Pos before = pos(line, i - 1);
            boolean impersonal = opens || before == Pos.RELATIVE
                    || before == Pos.NOUN && (line.gold()[i - 1].proclitics() & Morph.AL) == 0
                            && line.gold()[i - 1].pronoun().isEmpty();
            if (SUPPOSED.contains(stem) && impersonal && behind.matches("(ب)?ان(ه|ها|هم|هما)?|في|الي")) {
                set(line, i, with(frame, Pos.IMPERFECT_PASSIVE));
            } else if (i > 0 && words[i - 1].form().matches("(و|ف)?(لم|لن)") && IMPERSONAL_AFTER_LAM.contains(stem)) {
                set(line, i, with(frame, Pos.IMPERFECT_PASSIVE));
            }
        }
    }

    /** A dual or sound masculine plural in the nominative, told from words that merely end so by its singular. */
    private boolean nominative(String form) {
        return form.length() > 5
                && (form.endsWith("ان") || form.endsWith("ون"))
                && definite.getOrDefault(form.substring(2, form.length() - 2), 0) > 8
                && !Set.of("السودان", "الميدان", "الامان", "البيان", "العدوان", "الطيران").contains(form);
    }

    private static char letter(String surface, int number) {
        int seen = -1;
        for (int i = 0; i < surface.length(); i++) {
            if (!Spelling.isMark(surface.charAt(i)) && ++seen == number) {
                return surface.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean passiveBefore(Silver.Line line, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 14); j--) {
            Frame f = line.gold()[j];
            if (f == null) {
                continue;
            }
            if (f.pos() == Pos.PERFECT_PASSIVE || f.pos() == Pos.PERFECT && line.words()[j].form().matches("(و|ف)?(لقي|قضي|سقط)")) {
                return true;
            }
            if (Set.of("مقتل", "اصابه", "سقوط", "قتل", "جرح").contains(f.apply(line.words()[j].form()).stem())) {
                return false;
            }
        }
        return false;
    }

    private static boolean definite(Silver.Line line, int i) {
        Frame frame = line.gold()[i];
        return frame != null && frame.proclitics() == Morph.AL;
    }

    private static @Nullable Pos pos(Silver.Line line, int i) {
        if (i < 0 || i >= line.words().length) {
            return null;
        }
        if (line.words()[i].kind() == Word.Kind.NUMBER) {
            return Pos.NUMBER;
        }
        return line.gold()[i] == null ? null : line.gold()[i].pos();
    }

    private static Frame with(Frame frame, Pos pos) {
        return new Frame(frame.proclitics(), frame.sharedLam(), frame.pronoun(), frame.ta(), pos);
    }

    private final Map<String, Integer> mended = new HashMap<>();

    private void set(Silver.Line line, int i, Frame frame) {
        if (frame.apply(line.words()[i].form()) != null && !frame.equals(line.gold()[i])) {
            mended.merge(line.gold()[i].pos() + ">" + frame.pos() + " " + line.words()[i].form(), 1, Integer::sum);
            line.gold()[i] = frame;
            line.sure()[i] = true;
        }
    }

    /** How often what was mended, the most frequent first. */
    List<String> account() {
        return mended.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(150)
                .map(e -> e.getValue() + " " + e.getKey()).toList();
    }
}
