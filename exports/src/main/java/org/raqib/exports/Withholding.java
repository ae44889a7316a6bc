package org.raqib.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Decision.Target.Sort;
import org.raqib.model.Entity;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Text;

/**
 * Takes out of an extract what people decided to withhold. What identifies a source is its name, its reports' identifiers,
 * titles, addresses and hashes, and any words of theirs that could be looked up; what was claimed stays, in Raqib's own codes.
 */
public final class Withholding {
    /** Stands where something is withheld. */
    public static final String WITHHELD = "withheld";

    private static final Span NOWHERE = new Span(0, 0);

    private final Set<Target> targets;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private Withholding(Set<Target> targets) {
        this.targets = targets;
        targets.stream()
                .filter(target -> target.sort() == Sort.SOURCE)
                .map(Target::id)
                .forEach(names::add);
    }

    /**
     * The extract without what is withheld.
     *
     * @param decisions those in force
     */
    public static Extract apply(Extract extract, List<Decision> decisions) {
        Set<Target> targets = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.kind() == Decision.Kind.WITHHOLD) {
                targets.addAll(decision.targets());
            }
        }
        return targets.isEmpty() ? extract : new Withholding(targets).from(extract);
    }

    private Extract from(Extract extract) {
        for (String name : List.copyOf(names)) {
            Entity entity = extract.entities().find(name);
            if (entity != null) {
                names.addAll(entity.en());
                names.addAll(entity.ar());
            }
        }
        extract.incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .forEach(claim -> {
                    if (sourceHidden(claim)) {
                        aliases.computeIfAbsent(claim.reportId(), id -> WITHHELD + "-" + (aliases.size() + 1));
                        if (claim.publisher() != null && targets.contains(new Target(Sort.REPORT, claim.reportId()))) {
                            names.add(claim.publisher());
                        }
                    }
                });
        List<Incident> incidents = extract.incidents().stream()
                .filter(incident -> !targets.contains(new Target(Sort.INCIDENT, incident.id())))
                .map(this::incident)
                .toList();
        Set<String> kept = new HashSet<>();
        incidents.forEach(incident -> kept.add(incident.id()));
        Map<String, ReportFacts> reports = new HashMap<>();
        extract.reports()
                .forEach((id, facts) -> reports.put(alias(id), aliases.containsKey(id) ? hidden(facts) : facts));
        Map<String, Passage> passages = new HashMap<>(extract.passages());
        extract.incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .filter(this::wordsHidden)
                .forEach(claim -> passages.remove(claim.key()));
        return new Extract(
                incidents,
                extract.findings().stream()
                        .filter(finding -> kept.contains(finding.incidentId()))
                        .filter(finding -> !targets.contains(new Target(Sort.FINDING, finding.id())))
                        .filter(finding -> !targets.contains(new Target(Sort.COMMITMENT, finding.commitmentId())))
                        .map(this::finding)
                        .toList(),
                extract.commitments().stream()
                        .filter(commitment -> !targets.contains(new Target(Sort.COMMITMENT, commitment.id())))
                        .toList(),
                extract.decisions().stream()
                        .filter(decision -> decision.kind() != Decision.Kind.WITHHOLD)
                        .filter(decision -> decision.targets().stream().noneMatch(this::touches))
                        .toList(),
                reports,
                passages,
                extract.entities(),
                extract.madeBy());
    }

    /** Whether a decision about that would tell something withheld. */
    private boolean touches(Target target) {
        int hash = target.id().lastIndexOf('#');
        return targets.contains(target)
                || aliases.containsKey(target.id())
                || target.sort() == Sort.SOURCE && names.contains(target.id())
                || target.sort() == Sort.CLAIM
                        && hash > 0
                        && aliases.containsKey(target.id().substring(0, hash))
                // An entry may be of anything; its number alone does not say what.
                || target.sort() == Sort.ENTRY;
    }

    private boolean sourceHidden(ReportedClaim claim) {
        return targets.contains(new Target(Sort.REPORT, claim.reportId()))
                || claim.publisher() != null && targets.contains(new Target(Sort.SOURCE, claim.publisher()));
    }

    private boolean wordsHidden(ReportedClaim claim) {
        return aliases.containsKey(claim.reportId())
                || targets.contains(new Target(Sort.CLAIM, claim.key()))
                || claim.claim().speakers().stream().anyMatch(this::isHidden);
    }

    private boolean isHidden(Mention mention) {
        return names.contains(mention.text())
                || mention.name() != null && names.contains(mention.name())
                || mention.id() != null && names.contains(mention.id());
    }

    private String alias(String reportId) {
        return aliases.getOrDefault(reportId, reportId);
    }

    private String key(String claimKey) {
        int hash = claimKey.lastIndexOf('#');
        return alias(claimKey.substring(0, hash)) + claimKey.substring(hash);
    }

    private List<String> keys(List<String> claimKeys) {
        return claimKeys.stream().map(this::key).toList();
    }

    private static ReportFacts hidden(ReportFacts facts) {
        return new ReportFacts(WITHHELD, null, "", null, null, null, false, facts.language(), facts.reader());
    }

    private Incident incident(Incident told) {
        return new Incident(
                told.id(),
                told.event(),
                told.modes(),
                told.claims().stream().map(this::claim).toList(),
                parties(told, told.actors()),
                told.actorDisputed(),
                parties(told, told.recipients()),
                told.places(),
                told.when(),
                told.killed(),
                told.injured(),
                voices(told.assertedBy()),
                voices(told.deniedBy()),
                told.grade(),
                texts(told.reasons()));
    }

    private ReportedClaim claim(ReportedClaim told) {
        if (!wordsHidden(told)) {
            return told;
        }
        Claim claim = told.claim();
        Claim coded = new Claim(
                claim.event(),
                claim.mode(),
                claim.modality(),
                claim.actors().stream().map(Withholding::coded).toList(),
                claim.recipients().stream().map(Withholding::coded).toList(),
                claim.speakers().stream()
                        .map(speaker -> isHidden(speaker) ? UNNAMED : coded(speaker))
                        .toList(),
                claim.places().stream().map(Withholding::coded).toList(),
                claim.date(),
                claim.killed(),
                claim.injured(),
                claim.breach(),
                claim.aggregate(),
                NOWHERE,
                NOWHERE,
                "",
                claim.rule(),
                List.of(),
                List.of());
        boolean source = aliases.containsKey(told.reportId());
        return new ReportedClaim(
                alias(told.reportId()),
                source ? WITHHELD : told.reportSha256(),
                source ? WITHHELD : told.publisher(),
                source ? "" : told.title(),
                source ? null : told.published(),
                told.index(),
                coded);
    }

    private static final Mention UNNAMED = new Mention(WITHHELD, null, null, WITHHELD, List.of(), null, null);

    /** A mention by its neutral name, without the report's words; words that the lexicon does not know cannot be told. */
    private static Mention coded(Mention mention) {
        String name = mention.name() == null ? WITHHELD : mention.name();
        return new Mention(name, null, mention.id(), name, List.of(), mention.kind(), mention.point());
    }

    private List<Party> parties(Incident told, List<Party> parties) {
        Set<String> open = new HashSet<>();
        told.claims().stream().filter(claim -> !wordsHidden(claim)).forEach(claim -> open.add(claim.key()));
        return parties.stream()
                .map(party -> new Party(
                        party.claimKeys().stream().anyMatch(open::contains) ? party.mention() : coded(party.mention()),
                        keys(party.claimKeys())))
                .toList();
    }

    private List<Voice> voices(List<Voice> voices) {
        return voices.stream().map(this::voice).toList();
    }

    private Voice voice(Voice voice) {
        boolean hidden = names.contains(voice.name())
                || voice.entityId() != null && names.contains(voice.entityId())
                || voice.outlet() && voice.claimKeys().stream().anyMatch(this::ofHiddenReport);
        return new Voice(
                hidden ? WITHHELD : voice.name(),
                hidden ? null : voice.entityId(),
                voice.outlet(),
                keys(voice.claimKeys()));
    }

    private boolean ofHiddenReport(String claimKey) {
        return aliases.containsKey(claimKey.substring(0, claimKey.lastIndexOf('#')));
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.id(),
                finding.incidentId(),
                finding.commitmentId(),
                finding.clauseId(),
                finding.status(),
                finding.accused(),
                voices(finding.accusers()),
                texts(finding.reasons()),
                finding.exceptions().stream()
                        .map(one -> new Finding.Considered(one.exceptionId(), text(one.text())))
                        .toList(),
                finding.replies().stream()
                        .map(one -> new Finding.Reply(one.stance(), text(one.text()), keys(one.claimKeys())))
                        .toList(),
                texts(finding.wouldChange()));
    }

    private List<Text> texts(List<Text> texts) {
        List<Text> told = new ArrayList<>();
        texts.forEach(text -> told.add(text(text)));
        return told;
    }

    private Text text(Text text) {
        return new Text(scrubbed(text.ar(), "محجوب"), scrubbed(text.en(), WITHHELD));
    }

    private String scrubbed(String sentence, String instead) {
        String told = sentence;
        for (String name : names) {
            told = told.replace(name, instead);
        }
        for (String report : aliases.keySet()) {
            told = told.replace(report, instead);
        }
        return told;
    }
}
