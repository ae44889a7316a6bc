package org.raqib.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.words.Pos;

/** Gives phrases their roles in an act: the part of filling a claim that verbs and nouns share. */
final class Parties {
    /** Prepositions behind which the doer stands, whatever the act. */
    static final Set<String> AGENTS = WordList.of("من قبل", "علي يد", "علي يدي", "علي ايدي", "من جانب", "من طرف");

    private static final Set<String> TOGETHER = WordList.of("تعاون", "اشتراك", "تنسيق");

    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;
    private final Places places;
    /** Nouns that state acts by themselves. */
    private final Set<String> acts;

    private final Blamed blamed;

    Parties(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
        this.places = new Places(book.grammar, mentions);
        this.acts = acts(book);
        this.blamed = new Blamed(book, mentions);
    }

    /** Gives a phrase, with all that is joined to it, a role. */
    void addAll(Draft draft, Role role, Phrase phrase) {
        if (role == Role.NONE) {
            return;
        }
        for (Phrase one : Arguments.joined(draft.scene, phrase)) {
            boolean blames = role == Role.RECIPIENT && draft.rule.event() == EventType.ACCUSE;
            Mention whom = blames ? blamed.in(draft.scene, one) : null;
            if (whom != null) {
                add(draft, role, whom);
                continue;
            }
            if (role != Role.PLACE && isAction(draft.scene, one)) {
                continue;
            }
            if (one != phrase && holdsTrigger(draft.scene, one)) {
                break;
            }
            if (holdsTrigger(draft.scene, one) && role != Role.PLACE && !isAboutActs(draft.rule.event())) {
                continue;
            }
            add(draft, role, one);
        }
    }

    /** Notes that grammar leaves no doubt of the part of a phrase, and of all that is joined to it. */
    void settle(Draft draft, Phrase phrase, Slot slot) {
        for (Phrase one : Arguments.joined(draft.scene, phrase)) {
            if (isAction(draft.scene, one) || holdsTrigger(draft.scene, one)) {
                return;
            }
            draft.settle(one, slot);
        }
    }

    /** «سيطر على درنة» tells where; «سيطر على كميات من الأسلحة» what was taken; «سيطر على المدينة» points back. */
    private void addPlace(Draft draft, Phrase phrase) {
        if (places.names(draft.scene, phrase) || places.isUnknownName(draft.scene, phrase)) {
            add(draft, Role.PLACE, places.mention(draft.scene, phrase));
        } else if (places.refersBack(draft.scene, phrase)) {
            draft.placeBefore = places.mention(draft.scene, phrase);
        } else if (phrase.kind() == EntityKind.THING && !isGround(draft.scene, phrase)) {
            add(draft, Role.RECIPIENT, phrase);
        } else if (phrase.generic == null && phrase.name != null && Places.isPlace(phrase.name)) {
            // «أعاد فتح مطار صنعاء»: the verbal noun's own place.
            add(draft, Role.PLACE, mentions.of(draft.scene, phrase.name));
        }
    }

    /** «سيطر على عدة مناطق»: ground that is taken is where, and who lost it suffered. */
    private boolean isGround(Scene scene, Phrase phrase) {
        return book.grammar.placeHeads.contains(scene.noun(phrase.from));
    }

    /** Gives one phrase a role. */
    void add(Draft draft, Role role, Phrase phrase) {
        if (role == Role.PLACE) {
            addPlace(draft, phrase);
        } else {
            add(draft, role, mentions.of(draft.scene, phrase));
        }
    }

    Mention mention(Scene scene, Phrase phrase) {
        return mentions.of(scene, phrase);
    }

    /** Gives a name a role. */
    void add(Draft draft, Role role, Hit hit) {
        add(draft, role, mentions.of(draft.scene, hit));
    }

    private static void add(Draft draft, Role role, Mention mention) {
        List<Mention> list = switch (role) {
            case ACTOR -> draft.actors;
            case RECIPIENT -> draft.recipients;
            case PLACE -> draft.places;
            case EITHER, NONE -> null;
        };
        if (list == null) {
            return;
        }
        if (!Sameness.has(list, mention)) {
            list.add(mention);
            Slot slot = role == Role.ACTOR ? Slot.ACTOR : role == Role.RECIPIENT ? Slot.RECIPIENT : Slot.PLACE;
            draft.explain(slot, mention.span(), draft.rule.id());
        }
    }

    /** Gives the phrases behind prepositions the roles that the rule, or the language, gives them. */
    void prepositional(Draft draft, List<Phrase> behind) {
        prepositional(draft, behind, false);
    }

