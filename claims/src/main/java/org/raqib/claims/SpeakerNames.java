package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/** Whom the subject of a word of saying denotes: of a title and a name the name, of a spokesman the man, not his body. */
final class SpeakerNames {
    private static final String SPOKESMAN = "KIND-SPOKESPERSON";

    /** «بمن فيهم»: some of those who were told of are named. */
    private static final Set<String> AMONG = Set.of("فيهم", "فيها");

    private final Mentions mentions;
    private final RuleBook book;
    private final Grammar grammar;

    SpeakerNames(Mentions mentions, RuleBook book) {
        this.mentions = mentions;
        this.book = book;
        this.grammar = book.grammar;
    }

    /** The speakers a subject denotes, up to a token that is no longer part of it. */
    List<Mention> of(Scene scene, Phrase subject, int limit, Speakers memory) {
        boolean same = isSame(scene, subject);
        if (same || isShortForm(scene, subject)) {
            Mention earlier = memory.earlier(scene.stem(same ? subject.from + 1 : subject.from));
            if (earlier != null) {
                return List.of(earlier);
            }
            boolean someone = subject.generic != null
                    && grammar.isTeller(subject)
                    && subject.generic.name().form() == Name.Form.SINGULAR
                    && (subject.to >= scene.size() || scene.prepositionAt[subject.to] == null)
                    && memory.last().size() == 1
                    && (memory.last().get(0).kind() == EntityKind.PERSON
                            || memory.last().get(0).kind() == EntityKind.ROLE
                            || scene.stem(subject.from).equals("مصدر"));
            if ((grammar.documents.contains(scene.lemma(subject.from)) || someone)
                    && !memory.last().isEmpty()) {
                // «وأضاف البيان», «وتابع المسؤول»: whose statement it is, who spoke last.
                return memory.last();
            }
        }
        Phrase issuer = issuer(scene, subject);
        if (issuer != null) {
            return issued(of(scene, issuer, limit, memory), scene.text(subject.from, issuer.to));
        }
        Mention holder = holder(scene, subject, memory);
        if (holder != null) {
            return List.of(holder);
        }
        List<Mention> speakers = new ArrayList<>();
        for (Phrase one : joined(scene, subject)) {
            if (one.from >= limit) {
                break;
            }
            if (one != subject && scene.pos(one.from) == Pos.ADJECTIVE) {
                // «مصادر أمنية وطبية»: a further adjective is no further speaker.
                continue;
            }
            if (one != subject && one.kind() != EntityKind.ROLE && scene.morphs[one.from].hasPronoun()) {
                // «المرصد ومقره لندن»
                continue;
            }
            speakers.add(speaker(scene, one, limit));
        }
        int among = among(scene, subject.to);
        Phrase named = among < 0 || among >= limit ? null : scene.phraseAt[among];
        if (named != null && named.from == among && Arguments.surelyActs(named)) {
            speakers.add(speaker(scene, named, limit));
        }
        return speakers;
    }

    /** «قادة أوروبيون، بمن فيهم الرئيس»: where those begin who are named among others, right behind a token, or -1. */
    private static int among(Scene scene, int end) {
        int i = end < scene.size() && scene.isComma(end) ? end + 1 : end;
        boolean among = i + 2 < scene.size()
                && (scene.form(i).equals("بمن") || scene.form(i).equals("بما"))
                && AMONG.contains(scene.form(i + 1));
        return among ? i + 2 : -1;
    }

    /** Whose statement it is goes by its words too: «بيان للوزارة» is the ministry. */
    private static List<Mention> issued(List<Mention> speakers, String statement) {
        if (speakers.size() != 1) {
            return speakers;
        }
        Mention one = speakers.get(0);
        List<String> names = new ArrayList<>(one.names());
        names.add(statement);
        return List.of(new Mention(one.text(), one.span(), one.id(), one.name(), names, one.kind(), one.point()));
    }

