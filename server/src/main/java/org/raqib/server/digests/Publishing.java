package org.raqib.server.digests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ObjectJson;
import org.raqib.digest.HtmlDigest;
import org.raqib.digest.Period;
import org.raqib.digest.Phrases;
import org.raqib.digest.Scope;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Digest;
import org.raqib.record.Parts;
import org.raqib.server.digests.Draft.Edit;
import org.raqib.server.digests.Draft.State;
import org.raqib.server.feeds.Alerts;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.WorkbenchStore;

/**
 * The way of a digest from the machine to the public. It is begun from the record as it is, kept as the machine wrote it, edited
 * beside that, approved by a reviewer who did not edit it, and published: then an entry of the ledger says who published what,
 * by the hashes of its pages.
 */
public final class Publishing {
    private final Outward outward;
    private final Ledgering ledgering;
    private final Phrases phrases;
    private final Alerts alerts;
    private final Clock clock;
    private final Drafts drafts;

    public Publishing(
            Outward outward, Ledgering ledgering, WorkbenchStore store, Phrases phrases, Alerts alerts, Clock clock) {
        this.outward = outward;
        this.ledgering = ledgering;
        this.phrases = phrases;
        this.alerts = alerts;
        this.clock = clock;
        this.drafts = new Drafts(store, clock);
    }