    /** @param suffered whether an object stands there already: what then stands behind «على» is where */
    void prepositional(Draft draft, List<Phrase> behind, boolean suffered) {
        Set<String> taken = new HashSet<>();
        for (int p = 0; p < behind.size(); p++) {
            Phrase phrase = behind.get(p);
            Phrase companion = draft.actors.isEmpty() ? null : companion(draft.scene, behind, p);
            if (companion != null) {
                addAll(draft, Role.ACTOR, companion);
                continue;
            }
            if (phrase.bare() || phrase.joined || Arguments.isTimePhrase(draft.scene, phrase)) {
                continue;
            }
            boolean agent = AGENTS.contains(phrase.preposition);
            if (agent && draft.verbal && !draft.actors.isEmpty()) {
                // «ندد الوزير باستخدام القوة من قبل الشرطة»: the verb has its subject; the doer is another act's.
                continue;
            }
            Role role = agent ? Role.ACTOR : draft.rule.prepositions().get(phrase.preposition);
            if (role == null
                    || role == Role.NONE
                    || role == Role.RECIPIENT && suffered
                    || taken.contains(phrase.preposition)) {
                continue;
            }
            taken.add(phrase.preposition);
            if (phrase.preposition.equals("ل") && phrase.kind() == null && isVerbalPattern(draft.scene, phrase)) {
                continue;
            }
            boolean purpose = phrase.preposition.equals("ل")
                    && draft.rule.event() == EventType.SUPPORT
                    && !Arguments.surelyActs(phrase)
                    && !book.grammar.accords.contains(draft.scene.lemma(phrase.from));
            if (purpose) {
                continue;
            }
            if (role == Role.RECIPIENT
                    && draft.actors.stream()
                            .anyMatch(actor -> actor.key()
                                    .equals(mentions.of(draft.scene, phrase).key()))) {
                continue;
            }
            addAll(draft, role, phrase);
        }
    }

    /** «بمشاركة القوات الكردية»، «بالتعاون مع القوات الكردية»: with whom it is done, or null. */
    private static @Nullable Phrase companion(Scene scene, List<Phrase> behind, int p) {
        Phrase phrase = behind.get(p);
        String head = scene.stem(phrase.from);
        Phrase companion = null;
        if (phrase.preposition.equals("ب") && head.equals("مشاركه") && phrase.to > phrase.from + 1) {
            companion = part(scene, phrase, phrase.from + 1);
        } else if (phrase.preposition.equals("مع") && p > 0 && phrase.from - behind.get(p - 1).to == 1) {
            Phrase before = behind.get(p - 1);
            String how = scene.stem(before.from);
            companion = before.preposition.equals("ب") && TOGETHER.contains(how) ? phrase : null;
        }
        return companion != null && Arguments.surelyActs(companion) ? companion : null;
    }

    /** «قتل برصاص قوات الأمن»، «أصيب بقذيفة للمسلحين»: whose shots they were did it, where nobody else did. */
    void byShots(Draft draft, List<Phrase> behind) {
        if (draft.rule.event() != EventType.ASSAULT || !draft.actors.isEmpty()) {
            return;
        }
        for (int p = 0; p < behind.size(); p++) {
            Phrase doer = behind.get(p).preposition.equals("ب") ? shooter(draft.scene, behind, p) : null;
            if (doer != null) {
                addAll(draft, Role.ACTOR, doer);
                return;
            }
        }
    }

    private @Nullable Phrase shooter(Scene scene, List<Phrase> behind, int p) {
        Phrase shots = behind.get(p);
        Phrase doer = genitiveOfShots(scene, shots);
        Phrase next = p + 1 < behind.size() ? behind.get(p + 1) : null;
        if (doer == null
                && next != null
                && isShots(scene, shots)
                && next.preposition.equals("ل")
                && next.from == shots.to) {
            doer = next;
        }
        return doer != null && Arguments.surelyActs(doer) ? doer : null;
    }

    private boolean isShots(Scene scene, Phrase phrase) {
        return book.grammar.shots.contains(scene.lemma(phrase.from));
    }

    /** Whose shots they are, in the phrase itself, or null: «رصاص قوات الأمن», not «رصاص حي». */
    @Nullable
    Phrase genitiveOfShots(Scene scene, Phrase phrase) {
        int from = phrase.from + 1;
        if (from >= phrase.to || !isShots(scene, phrase)) {
            return null;
        }
        Hit owner = scene.hitAt[from];
        Phrase part = owner != null && owner.from() == from ? part(scene, phrase, from) : null;
        return part != null && Arguments.surelyActs(part) ? part : null;
    }

    /**
     * «لإلصاق التهمة»: a purpose, whatever the word is tagged. The patterns إفعال and استفعال make verbal nouns; before a
     * genitive they name no party.
     */
    private static boolean isVerbalPattern(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        int n = stem.length();
        boolean pattern = stem.startsWith("ا") && n == 5 && stem.charAt(3) == 'ا'
                || stem.startsWith("است") && n == 7 && stem.charAt(5) == 'ا';
        return pattern && phrase.to > phrase.from + 1 && !scene.morphs[phrase.from].hasArticle();
    }