    /** A subject with all that is joined to it, also over what hangs on it («مسؤولون بالحكومة ومصادر بالحركة»). */
    private List<Phrase> joined(Scene scene, Phrase subject) {
        List<Phrase> all = Arguments.joined(scene, subject);
        int next = scene.phrases.indexOf(all.get(all.size() - 1)) + 1;
        while (next > 0 && next < scene.phrases.size()) {
            Phrase phrase = scene.phrases.get(next);
            boolean further = phrase.joined && grammar.isTeller(phrase);
            boolean near = phrase.from - scene.phrases.get(next - 1).to <= 2;
            if (!near || !further && (phrase.bare() || phrase.joined)) {
                break;
            }
            if (further) {
                all.add(phrase);
            }
            next++;
        }
        return all;
    }

    /** «بيان للقيادة», «بيان صادر عن الوزارة», «تقرير الأمم المتحدة»: whose the statement is, or null. */
    private @Nullable Phrase issuer(Scene scene, Phrase subject) {
        if (!grammar.documents.contains(scene.lemma(subject.from))) {
            return null;
        }
        for (int i = subject.from + 1; i < subject.to; i++) {
            if (isSort(scene, i)) {
                continue;
            }
            Phrase part = Parties.part(scene, subject, i);
            if (!scene.morphs[i].hasArticle() && part.generic != null && Arguments.surelyActs(part)
                    || part.name != null && part.name.from() == i && Arguments.surelyActs(part)) {
                return part;
            }
        }
        int at = scene.phrases.indexOf(subject);
        Phrase next = at >= 0 && at + 1 < scene.phrases.size() ? scene.phrases.get(at + 1) : null;
        int end = subject.to;
        if (end + 1 < scene.size() && scene.isComma(end) && SaySubjects.isIssued(scene, end + 1)) {
            // «بيان، صادر عن الوزارة»
            end += 2;
            next = end + 1 < scene.size() ? scene.phraseAt[end + 1] : null;
        }
        boolean issues = next != null
                && next.from - end <= 2
                && (next.preposition.equals("ل") || next.preposition.equals("عن"))
                && Arguments.surelyActs(next);
        return issues ? next : null;
    }

    /** «تقارير صحفية تركية»، «تصريحات صحفية»: an adjective tells of what sort they are, not whose. */
    static boolean isSort(Scene scene, int i) {
        return scene.pos(i) == Pos.ADJECTIVE && !scene.morphs[i].hasArticle();
    }

    /** «وزير الداخلية» after «وزير الداخلية عماد الطرابلسي»: who was named with the office before. */
    private @Nullable Mention holder(Scene scene, Phrase subject, Speakers memory) {
        if (subject.kind() != EntityKind.ROLE
                || subject.apposition != null
                || subject.name != null && subject.name.entity().kind() == EntityKind.PERSON
                || OfficeHolders.personAt(scene, subject) < subject.to) {
            return null;
        }
        Mention earlier = memory.earlier(scene.stem(subject.from));
        String office = scene.text(subject.from, subject.to);
        boolean same = earlier != null
                && earlier.kind() == EntityKind.PERSON
                && office.indexOf(' ') > 0
                && earlier.names().stream().anyMatch(name -> name.startsWith(office));
        return same ? earlier : null;
    }

    /** «المصدر», «الوزير الروسي», «المصدر الأمني نفسه»: a noun with nothing but adjectives, that names nobody itself. */
    private static boolean isShortForm(Scene scene, Phrase subject) {
        if (!scene.morphs[subject.from].hasArticle()
                || subject.apposition != null
                || subject.name != null
                        && (subject.name.from() == subject.from
                                || subject.name.entity().kind() == EntityKind.PERSON)) {
            return false;
        }
        for (int i = subject.from + 1; i < subject.to; i++) {
            if (!scene.morphs[i].hasArticle() && !scene.morphs[i].hasPronoun() && !scene.isQuote(i)
                    || scene.pos(i) == Pos.NAME && scene.hitAt[i] == null) {
                return false;
            }
        }
        return true;
    }