    /**
     * Begins a draft.
     *
     * @throws org.raqib.record.Unknown if the area or party is not known
     * @throws RefusedException if the period is longer than a year, or the ledger is empty
     */
    public Draft begin(Period period, @Nullable String area, double within, @Nullable String party, SignedIn who) {
        if (period.days() > 366) {
            throw new RefusedException("digests.refused.long");
        }
        Scope scope = Parts.of(outward.lexicon(), area, within, party);
        long basis = outward.desk().standing().derived();
        if (basis == 0) {
            throw new RefusedException("digests.refused.empty");
        }
        String withheld = outward.now().tag();
        Digest digest = outward.digest(period, scope);
        String id =
                drafts.begin(new Drafts.Begun(period, blank(area), within, blank(party), digest, basis, withheld), who);
        return drafts.find(id).orElseThrow();
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** The latest first. */
    public List<Draft> list(@Nullable State state, int most) {
        return drafts.list(state, most);
    }

    public Optional<Draft> find(String id) {
        return drafts.find(id);
    }

    /** What the machine wrote, when the draft was begun. */
    public Digest machine(Draft draft) {
        return drafts.machine(draft.id());
    }

    public List<Edit> edits(Draft draft) {
        return drafts.edits(draft.id());
    }

    /** The digest with what editors did. */
    public Digest edited(Draft draft) {
        return Edited.of(machine(draft), edits(draft), phrases);
    }

    /**
     * The page in that language: what is published, or what would be.
     *
     * @throws RefusedException if something that it may tell was withheld since
     */
    public String page(Draft draft, String language) {
        refuseWithheld(draft);
        if (draft.state() == State.PUBLISHED) {
            return drafts.page(draft.id(), language).orElseThrow();
        }
        return render(draft, language);
    }

    /** What is withheld later must not be told by what was written before. */
    public void refuseWithheld(Draft draft) {
        boolean tells = draft.state() == State.PUBLISHED
                ? drafts.page(draft.id(), "ar").filter(outward.now()::isIn).isPresent()
                        || drafts.page(draft.id(), "en")
                                .filter(outward.now()::isIn)
                                .isPresent()
                : !draft.withheld().equals(outward.now().tag());
        if (tells) {
            throw new RefusedException("digests.refused.withheld");
        }
    }

    private String render(Draft draft, String language) {
        String other = "/digests/" + draft.id() + (draft.state() == State.PUBLISHED ? "" : "/page") + "?lang="
                + (language.equals("ar") ? "en" : "ar");
        return HtmlDigest.render(edited(draft), language, other);
    }

    /**
     * Remarks on a place of a draft, or leaves out what stands there; with neither, takes back what was done there.
     *
     * @param version what the editor saw
     * @throws RefusedException if it was changed since, is published, or there is no such place
     */
    public Draft edit(String id, int version, String at, boolean leftOut, String ar, String en, SignedIn who) {
        Draft draft = open(id, version);
        if (!Edited.isPlace(machine(draft), at)) {
            throw new RefusedException("digests.refused.place");
        }
        String arabic = Edited.remark(ar);
        String english = Edited.remark(en);
        if (arabic == null || english == null) {
            throw new RefusedException("digests.refused.remark");
        }
        drafts.edit(draft, new Edit(at, leftOut, arabic, english, who.called()), who);
        return drafts.find(id).orElseThrow();
    }

    /**
     * Approves a draft as it stands.
     *
     * @throws RefusedException if this person had a hand in it
     */
    public Draft approve(String id, int version, SignedIn who) {
        Draft draft = open(id, version);
        foreign(draft, who);
        if (draft.state() != State.DRAFT) {
            throw new RefusedException("digests.refused.approved");
        }
        refuseWithheld(draft);
        drafts.approve(draft, who);
        return drafts.find(id).orElseThrow();
    }

    private static void foreign(Draft draft, SignedIn who) {
        if (!who.is(Role.REVIEWER)) {
            throw new RefusedException("digests.refused.role");
        }
        if (draft.editors().contains(who.account())) {
            throw new RefusedException("digests.refused.own");
        }
    }

    /**
     * Publishes what was approved: the pages are kept as they are, and the ledger records their hashes. One at a time, so that
     * of two who publish the same the ledger names one.
     *
     * @throws RefusedException if it was not approved as it stands, or this person had a hand in it
     */
    public synchronized Draft publish(String id, int version, SignedIn who) {
        Draft draft = open(id, version);
        foreign(draft, who);
        if (draft.state() != State.APPROVED) {
            throw new RefusedException("digests.refused.unapproved");
        }
        refuseWithheld(draft);
        Digest edited = edited(draft);
        String ar = HtmlDigest.render(edited, "ar", "/digests/" + id + "?lang=en");
        String en = HtmlDigest.render(edited, "en", "/digests/" + id + "?lang=ar");
        String payload = new ObjectJson()
                .object(
                        "digest",
                        new ObjectJson()
                                .put("id", id)
                                .put("from", draft.from())
                                .put("to", draft.to())
                                .put("area", draft.area())
                                .put("party", draft.party())
                                .put("machine", sha256(drafts.document(id)))
                                .put("page_ar", sha256(ar))
                                .put("page_en", sha256(en))
                                .strings("edited_by", draft.names())
                                .put("approved_by", draft.approvedBy()))
                .line();
        Decision decision = new Decision(
                Decision.Kind.NOTE,
                who.called(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of(new Target(Target.Sort.ENTRY, Long.toString(draft.basis()))),
                "Published the digest " + id + ".",
                DecisionJson.payload(payload));
        long entry = ledgering.decide(decision);
        drafts.published(draft, who, entry, ar, en);
        alerts.published(id);
        return drafts.find(id).orElseThrow();
    }

    /** Throws a draft away; one's own, or, as a reviewer, anybody's. */
    public void discard(String id, int version, SignedIn who) {
        Draft draft = open(id, version);
        if (!who.is(Role.REVIEWER) && !draft.editors().contains(who.account())) {
            throw new RefusedException("digests.refused.role");
        }
        drafts.discard(draft);
    }

    private Draft open(String id, int version) {
        Draft draft = drafts.find(id).orElseThrow(() -> new RefusedException("digests.refused.absent"));
        if (draft.state() == State.PUBLISHED) {
            throw new RefusedException("digests.refused.published");
        }
        if (draft.version() != version) {
            throw new RefusedException("digests.refused.changed");
        }
        return draft;
    }

    /** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
