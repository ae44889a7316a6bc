package org.raqib.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.contract.JudgedClaimJson.Judged;
import org.raqib.contract.SlotsJson;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Place;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Entities;
import org.raqib.model.Reading;

/**
 * What a person may decide about the claims of a ledger, each as a decision to be recorded ({@link
 * org.raqib.ledger.Ledger#decide}). It quotes the claim as it is read now, so that it is known again in later readings; the
 * reading itself stays what it is. To be used by one thread at a time, while the ledger is open.
 */
public final class ClaimDecisions {
    private final LedgerView ledger;
    private final Entities entities;
    private final ClaimJudgements judgements;

    /** @param entities whom a person may name */
    public ClaimDecisions(LedgerView ledger, Entities entities) {
        this.ledger = ledger;
        this.entities = entities;
        this.judgements = new ClaimJudgements(ledger.decisions(), ledger::place);
    }

    /**
     * Who decides.
     *
     * @param by as that person signs
     * @param at when
     * @param because why; may be empty where a claim is accepted
     */
    public record Signature(String by, Instant at, String because) {}

    /**
     * The claims of a report as they stand, rejected ones among them.
     *
     * @throws Refused if the ledger holds no reading of it
     */
    public List<JudgedClaim> of(String reportId) {
        return judgements.of(reading(reportId));
    }

    /**
     * That a claim is read rightly; as it stands, so that also a correction is accepted. One that was rejected stands again as
     * it was read.
     *
     * @param key {@link JudgedClaim#key()}
     * @throws Refused if the ledger has no such claim, or the signature is not whole
     */
    public Decision accept(String key, Signature signature) {
        JudgedClaim judged = claim(key);
        Claim stands = judged.claim() == null ? judged.read() : judged.claim();
        if (stands == null) {
            throw new Refused("the claim " + key + " was added by a person and rejected since; undo the rejection.");
        }
        return decision(Kind.ACCEPT, key, judged.read(), stands, signature);
    }

    /**
     * That a claim is not made by the report, or does not hold: it counts no more.
     *
     * @throws Refused as for {@link #accept}
     */
    public Decision reject(String key, Signature signature) {
        return without(Kind.REJECT, key, signature);
    }

    /**
     * That a claim was taken back: it counts no more.
     *
     * @throws Refused as for {@link #accept}
     */
    public Decision retract(String key, Signature signature) {
        return without(Kind.RETRACT, key, signature);
    }

    private Decision without(Kind kind, String key, Signature signature) {
        return decision(kind, key, claim(key).read(), null, signature);
    }

    /**
     * That a claim says something else than was read.
     *
     * @param slots the slots to change ({@link SlotsJson})
     * @throws Refused as for {@link #accept}, or if the slots make no claim
     */
    public Decision correct(String key, String slots, Signature signature) {
        JudgedClaim judged = claim(key);
        Claim before = judged.claim() == null ? judged.read() : judged.claim();
        if (before == null) {
            throw new Refused("the claim " + key + " was added by a person and rejected since; undo the rejection.");
        }
        String body = reading(judged.reportId()).report().body();
        return decision(
                Kind.CORRECT,
                key,
                judged.read(),
                made(() -> SlotsJson.amend(before, slots, body, entities)),
                signature);
    }

    /**
     * That a report makes a claim that the reader missed.
     *
     * @param slots what it says ({@link SlotsJson}), with its event, modality and trigger at least
     * @throws Refused if the ledger holds no reading of the report, or the slots make no claim
     */
    public Decision add(String reportId, String slots, Signature signature) {
        String body = reading(reportId).report().body();
        Claim claim = made(() -> SlotsJson.create(slots, body, entities));
        return signed(Kind.ADD, new Target(Target.Sort.REPORT, reportId), new Judged(null, claim), signature);
    }

    private interface Making {
        Claim make();
    }

    private static Claim made(Making making) {
        try {
            return making.make();
        } catch (ContractException e) {
            throw new Refused(e.getMessage() + ".");
        }
    }

    private static Decision decision(
            Kind kind, String key, @Nullable Claim read, @Nullable Claim claim, Signature signature) {
        return signed(kind, new Target(Target.Sort.CLAIM, key), new Judged(read, claim), signature);
    }

    private static Decision signed(Kind kind, Target target, Judged judged, Signature signature) {
        try {
            return new Decision(
                    kind,
                    signature.by(),
                    signature.at(),
                    List.of(target),
                    signature.because(),
                    JudgedClaimJson.write(judged));
        } catch (IllegalArgumentException e) {
            throw new Refused(e.getMessage() + ".");
        }
    }

    private JudgedClaim claim(String key) {
        int hash = key.lastIndexOf('#');
        if (hash < 1) {
            throw new Refused("'" + key + "' does not name a claim, REPORT#NUMBER.");
        }
        List<JudgedClaim> claims = of(key.substring(0, hash));
        return claims.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("the report " + key.substring(0, hash) + " has no claim " + key
                        + "; it has " + claims.size() + ", counted from 0."));
    }

    private Reading reading(String reportId) {
        Place place = ledger.place(reportId)
                .orElseThrow(() -> new Refused("the ledger holds no reading of a report '" + reportId + "'."));
        return ledger.reading(place);
    }
}