    /** «ذات المصادر», «نفس المصدر» */
    private static boolean isSame(Scene scene, Phrase subject) {
        String head = scene.form(subject.from);
        return (head.equals("ذات") || head.equals("نفس"))
                && subject.to == subject.from + 2
                && scene.morphs[subject.from + 1].hasArticle();
    }

    /** Whom a speaker speaks for: the body of «المتحدث باسم الجيش», or null for who speaks for himself. */
    @Nullable
    Mention body(Scene scene, Phrase subject, int limit) {
        if (isSpokesman(subject) && subject.generic != null && subject.generic.to() < subject.to) {
            int from = subject.generic.to();
            int to = Math.min(OfficeHolders.personAt(scene, subject), OfficeHolders.behindLeader(scene, subject));
            while (from < to && scene.isQuote(from)) {
                from++;
            }
            if (from < to && scene.pos(from) != Pos.ADJECTIVE) {
                Phrase body = Parties.part(scene, subject, from);
                body.to = to;
                body.apposition = null;
                return mentions.of(scene, body);
            }
        }
        int at = scene.phrases.indexOf(subject);
        for (int p = at + 1; at >= 0 && p < scene.phrases.size() && p <= at + 2; p++) {
            Phrase next = scene.phrases.get(p);
            if (next.from >= limit || next.joined) {
                break;
            }
            boolean speaksFor = next.preposition.equals("باسم") || next.preposition.equals("ل") && isSpokesman(subject);
            if (speaksFor) {
                return mentions.of(scene, next);
            }
        }
        return null;
    }

    /** Whether a phrase denotes somebody who speaks for others. */
    static boolean isSpokesman(Phrase subject) {
        return subject.generic != null && subject.generic.entity().id().equals(SPOKESMAN);
    }

