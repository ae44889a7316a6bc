package org.raqib.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.ClauseType;
import org.raqib.model.Commitment.Coding;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.Commitment.Form;
import org.raqib.model.Commitment.Kind;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Mention;
import org.raqib.model.Milestone;
import org.raqib.model.Milestone.Moment;
import org.raqib.model.Milestone.Stage;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Timeline;

/**
 * Derives commitments from truces that reports tell of. What no report says stays out: a truce of which nobody says when it takes
 * effect has no first day, and every act under it stays indeterminate until a person adds one. A truce of which no known party
 * is named is not proposed: it would bind everyone.
 */
public final class Proposals {
    private static final Set<EntityKind> PARTIES =
            Set.of(EntityKind.STATE, EntityKind.GOVERNMENT, EntityKind.FORCE, EntityKind.GROUP);
    private static final List<Set<String>> RESPONSE = Stream.of("حق الرد", "حق الدفاع", "الدفاع النفس", "بحق الرد")
            .map(words -> Stream.of(words.split(" ")).map(Proposals::bare).collect(Collectors.toUnmodifiableSet()))
            .toList();
    private static final int MOST_SOURCES = 5;

    private final Relations relations;
    private final Names names;

    public Proposals(Entities entities) {
        relations = new Relations(entities);
        names = new Names(relations);
    }

