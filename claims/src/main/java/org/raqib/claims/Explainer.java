package org.raqib.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Hit;
import org.raqib.model.Explanation;
import org.raqib.model.Explanation.Act;
import org.raqib.model.Explanation.Ground;
import org.raqib.model.Explanation.Meaning;
import org.raqib.model.Explanation.Refused;
import org.raqib.model.Reading;
import org.raqib.words.Morph;
import org.raqib.words.Token;

/** Tells how a reading came about, from the trace that it left. */
final class Explainer {
    /** More weights than these say no more. */
    private static final int MOST_WEIGHTS = 6;

    private final RuleBook book;
    private final Trace trace;
    private final Set<String> named = new HashSet<>();

    Explainer(RuleBook book, Trace trace) {
        this.book = book;
        this.trace = trace;
    }

    Explanation explain(Reading reading) {
        List<List<Ground>> grounds = new ArrayList<>();
        for (int i = 0; i < reading.claims().size(); i++) {
            Draft draft = trace.claimed.get(i);
            List<Draft> tellings = trace.drafts.stream()
                    .filter(other -> other == draft || other.leadsTo() == draft)
                    .toList();
            List<Ground> own = Grounds.of(reading.claims().get(i), tellings);
            own.forEach(ground -> named.add(ground.by()));
            grounds.add(own);
        }
        Map<String, Integer> votes = Homonyms.votes(trace.scenes);
        List<Explanation.Sentence> sentences =
                trace.scenes.stream().map(scene -> sentence(scene, votes)).toList();
        Map<String, String> sources = new TreeMap<>();
        for (String id : named) {
            Entry entry = book.entries.get(id);
            if (entry != null) {
                sources.put(id, entry.file() + ":" + entry.line());
            }
        }
        return new Explanation(reading, grounds, sentences, sources);
    }

