package org.raqib.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Account;
import org.raqib.model.Claim;
import org.raqib.model.Copy;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * Claims, incidents and findings as they may leave the house: the same, less what is {@link Withheld}. To be applied after
 * incidents and findings were derived, so that a voice that is withheld still counts as the voice it is.
 *
 * <p>Where a source is withheld, one and the same pseudonym stands for it everywhere, and the day on which it published is told
 * only where nothing else dates what it told. Where a report's text is withheld, or who speaks in a claim, the title is empty,
 * quotes are blacked out, and who or what they name is called by the lexicon's name or not at all. Incidents, findings and
 * commitments that are withheld as wholes are left out ({@link #shows}).
 */
public final class Redaction {
    private static final String BLACK = "█";

    private final Withheld withheld;
    /** By identifier, what a report is called. */
    private final Map<String, String> reports = new HashMap<>();
    /** Names that only texts that are withheld use. */
    private final Set<String> names = new HashSet<>();
    /** The reports of which some claim's words are withheld. */
    private final Set<String> closed = new HashSet<>();

    /** @param claims all claims that what is to be redacted was derived from */
    public Redaction(Withheld withheld, List<ReportedClaim> claims) {
        this.withheld = withheld;
        if (withheld.isNothing()) {
            return;
        }
        Set<String> open = new HashSet<>();
        for (ReportedClaim one : claims) {
            reports.put(one.reportId(), withheld.reportName(one.reportId(), one.publisher()));
            boolean words = !areWordsWithheld(one);
            if (!words) {
                closed.add(one.reportId());
            }
            Set<String> into = words ? open : names;
            for (Mention mention : mentions(one.claim())) {
                into.add(mention.text());
            }
        }
        names.removeAll(open);
    }

    private static List<Mention> mentions(Claim claim) {
        List<Mention> mentions = new ArrayList<>(claim.actors());
        mentions.addAll(claim.recipients());
        mentions.addAll(claim.speakers());
        mentions.addAll(claim.places());
        return mentions;
    }

    /** Whether the words around those of a claim must not be shown: these are withheld, or have something in them that is. */
    public boolean isBlackened(ReportedClaim claim) {
        return !withheld.isNothing()
                && (!withheld.of(claim.reportId(), claim.publisher()).isEmpty()
                        || areWordsWithheld(claim)
                        || withheld.isIn(claim.claim().quote()));
    }

    /** Whether the words of a claim are withheld, as those of its report or of who speaks in it. */
    private boolean areWordsWithheld(ReportedClaim claim) {
        return withheld.of(claim.reportId(), claim.publisher()).contains(Withheld.Kept.TEXT)
                || withheld.isSpeakerOf(claim.claim());
    }

    /** Whether something is told of at all that may be withheld as a whole. */
    public boolean shows(Target.Sort sort, String id) {
        return !withheld.isWhole(sort, id);
    }

    /** The claim as it may be shown. */
    public ReportedClaim of(ReportedClaim one) {
        Set<Withheld.Kept> kept = withheld.of(one.reportId(), one.publisher());
        if (withheld.isNothing()) {
            return one;
        }
        String publisher = one.publisher();
        boolean text = !areWordsWithheld(one);
        boolean day = !kept.contains(Withheld.Kept.SOURCE) || one.claim().date() == null;
        return new ReportedClaim(
                reportName(one.reportId()),
                kept.isEmpty() ? one.reportSha256() : "",
                publisher == null ? null : withheld.masked(publisher),
                text ? withheld.masked(one.title()) : "",
                day ? one.published() : null,
                one.index(),
                claim(one.claim(), text));
    }

    private Claim claim(Claim claim, boolean text) {
        return new Claim(
                claim.event(),
                claim.mode(),
                claim.modality(),
                claim.actors().stream().map(one -> mention(one, text)).toList(),
                claim.recipients().stream().map(one -> mention(one, text)).toList(),
                claim.speakers().stream().map(one -> mention(one, text)).toList(),
                claim.places().stream().map(one -> mention(one, text)).toList(),
                claim.date(),
                claim.killed(),
                claim.injured(),
                claim.breach(),
                claim.aggregate(),
                claim.trigger(),
                claim.span(),
                quote(claim.quote(), text),
                claim.rule(),
                claim.mentions(),
                claim.evidence());
    }

    /** As long as it was, since a quote is as long as its span. */
    private String quote(String quote, boolean text) {
        return text && !withheld.isIn(quote) ? quote : BLACK.repeat(quote.length());
    }

    private Mention mention(Mention mention, boolean text) {
        if (withheld.isNamedBy(mention)) {
            return new Mention(BLACK, mention.span(), null, null, List.of(), null, null);
        }
        if (text) {
            return mention;
        }
        // The lexicon's names are nobody's words; those of the report are.
        String name = mention.name();
        return new Mention(
                name == null ? BLACK : name,
                mention.span(),
                mention.id(),
                name,
                name == null
                        ? List.of()
                        : mention.names().stream()
                                .filter(one -> !names.contains(one) && !withheld.isIn(one))
                                .toList(),
                mention.kind(),
                mention.point());
    }

    /** What a report is called. */
    public String reportName(String id) {
        return reports.getOrDefault(id, withheld.reportName(id, null));
    }

    /** What a claim is called. */
    public String key(String key) {
        int hash = key.lastIndexOf('#');
        return hash < 0 ? key : reportName(key.substring(0, hash)) + key.substring(hash);
    }

    private List<String> keys(List<String> keys) {
        return keys.stream().map(this::key).toList();
    }

    /** The incident as it may be shown. */
    public Incident of(Incident incident) {
        if (withheld.isNothing()) {
            return incident;
        }
        return new Incident(
                incident.id(),
                incident.event(),
                incident.modes(),
                incident.claims().stream().map(this::of).toList(),
                incident.actors().stream().map(this::party).toList(),
                incident.actorDisputed(),
                incident.recipients().stream().map(this::party).toList(),
                incident.places().stream().map(this::named).toList(),
                incident.when(),
                incident.killed(),
                incident.injured(),
                incident.assertedBy().stream().map(this::voice).toList(),
                incident.deniedBy().stream().map(this::voice).toList(),
                incident.grade(),
                incident.reasons().stream().map(this::text).toList(),
                account(incident.account()));
    }

    private Account account(Account account) {
        Account.Support support = account.support();
        return new Account(
                account.former(),
                account.attributions().stream()
                        .map(one -> new Account.Attribution(
                                named(one.party()),
                                one.by().stream().map(this::voice).toList()))
                        .toList(),
                account.placed().stream().map(this::party).toList(),
                account.dated().stream()
                        .map(one -> new Account.Dated(one.date(), keys(one.claimKeys())))
                        .toList(),
                counted(account.killed()),
                counted(account.injured()),
                account.positions().stream()
                        .map(one -> new Account.Position(
                                words(one.partyId()),
                                words(one.partyName()),
                                words(one.through()),
                                one.stance(),
                                keys(one.claimKeys())))
                        .toList(),
                keys(account.retracted()),
                new Account.Support(
                        support.telling(),
                        support.denying(),
                        support.credibility(),
                        support.sources().stream()
                                .map(one -> new Account.Rated(words(one.name()), id(one.entityId()), one.reliability()))
                                .toList(),
                        text(support.reason())),
                decisions(account.judgements()));
    }

    private List<Account.Counted> counted(List<Account.Counted> tolls) {
        return tolls.stream()
                .map(one -> new Account.Counted(one.toll(), keys(one.claimKeys())))
                .toList();
    }

    private @Nullable String id(@Nullable String id) {
        return id == null || withheld.isIn(id) ? null : id;
    }

    /**
     * Those decisions that may be told: not what is withheld, nor any about something that is, nor what they quote; the reason
     * of one about a claim whose words are withheld is blacked out, being anybody's words about these.
     */
    public List<Decision> decisions(List<Decision> decisions) {
        if (withheld.isNothing()) {
            return decisions;
        }
        return decisions.stream()
                .filter(decision -> decision.kind() != Decision.Kind.WITHHOLD)
                .filter(decision -> decision.targets().stream().noneMatch(this::touches))
                .map(this::told)
                .toList();
    }

    private Decision told(Decision decision) {
        boolean shut = isOfClosed(decision);
        return new Decision(
                decision.kind(),
                words(decision.by()),
                decision.at(),
                decision.targets(),
                shut && !decision.reason().isBlank() ? BLACK : words(decision.reason()),
                shut || withheld.isIn(decision.payload()) ? Decision.NO_PAYLOAD : decision.payload());
    }

    private boolean isOfClosed(Decision decision) {
        return decision.targets().stream()
                .filter(target -> target.sort() == Target.Sort.REPORT || target.sort() == Target.Sort.CLAIM)
                .map(Withheld::reportOf)
                .anyMatch(report ->
                        closed.contains(report) || withheld.of(report, null).contains(Withheld.Kept.TEXT));
    }

    /** Whether a decision about that would tell something that is withheld. */
    private boolean touches(Target target) {
        return switch (target.sort()) {
            case REPORT, CLAIM ->
                !key(target.id()).equals(target.id())
                        || !reportName(target.id()).equals(target.id());
            case INCIDENT, FINDING, COMMITMENT -> !shows(target.sort(), target.id());
            case SOURCE -> withheld.isIn(target.id());
            // An entry may be of anything; its number alone does not say what.
            case ENTRY -> true;
        };
    }

    /** The finding as it may be shown. */
    public Finding of(Finding finding) {
        if (withheld.isNothing()) {
            return finding;
        }
        return new Finding(
                finding.id(),
                finding.incidentId(),
                finding.commitmentId(),
                finding.clauseId(),
                finding.status(),
                finding.accused().stream().map(this::named).toList(),
                finding.accusers().stream().map(this::voice).toList(),
                finding.reasons().stream().map(this::text).toList(),
                finding.exceptions().stream()
                        .map(one -> new Finding.Considered(one.exceptionId(), text(one.text())))
                        .toList(),
                finding.replies().stream()
                        .map(one -> new Finding.Reply(one.stance(), text(one.text()), keys(one.claimKeys())))
                        .toList(),
                finding.wouldChange().stream().map(this::text).toList());
    }

    private Incident.Party party(Incident.Party party) {
        return new Incident.Party(named(party.mention()), keys(party.claimKeys()));
    }

    private Incident.Voice voice(Incident.Voice voice) {
        return new Incident.Voice(words(voice.name()), id(voice.entityId()), voice.outlet(), keys(voice.claimKeys()));
    }

    private Mention named(Mention mention) {
        return mention(mention, !names.contains(mention.text()));
    }

    private Text text(Text text) {
        return new Text(words(text.ar()), words(text.en()));
    }

    private String words(String words) {
        String masked = withheld.masked(words);
        for (String name : names) {
            if (masked.contains(name)) {
                masked = masked.replace(name, BLACK);
            }
        }
        return masked;
    }

    /** The copy as it may be shown. */
    public Copy of(Copy copy) {
        if (withheld.isNothing()) {
            return copy;
        }
        String publisher = copy.ofPublisher();
        return new Copy(
                reportName(copy.report()),
                withheld.masked(copy.sha256()),
                reportName(copy.of()),
                withheld.masked(copy.ofSha256()),
                publisher == null ? null : withheld.masked(publisher),
                copy.kind(),
                copy.share(),
                copy.credits().stream().map(this::words).toList(),
                text(copy.reason()));
    }
}