    /** The proposals that follow from some incidents, in their order. */
    public List<Proposal> of(List<Incident> incidents, Collection<Commitment> known) {
        return incidents.stream()
                .map(incident -> of(incident, known))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Proposal of(Incident incident, Collection<Commitment> known) {
        if (incident.event() != EventType.RETREAT
                || !incident.modes().contains(Mode.CEASEFIRE)
                || incident.assertedBy().isEmpty()) {
            return null;
        }
        List<String> bearers = parties(incident.actors(), incident.when());
        if (bearers.isEmpty()) {
            return null;
        }
        List<String> areas = incident.places().stream()
                .filter(place -> place.kind() == EntityKind.PLACE || place.kind() == EntityKind.STATE)
                .map(Mention::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Text source = source(incident);
        Text who = names.ids(bearers);
        List<Milestone> milestones = milestones(incident, source);
        Timeline timeline = new Timeline(milestones);
        EventDate day = timeline.declared() != null ? timeline.declared() : timeline.effectiveFrom();
        Text title = new Text(
                "هدنة يُروى أن " + who.ar() + (day == null ? " أعلنها" : " أعلنها، " + day),
                "Truce said to be declared by " + who.en() + (day == null ? "" : ", " + day));
        Commitment commitment = new Commitment(
                "PRP-" + incident.id().replaceFirst("^INC-", ""),
                Kind.TRUCE,
                bearers.size() == 1 ? Form.UNILATERAL : Form.MULTILATERAL,
                title,
                List.of(),
                source,
                bearers,
                List.of(),
                List.of(),
                areas,
                List.of(),
                timeline,
                Coding.NONE,
                List.of(cessation(incident, who)),
                notes(incident, timeline));
        return new Proposal(
                commitment,
                incident.id(),
                open(commitment, incident),
                like(commitment, known),
                incident.claims().stream().map(ReportedClaim::key).toList());
    }

    /** Those who declare it; for a person, whom that person commands or speaks for. */
    private List<String> parties(List<Party> actors, @Nullable EventDate when) {
        Set<String> parties = new LinkedHashSet<>();
        for (Party actor : actors) {
            String id = actor.mention().id();
            Entity entity = relations.find(id);
            if (id == null || entity == null || actor.mention().isGeneric()) {
                continue;
            }
            if (PARTIES.contains(entity.kind())) {
                parties.add(id);
            } else if (entity.kind() == EntityKind.PERSON) {
                entity.relations().stream()
                        .filter(relation -> (relation.type() == Relation.Type.COMMANDS
                                        || relation.type() == Relation.Type.SPEAKS_FOR)
                                && relations.allegiance(id, relation.target(), when) != null)
                        .map(Relation::target)
                        .findFirst()
                        .ifPresent(parties::add);
            }
        }
        return List.copyOf(parties);
    }

    /** Declared on the day that the claims tell; in effect, and until when, as far as their words say so. */
    private static List<Milestone> milestones(Incident incident, Text source) {
        List<Milestone> milestones = new ArrayList<>();
        EventDate declared = null;
        EventDate effect = null;
        EventDate until = null;
        for (ReportedClaim reported : incident.claims()) {
            Modality modality = reported.claim().modality();
            if (modality == Modality.DENIED) {
                continue;
            }
            ToldDates told = ToldDates.of(reported);
            effect = effect == null ? told.effect() : effect;
            until = until == null ? told.until() : until;
            EventDate date = reported.claim().date();
            if (date != null && modality == Modality.PLANNED) {
                effect = effect == null && isMoment(date) ? date : effect;
            } else if (date != null
                    && declared == null
                    && isMoment(date)
                    && !date.equals(told.effect())
                    && !date.equals(told.until())) {
                declared = date;
            }
        }
        if (effect != null && declared != null && effect.latest().isBefore(declared.earliest())) {
            effect = null;
        }
        if (declared != null) {
            milestones.add(new Milestone(Stage.DECLARED, Moment.of(declared), null, List.of(), source));
        }
        if (effect != null) {
            boolean fits = until != null && !until.latest().isBefore(effect.earliest());
            milestones.add(new Milestone(
                    Stage.EFFECT,
                    Moment.of(effect),
                    fits && until != null ? Moment.of(until) : null,
                    List.of(),
                    source));
        }
        return milestones;
    }

    /** A day, or a night: a longer range is not when somebody declared something, but how long it is to hold. */
    private static boolean isMoment(EventDate date) {
        return date.latest().toEpochDay() - date.earliest().toEpochDay() <= 1;
    }

    /** The last day that the claims' words tell, where it has no first day to stand beside. */
    private static List<Text> notes(Incident incident, Timeline timeline) {
        if (timeline.effectiveFrom() != null) {
            return List.of();
        }
        return incident.claims().stream()
                .map(reported -> ToldDates.of(reported).until())
                .filter(Objects::nonNull)
                .findFirst()
                .map(until -> List.of(
                        new Text("يُروى أنها تسري حتى " + until + ".", "It is said to hold until " + until + ".")))
                .orElse(List.of());
    }

    private static Clause cessation(Incident incident, Text who) {
        boolean response = incident.claims().stream()
                .map(reported -> words(reported.claim().quote()))
                .anyMatch(words -> RESPONSE.stream().anyMatch(words::containsAll));
        Map<EventType, Set<Mode>> acts = new EnumMap<>(EventType.class);
        acts.put(EventType.ASSAULT, EnumSet.noneOf(Mode.class));
        return new Clause(
                "cessation",
                ClauseType.CESSATION,
                new Text("يوقف " + who.ar() + " إطلاق النار.", who.en() + " ceases fire."),
                acts,
                List.of(),
                List.of(),
                List.of(),
                response
                        ? List.of(new ExceptionTo(
                                "right-to-respond",
                                ExceptionTo.Test.RESPONSE,
                                List.of(),
                                new Text(
                                        "يُروى أن الإعلان يُبقي حق الرد؛ فيُسأل من أطلق النار أولا.",
                                        "The declaration is said to keep a right to respond: who fired first has to be"
                                                + " asked.")))
                        : List.of());
    }

    private static Text source(Incident incident) {
        String outlets = incident.claims().stream()
                .map(reported -> (reported.publisher() == null ? reported.reportId() : reported.publisher())
                        + (reported.published() == null ? "" : " (" + reported.published() + ")"))
                .map(outlet -> outlet.replace('|', ' '))
                .distinct()
                .limit(MOST_SOURCES)
                .collect(Collectors.joining(", "));
        return new Text("كما ورد في: " + outlets, "As reported by: " + outlets);
    }

    private static List<Text> open(Commitment commitment, Incident incident) {
        List<Text> open = new ArrayList<>();
        if (commitment.declared() == null) {
            open.add(new Text("لا يقول أي تقرير متى أُعلنت.", "No report says when it was declared."));
        }
        if (commitment.effectiveFrom() == null) {
            open.add(
                    new Text(
                            "لا يقول أي تقرير متى يبدأ سريانها؛ ويبقى كل فعل بعدها غير محسوم حتى يُضاف ذلك.",
                            "No report says when it takes effect; until that is added, every act under it stays indeterminate."));
        }
        if (commitment.effectiveTo() == null && commitment.notes().isEmpty()) {
            open.add(new Text("لا يقول أي تقرير متى تنتهي.", "No report says until when it holds."));
        }
        if (commitment.areas().isEmpty()) {
            open.add(new Text(
                    "لا يسمي أي تقرير مكانا: كما هي، تسري حيثما فعل الأطراف شيئا.",
                    "No report names a place: as it stands, it holds wherever its parties act."));
        }
        if (incident.deniedBy().isEmpty()) {
            return open;
        }
        open.add(new Text("ثمة من ينفي إعلانها.", "Some voices deny that it was declared."));
        return open;
    }

    /** A truce already known, of one of the parties, declared or in effect on a day that this one may be of. */
    private @Nullable String like(Commitment proposed, Collection<Commitment> known) {
        EventDate day = proposed.declared() != null ? proposed.declared() : proposed.effectiveFrom();
        for (Commitment other : known) {
            boolean shared = other.kind() == Kind.TRUCE
                    && other.bearers().stream()
                            .anyMatch(bearer ->
                                    proposed.bearers().stream().anyMatch(own -> relations.related(own, bearer)));
            if (shared && day != null && (isNear(day, other.declared()) || isNear(day, other.effectiveFrom()))) {
                return other.id();
            }
        }
        return null;
    }

    private static boolean isNear(EventDate day, @Nullable EventDate other) {
        return other != null
                && !day.latest().plusDays(1).isBefore(other.earliest())
                && !other.latest().plusDays(1).isBefore(day.earliest());
    }

    private static Set<String> words(String text) {
        return Stream.of(Spelling.fold(text).split("[^\\p{L}\\p{N}]+"))
                .map(Proposals::bare)
                .collect(Collectors.toSet());
    }

    private static String bare(String word) {
        String folded = Spelling.fold(word);
        String open = folded.startsWith("ب") && folded.length() > 2 ? folded.substring(1) : folded;
        return open.startsWith("ال") && open.length() > 3 ? open.substring(2) : open;
    }
}
