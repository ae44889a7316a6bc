package org.raqib.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.contract.JudgedClaimJson.Judged;
import org.raqib.ledger.Place;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;

/**
 * What people decided about claims, applied to what the reader read. A reading is never changed: what a person accepted or
 * corrected stands as that person saw it, also where a later reader reads the report otherwise, or not at all; the claim of the
 * later reading that tells the same is known by its trigger and is not told beside it. What a person says counts as long as the
 * words that it quotes stand where they stood: of another text of the report, nobody said it.
 */
public final class ClaimJudgements {
    private static final Judged NOTHING_SAID = new Judged(null, null);

    private final Map<String, List<Judgement>> byReport = new HashMap<>();
    private final Function<String, Optional<Place>> places;

    private record Judgement(RecordedDecision recorded, int index, Judged judged) {}

    /**
     * @param recorded what people decided, in the order in which it was recorded, what was undone since included
     * @param places where the reading of a report is recorded that the judgements are to be applied to: {@code ledger::place}
     */
    public ClaimJudgements(List<RecordedDecision> recorded, Function<String, Optional<Place>> places) {
        this.places = places;
        for (RecordedDecision one : recorded) {
            if (one.inForce() && isOfClaims(one.decision().kind())) {
                for (Target target : one.decision().targets()) {
                    add(one, target);
                }
            }
        }
    }

    private static boolean isOfClaims(Kind kind) {
        return switch (kind) {
            case ACCEPT, REJECT, RETRACT, CORRECT, ADD -> true;
            case MERGE, SPLIT, ACCEPT_COMMITMENT, WITHHOLD, NOTE -> false;
        };
    }

    private void add(RecordedDecision one, Target target) {
        Decision decision = one.decision();
        if (decision.kind() == Kind.ADD) {
            if (target.sort() == Target.Sort.REPORT) {
                judgements(target.id()).add(new Judgement(one, added(one), judged(decision)));
            }
            return;
        }
        int hash = target.id().lastIndexOf('#');
        if (target.sort() == Target.Sort.CLAIM
                && target.id().substring(hash + 1).matches("[0-9]{1,8}")) {
            int index = Integer.parseInt(target.id().substring(hash + 1));
            judgements(target.id().substring(0, hash)).add(new Judgement(one, index, judged(decision)));
        }
    }

    private List<Judgement> judgements(String report) {
        return byReport.computeIfAbsent(report, none -> new ArrayList<>());
    }

    /** What a decision says about what a claim says. */
    static Judged judged(Decision decision) {
        if (decision.payload().equals(Decision.NO_PAYLOAD)) {
            return NOTHING_SAID;
        }
        try {
            return JudgedClaimJson.read(decision.payload());
        } catch (ContractException e) {
            // A payload of another form says something that is not about what the claim says.
            return NOTHING_SAID;
        }
    }

    private static int added(RecordedDecision decision) {
        return ReportedClaim.FIRST_ADDED + (int) decision.entry();
    }

    /** Whether people decided anything about claims of that report. */
    boolean concern(String reportId) {
        return byReport.containsKey(reportId);
    }

    /** The claims of a reading as they stand: first those that were read, in order, then those that people added. */
    public List<JudgedClaim> of(Reading reading) {
        Report report = reading.report();
        List<JudgedClaim> claims = new ArrayList<>();
        for (int i = 0; i < reading.claims().size(); i++) {
            Claim claim = reading.claims().get(i);
            claims.add(new JudgedClaim(report.id(), i, claim, claim, List.of()));
        }
        List<Judgement> judgements = byReport.getOrDefault(report.id(), List.of());
        if (!judgements.isEmpty()) {
            judgements.forEach(judgement -> apply(judgement, claims, report));
        }
        return claims;
    }

    private void apply(Judgement judgement, List<JudgedClaim> claims, Report report) {
        RecordedDecision recorded = judgement.recorded();
        Kind kind = recorded.decision().kind();
        Claim said = judgement.judged().claim();
        int at = kind == Kind.ADD ? -1 : find(judgement, claims);
        if (kind == Kind.REJECT || kind == Kind.RETRACT) {
            if (at >= 0) {
                claims.set(at, claims.get(at).by(recorded, null));
            }
        } else if (said == null) {
            JudgedClaim found = at < 0 ? null : claims.get(at);
            if (kind == Kind.ACCEPT && found != null) {
                claims.set(at, found.by(recorded, found.claim() == null ? found.read() : found.claim()));
            }
        } else if (stands(said, report)) {
            if (at >= 0) {
                claims.set(at, claims.get(at).by(recorded, said));
            } else {
                claims.add(new JudgedClaim(report.id(), added(recorded), null, said, List.of(recorded)));
            }
        }
    }

    /** Whether the words that a claim quotes stand in the report. */
    static boolean stands(Claim claim, Report report) {
        Span span = claim.span();
        Span trigger = claim.trigger();
        String body = report.body();
        return span.end() <= body.length()
                && trigger.end() <= body.length()
                && body.substring(span.start(), span.end()).equals(claim.quote());
    }

    /** Where the claim is that was judged, or -1 where the reading has none such. */
    private int find(Judgement judgement, List<JudgedClaim> claims) {
        int index = judgement.index();
        if (index >= ReportedClaim.FIRST_ADDED) {
            int at = first(claims, claim -> claim.index() == index);
            if (at >= 0) {
                return at;
            }
        }
        Claim read = judgement.judged().read();
        if (read != null) {
            return like(read, index, claims);
        }
        boolean current = !claims.isEmpty()
                && places.apply(claims.getFirst().reportId())
                        .map(place -> place.reading() < judgement.recorded().entry())
                        .orElse(false);
        return current && index < ReportedClaim.FIRST_ADDED ? first(claims, claim -> claim.index() == index) : -1;
    }

    /** The claim of this reading that an earlier one had read as {@code read}: one of the same words. */
    private static int like(Claim read, int index, List<JudgedClaim> claims) {
        List<Predicate<JudgedClaim>> tests = List.of(
                one -> one.index() == index && read.equals(one.read()),
                one -> read.equals(one.read()),
                one -> isLike(one.read(), read, true, true),
                one -> isLike(one.read(), read, true, false),
                one -> isLike(one.read(), read, false, true));
        return tests.stream()
                .map(test -> first(claims, test))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isLike(@Nullable Claim one, Claim other, boolean exactly, boolean event) {
        return one != null
                && (!event || one.event() == other.event())
                && (exactly
                        ? one.trigger().equals(other.trigger())
                        : triggers(one)
                                .anyMatch(mine -> triggers(other)
                                        .anyMatch(
                                                theirs -> mine.start() < theirs.end() && theirs.start() < mine.end())));
    }

    private static Stream<Span> triggers(Claim claim) {
        return Stream.concat(Stream.of(claim.trigger()), claim.mentions().stream());
    }

    private static int first(List<JudgedClaim> claims, Predicate<JudgedClaim> test) {
        for (int i = 0; i < claims.size(); i++) {
            if (test.test(claims.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