    /** The subject of the verb before, where this act has none of its own («هاجمت القوات القرية وأحرقت منازل»). */
    void lendSubject(Draft draft) {
        Scene scene = draft.scene;
        int clause = clauseOf(scene, draft.trigger);
        for (int i = draft.trigger - 1; i >= clause; i--) {
            if (!scene.isVerb(i) || scene.pos(i).isPassive()) {
                continue;
            }
            Phrase antecedent = resumed(scene, i, draft.trigger);
            if (antecedent != null) {
                addAll(draft, draft.rule.subject(), antecedent);
                return;
            }
            Phrase subject = subjectOf(scene, i, draft.trigger);
            if (subject != null && Arguments.surelyActs(subject)) {
                addAll(draft, draft.rule.subject(), subject);
                return;
            }
        }
        if (!scene.phrases.isEmpty()) {
            Phrase first = scene.phrases.get(0);
            if (first.from >= clause && first.to <= draft.trigger && first.bare() && Arguments.surelyActs(first)) {
                addAll(draft, draft.rule.subject(), first);
            }
        }
    }

    /**
     * «ناقلات قال الجيش إنها تحمل أسلحة»: in a clause about a noun, the pronoun of what is said of it is that noun, and not
     * who says so; null where the verb is none of such a clause.
     */
    private @Nullable Phrase resumed(Scene scene, int verb, int act) {
        if (scene.morphs[verb].hasPronoun() || book.saying(scene.stem(verb)) == null) {
            return null;
        }
        Arguments.@Nullable Before left = arguments.before(scene, verb);
        if (left == null || !left.relative()) {
            return null;
        }
        for (int i = verb + 2; i < act; i++) {
            if (book.grammar.complementizers.contains(scene.form(i))) {
                return scene.form(i).startsWith("انه") ? left.phrase() : null;
            }
            if (scene.isVerb(i) || scene.isComma(i)) {
                return null;
            }
        }
        return null;
    }

    /**
     * Where the clause of a token begins: «قال مصدر إن صواريخ سقطت» is told by the source, who lends the act nothing; «يأملون أن
     * يعقدوا» is one clause.
     */
    private int clauseOf(Scene scene, int token) {
        for (int i = token - 1; i > 0; i--) {
            boolean opens = book.grammar.complementizers.contains(scene.form(i)) && !scene.morphs[i].hasPronoun();
            if (opens && scene.form(i).endsWith("ن") && !scene.isVerb(i + 1)) {
                return i;
            }
        }
        return 0;
    }

    /** The subject of a verb whose object is the act that stands at {@code before}. */
    @Nullable
    Phrase subjectOf(Scene scene, int verb, int before) {
        Arguments.@Nullable Before left = arguments.before(scene, verb);
        if (left != null
                && Arguments.surelyActs(left.phrase())
                && (left.phrase().to == verb || Arguments.isPlural(scene, verb))) {
            // «إن الجيش أعاق الاتفاق ورفض»: what stands behind is the object.
            return left.phrase();
        }
        for (Phrase phrase : arguments.behind(scene, verb + 1)) {
            if (phrase.from >= before || phrase.contains(before)) {
                break;
            }
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                return phrase;
            }
        }
        return left == null ? null : left.phrase();
    }

    /** Whether the head of a phrase states an act itself. */
    boolean holdsTrigger(Scene scene, Phrase phrase) {
        return acts.contains(scene.lemma(phrase.from)) && !scene.isProperName(phrase.from);
    }

    /** Whether a word by itself states an act. */
    boolean isAct(Scene scene, int i) {
        return acts.contains(scene.lemma(i)) && !scene.isProperName(i);
    }

    private static Set<String> acts(RuleBook book) {
        Set<String> acts = new WordList();
        book.nounRules.forEach((noun, rules) -> {
            if (rules.stream().anyMatch(rule -> rule.nounWith().get(noun) == null && rule.self() == Role.NONE)) {
                acts.add(noun);
            }
        });
        return acts;
    }

    /** «إلصاق التهمة», «التوصل»: a verbal noun is no party and no thing. */
    boolean isAction(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.VERBAL_NOUN
                && phrase.generic == null
                && (phrase.name == null || phrase.name.from() != phrase.from)
                && !book.grammar.accords.contains(scene.lemma(phrase.from))
                && !holdsTrigger(scene, phrase);
    }

    /** Whether a phrase is about an agreement or the like, which is between its own parties. */
    boolean isAccord(Scene scene, Phrase phrase) {
        return book.grammar.accords.contains(scene.lemma(phrase.from));
    }

    /** Words and stances may be directed at acts (أدانت الهجوم، رحبت بالهدنة); deeds are done to people and things. */
    static boolean isAboutActs(EventType event) {
        return switch (event) {
            case SUPPORT, REJECT, ACCUSE -> true;
            default -> false;
        };
    }

    /** The part of a phrase from a token on. */
    static Phrase part(Scene scene, Phrase whole, int from) {
        Phrase part = new Phrase(from);
        part.to = whole.to;
        part.begins = whole.begins;
        part.definite = whole.definite;
        part.apposition = whole.apposition;
        part.name = whole.name != null && whole.name.from() >= from ? whole.name : null;
        Hit head = scene.hitAt[from];
        part.generic = head != null && Phrase.isGeneric(head) ? head : null;
        part.people = Phrase.isOrigin(head) && Agreement.isPeople(scene, from);
        return part;
    }
}
