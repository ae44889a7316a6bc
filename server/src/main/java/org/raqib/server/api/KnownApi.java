package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.CommitmentJson;
import org.raqib.contract.ObjectJson;
import org.raqib.desk.ProposedCommitment;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Commitment;
import org.raqib.model.Decision.Target;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.server.outward.Outward;
import org.raqib.server.outward.Showing;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What claims are held against, commitments and proposals of such, and whom they may name: the lexicon. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
final class KnownApi {
    private final Outward outward;

    KnownApi(Outward outward) {
        this.outward = outward;
    }

    @GetMapping("/api/v1/commitments")
    View commitments(HttpServletRequest request) {
        return Listing.of(outward.commitments(), null, CommitmentJson::write).answer(new Asked(request), outward.tag());
    }

    @GetMapping("/api/v1/commitments/{id}")
    View commitment(@PathVariable String id) {
        String tag = outward.tag();
        Commitment found = outward.commitments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.absent("There is no commitment " + id + "."));
        List<String> decisions = outward.desk().decisions(new Target(Target.Sort.COMMITMENT, id)).stream()
                .flatMap(one -> outward.of(one).stream())
                .map(Forms::decision)
                .toList();
        return Answer.json(new ObjectJson()
                        .form("commitment", CommitmentJson.write(found))
                        .forms("decisions", decisions)
                        .line())
                .tagged(tag);
    }

    @GetMapping("/api/v1/proposals")
    View proposals(HttpServletRequest request) {
        Showing showing = outward.now();
        List<ProposedCommitment> shown = outward.desk().proposals().stream()
                .filter(one -> !showing.hides(Target.Sort.INCIDENT, one.incidentId()))
                .filter(one -> !showing.isIn(one.text()))
                .toList();
        return Listing.of(
                        shown,
                        null,
                        one -> new ObjectJson()
                                .form("commitment", CommitmentJson.write(one.commitment()))
                                .put("incident", one.incidentId())
                                .put("like", one.like())
                                .texts("open", one.open())
                                .strings("claims", showing.isAll() ? one.claimKeys() : List.of())
                                .line())
                .answer(new Asked(request), outward.tag());
    }

    /** Entities by name: those called so, then those of whose names some word begins so. */
    @GetMapping("/api/v1/entities")
    View entities(HttpServletRequest request) {
        Asked asked = new Asked(request);
        String words = asked.words("q");
        EntityKind kind = asked.code("kind", EntityKind.class);
        List<Entity> found = find(outward.lexicon(), words, kind).stream()
                .limit(asked.limit())
                .toList();
        return Listing.of(found, null, Forms::entity).answer(asked, outward.tag());
    }

    private static List<Entity> find(Lexicon lexicon, @Nullable String words, @Nullable EntityKind kind) {
        List<Entity> fitting = lexicon.entities().stream()
                .filter(entity -> kind == null || entity.kind() == kind)
                .sorted(Comparator.comparing(Entity::id))
                .toList();
        if (words == null) {
            return fitting;
        }
        Set<Entity> found = new LinkedHashSet<>();
        String small = words.toLowerCase(Locale.ROOT);
        fitting.stream()
                .filter(entity -> entity.id().equalsIgnoreCase(words)
                        || entity.en().stream().anyMatch(words::equalsIgnoreCase)
                        || entity.ar().contains(words))
                .forEach(found::add);
        lexicon.named(words).stream()
                .filter(entity -> kind == null || entity.kind() == kind)
                .forEach(found::add);
        List<String> asked = Lexicon.words(words);
        for (Entity entity : fitting) {
            boolean begins =
                    entity.en().stream().anyMatch(name -> (" " + name.toLowerCase(Locale.ROOT)).contains(" " + small))
                            || entity.id().toLowerCase(Locale.ROOT).startsWith(small)
                            || entity.ar().stream().anyMatch(name -> begins(Lexicon.words(name), asked));
            if (begins) {
                found.add(entity);
            }
        }
        return new ArrayList<>(found);
    }

    /** Whether the words stand in the name side by side, the last of them as the beginning of a word. */
    private static boolean begins(List<String> name, List<String> asked) {
        if (asked.isEmpty()) {
            return false;
        }
        for (int at = 0; at + asked.size() <= name.size(); at++) {
            boolean fits = true;
            for (int i = 0; i < asked.size() && fits; i++) {
                fits = i == asked.size() - 1
                        ? name.get(at + i).startsWith(asked.get(i))
                        : name.get(at + i).equals(asked.get(i));
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    @GetMapping("/api/v1/entities/{id}")
    View entity(@PathVariable String id) {
        Entity found = outward.lexicon().find(id);
        if (found == null) {
            throw Problem.absent("The lexicon has no entity " + id + ".");
        }
        return Answer.json(Forms.entity(found)).tagged(outward.tag());
    }
}