    private Mention speaker(Scene scene, Phrase subject, int limit) {
        boolean hisOwn = OfficeHolders.isOfSomebody(scene, subject);
        int behindLeader = OfficeHolders.behindLeader(scene, subject);
        if (behindLeader < subject.to) {
            return OfficeHolders.named(scene, behindLeader, subject.to, List.of(scene.text(subject.from, subject.to)));
        }
        if (subject.apposition != null
                || subject.name != null && subject.name.entity().kind() == EntityKind.PERSON && !hisOwn) {
            return mentions.of(scene, subject);
        }
        boolean office =
                subject.kind() == EntityKind.ROLE || subject.kind() == null || hisOwn || OfficeHolders.isOver(subject);
        if (!office) {
            return mentions.of(scene, subject);
        }
        int person = OfficeHolders.personAt(scene, subject);
        if (person < subject.to) {
            return OfficeHolders.named(scene, person, subject.to, List.of(scene.text(subject.from, subject.to)));
        }
        int at = scene.phrases.indexOf(subject);
        if (at < 0) {
            // A part of a phrase: nothing hangs on it.
            return mentions.of(scene, subject);
        }
        Phrase called = OfficeHolders.called(scene, subject.to);
        if (called != null) {
            return OfficeHolders.named(scene, called.from, called.to, List.of(scene.text(subject.from, subject.to)));
        }
        int end = subject.to;
        for (int p = at + 1; p < scene.phrases.size() && p <= at + 4; p++) {
            Phrase next = scene.phrases.get(p);
            if (next.from >= limit
                    || next.joined
                    || next.from == among(scene, end)
                    || scene.verbBetween(end, next.from)) {
                break;
            }
            boolean told =
                    next.preposition.equals("ب") || next.preposition.equals("الي") || next.preposition.equals("علي");
            if (next.preposition.equals("عن") || told && isTold(scene, next)) {
                // «أفادت أنباء بوصول الوزير سالم», «أشار قادة إلى خرق للهدنة»: what is told begins here.
                break;
            }
            if (next.bare() && OfficeHolders.isPerson(scene, next)) {
                return OfficeHolders.named(
                        scene,
                        next.from,
                        next.to,
                        List.of(scene.text(subject.from, subject.to), scene.text(subject.from, end)));
            }
            boolean titled = next.kind() == EntityKind.ROLE
                    || next.kind() == null && scene.morphs[next.from].hasArticle() && !next.joined;
            if (next.bare() && titled && OfficeHolders.personAt(scene, next) < next.to) {
                // «رئيس الأركان في الجيش العميد سالم حمدان», «مدير المستشفى الدكتور سالم حمدان»
                return OfficeHolders.named(
                        scene,
                        OfficeHolders.personAt(scene, next),
                        next.to,
                        List.of(scene.text(subject.from, subject.to), scene.text(subject.from, end)));
            }
            if (next.apposition != null && OfficeHolders.isPerson(scene, next.apposition)) {
                return mentions.of(scene, next.apposition);
            }
            if (next.bare() && next.from == end && scene.morphs[end].hasArticle() && !subject.definite) {
                // «محافظ البيضاء»: a name that looks like an adjective is the genitive all the same.
                end = next.to;
                continue;
            }
            boolean hangs = !next.bare() && next.from - end <= 2 && !scene.inDate(next.from);
            if (hangs
                    && (next.preposition.equals("باسم")
                            || next.preposition.equals("ل") && next.kind() != EntityKind.MEDIA
                            || next.preposition.equals("في") && next.from <= end + 1 && !isOccasion(scene, next)
                            || next.preposition.equals("من") && next.from <= end + 1 && isBody(next)
                            || next.preposition.equals("ب")
                                    && next.from <= end + 1
                                    && (isBody(next) || isService(scene, next)))) {
                int holder = OfficeHolders.personAt(scene, next);
                if (holder < next.to) {
                    // «المتحدث بوزارة الداخلية سالم حمدان»
                    return OfficeHolders.named(scene, holder, next.to, List.of(scene.text(subject.from, subject.to)));
                }
                end = next.to;
            } else if (next.bare()) {
                break;
            }
        }
        if (end > subject.to || hisOwn) {
            Mention whole = mentions.of(scene, subject.from, end);
            return new Mention(
                    whole.text(),
                    whole.span(),
                    null,
                    null,
                    List.of(scene.text(subject.from, subject.to)),
                    EntityKind.ROLE,
                    null);
        }
        return mentions.of(scene, subject);
    }

    /** «الشرطة في بيان», «الرئيس في كلمة»: where somebody speaks is no part of who he is. */
    private boolean isOccasion(Scene scene, Phrase phrase) {
        String lemma = scene.lemma(phrase.from);
        return grammar.documents.contains(lemma) || grammar.occasions.contains(lemma);
    }

    /** «بقصف البلدة»: an act behind "with" is what somebody tells. */
    private boolean isTold(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.VERBAL_NOUN || book.nounRules.containsKey(scene.lemma(phrase.from));
    }

    /** «مسؤول بوزارة الدفاع», «ناشطون بتعز»: whom or where one belongs to; «أفاد مصدر بمقتل» tells what he says. */
    private static boolean isBody(Phrase phrase) {
        EntityKind kind =
                phrase.name == null ? phrase.kind() : phrase.name.entity().kind();
        return kind != null && (Phrase.isParty(kind) || kind == EntityKind.STATE || kind == EntityKind.PLACE);
    }

    /** «مصادر بالمخابرات»: a definite noun of no act; «أفاد مصدر بالقصف» tells what he says. */
    private static boolean isService(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.NOUN
                && (scene.morphs[phrase.from].hasArticle() || phrase.definite)
                && Arguments.surelyActs(phrase);
    }
}