    private Explanation.Sentence sentence(Scene scene, Map<String, Integer> votes) {
        List<Explanation.Word> words = new ArrayList<>();
        List<Explanation.Name> names = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            words.add(word(scene.tokens.get(i), scene.morphs[i]));
            Hit hit = scene.hitAt[i];
            if (hit != null && hit.from() == i) {
                names.add(name(scene, hit, votes));
            }
        }
        return new Explanation.Sentence(
                scene.sentence.span(),
                scene.sentence.title(),
                trace.repeated.contains(scene),
                words,
                names,
                acts(scene));
    }

    private static Explanation.Word word(Token token, Morph morph) {
        List<String> before = new ArrayList<>();
        clitic(before, morph, Morph.WA, "و");
        clitic(before, morph, Morph.FA, "ف");
        clitic(before, morph, Morph.BI, "ب");
        clitic(before, morph, Morph.LI, "ل");
        clitic(before, morph, Morph.KA, "ك");
        clitic(before, morph, Morph.SA, "س");
        clitic(before, morph, Morph.AL, "ال");
        return new Explanation.Word(
                token.span(), morph.pos().name().toLowerCase(Locale.ROOT), before, morph.stem(), morph.pronoun());
    }

    private static void clitic(List<String> before, Morph morph, int which, String letters) {
        if (morph.has(which)) {
            before.add(letters);
        }
    }

    private static Explanation.Name name(Scene scene, Hit hit, Map<String, Integer> votes) {
        List<Meaning> meanings = new ArrayList<>();
        for (List<Hit> all : scene.homonyms) {
            if (all.get(0).from() == hit.from()) {
                all.forEach(one -> meanings.add(new Meaning(one.entity(), Homonyms.weight(votes, one.entity()))));
            }
        }
        return new Explanation.Name(scene.span(hit.from(), hit.to()), hit.entity(), meanings);
    }

    /** Every act of a sentence, and the words of acts of which none was made, in order. */
    private List<Act> acts(Scene scene) {
        List<Draft> mates =
                trace.drafts.stream().filter(draft -> draft.scene == scene).toList();
        List<Scene.Attempt> attempts = scene.attempts == null ? List.of() : scene.attempts;
        List<Act> acts = new ArrayList<>();
        Set<Integer> covered = new HashSet<>();
        for (Draft draft : mates) {
            acts.add(act(draft, attempts));
            for (int i = draft.trigger; i < draft.triggerTo; i++) {
                covered.add(i);
            }
        }
        for (int i = 0; i < scene.size(); i++) {
            int at = i;
            List<Scene.Attempt> here =
                    attempts.stream().filter(attempt -> attempt.token() == at).toList();
            if (covered.contains(i) || here.stream().allMatch(one -> one.rule() == null) && !states(scene, i)) {
                continue;
            }
            if (!here.isEmpty()) {
                acts.add(new Act(
                        scene.span(i, i + 1),
                        null,
                        null,
                        here.get(0).why().code(),
                        null,
                        here.stream().map(this::refused).distinct().toList(),
                        List.of()));
            }
        }
        acts.sort(Comparator.comparing(Act::words));
        return acts;
    }

    /** Whether some rule knows the word at all. */
    private boolean states(Scene scene, int i) {
        return scene.isVerb(i) ? book.verbRules.containsKey(scene.stem(i)) : book.nounRules.containsKey(scene.lemma(i));
    }

    private Act act(Draft draft, List<Scene.Attempt> attempts) {
        named.add(draft.rule.id());
        List<Refused> refused = new ArrayList<>();
        for (Scene.Attempt attempt : attempts) {
            boolean here = draft.trigger <= attempt.token() && attempt.token() < draft.triggerTo;
            if (here && attempt.rule() != draft.rule) {
                refused.add(refused(attempt));
            }
        }
        others(draft, refused);
        int claim = trace.claimed.indexOf(draft.leadsTo());
        boolean leads = trace.claimed.contains(draft);
        return new Act(
                draft.triggerSpan(),
                draft.rule.id(),
                claim < 0 ? null : Integer.valueOf(claim),
                leads ? null : reason(draft).code(),
                leads ? null : by(draft),
                refused.stream().distinct().toList(),
                trace.weights(draft).stream().limit(MOST_WEIGHTS).toList());
    }

    /** The rules that know the first of the words too, and that the one taken came before. */
    private void others(Draft draft, List<Refused> refused) {
        Scene scene = draft.scene;
        Set<String> told = new HashSet<>();
        refused.forEach(one -> told.add(String.valueOf(one.rule())));
        List<Rule> rules = scene.isVerb(draft.trigger)
                ? book.verbRules.getOrDefault(scene.stem(draft.trigger), List.of()).stream()
                        .map(RuleBook.VerbRule::rule)
                        .toList()
                : book.nounRules.getOrDefault(scene.lemma(draft.trigger), List.of());
        for (Rule rule : rules) {
            if (rule != draft.rule && told.add(rule.id())) {
                named.add(rule.id());
                refused.add(new Refused(rule.id(), Uncoded.OTHER_RULE.code()));
            }
        }
    }

    private Refused refused(Scene.Attempt attempt) {
        Rule rule = attempt.rule();
        if (rule != null) {
            named.add(rule.id());
        }
        return new Refused(rule == null ? null : rule.id(), attempt.why().code());
    }

    private static Uncoded reason(Draft draft) {
        if (draft.reason == Uncoded.NOT_TOLD) {
            Uncoded empty = Merger.emptyTalk(draft);
            return empty == null ? Uncoded.NOT_TOLD : empty;
        }
        return draft.reason == null ? Uncoded.UNSAID : draft.reason;
    }

    private @Nullable String by(Draft draft) {
        Object by = draft.reasonBy;
        String id = by instanceof Draft other ? other.rule.id() : by instanceof String text ? text : null;
        if (id != null) {
            named.add(id);
        }
        return id;
    }

    /** The act that an act was joined to, over however many steps; itself where it was not joined. */
}
