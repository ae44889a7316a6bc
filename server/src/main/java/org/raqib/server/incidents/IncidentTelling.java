package org.raqib.server.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.IncidentJson;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ReportRow;
import org.raqib.digest.Isolates;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Account;
import org.raqib.model.Commitment;
import org.raqib.model.Copy;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Digest;
import org.raqib.model.EventDate;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.server.incidents.IncidentView.Carried;
import org.raqib.server.incidents.IncidentView.Decided;
import org.raqib.server.incidents.IncidentView.Position;
import org.raqib.server.incidents.IncidentView.Said;
import org.raqib.server.incidents.IncidentView.Source;
import org.raqib.server.incidents.IncidentView.VoiceCard;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.springframework.stereotype.Component;

/** Tells one incident for its page. */
@Component
final class IncidentTelling {
    /** Quotes shown of one voice; the reports beneath lead to all. */
    private static final int MOST_QUOTES = 4;

    /** Voices of one incident that are shown unless all are asked for: nobody reads hundreds side by side. */
    private static final int MOST_VOICES = 40;

    private static final int MOST_NEAR = 8;

    /** Incidents told this many days apart may still be one. */
    private static final int NEAR_DAYS = 3;

    private static final double NEAR_DEGREES = 0.5;

    private final Desking desking;
    private final Naming naming;
    private final Lines lines;
    private final Findings findings;

    IncidentTelling(Desking desking, Naming naming, Lines lines, Findings findings) {
        this.desking = desking;
        this.naming = naming;
        this.lines = lines;
        this.findings = findings;
    }

    /** @param whole whether all voices are shown, however many */
    IncidentView of(IncidentJson.Written written, Chrome chrome, Refusal refusal, boolean whole) {
        return new Telling(written.incident(), written.copies(), chrome, whole).view(refusal);
    }

    private final class Telling {
        private final Incident incident;
        private final List<Copy> copies;
        private final Chrome chrome;
        private final Desk desk = desking.desk();
        private final Map<String, ReportRow> rows;
        private final Map<String, ReportedClaim> claims = new LinkedHashMap<>();
        private final List<Voice> voices;
        private final IncidentView.Table table;
        /** The rows of the table that are shown: the first voices, and the first to tell each version of what is in dispute. */
        private final List<Integer> shown;
        /** The claims of the voices shown. */
        private final List<ReportedClaim> told;

        Telling(Incident incident, List<Copy> copies, Chrome chrome, boolean whole) {
            this.incident = incident;
            this.copies = copies;
            this.chrome = chrome;
            for (ReportedClaim claim : incident.claims()) {
                claims.put(claim.key(), claim);
            }
            this.voices = Contradictions.voices(incident);
            this.table =
                    new Contradictions(incident, naming, chrome).table(voices, voice -> findings.voice(voice, chrome));
            this.shown = table.first(whole ? voices.size() : MOST_VOICES);
            this.told = shown.size() == voices.size() ? incident.claims() : told();
            this.rows = desk.reports(told.stream().map(ReportedClaim::reportId).collect(Collectors.toSet()));
        }

        private List<ReportedClaim> told() {
            Set<String> keys = new HashSet<>();
            shown.forEach(at -> keys.addAll(voices.get(at).claimKeys()));
            incident.account().positions().forEach(position -> keys.addAll(position.claimKeys()));
            return incident.claims().stream()
                    .filter(claim -> keys.contains(claim.key()))
                    .toList();
        }

        IncidentView view(Refusal refusal) {
            List<Commitment> commitments = desk.commitments(desking.knowledge());
            Digest.Line grade = naming.digests().line(incident).under().getLast();
            Account.Support support = incident.account().support();
            EventDate when = incident.when();
            return new IncidentView(
                    incident.id(),
                    chrome.say("event." + incident.event()),
                    naming.sentence(incident, chrome),
                    when == null ? chrome.say("incidents.undated") : naming.date(when, chrome),
                    when == null || !when.isDay() ? "" : naming.hijri(when.earliest(), chrome),
                    incident.grade().code(),
                    chrome.say("grade." + incident.grade().code()),
                    Html.own(chrome.of(grade.text())),
                    grade.under().stream()
                            .map(reason -> Html.own(chrome.of(reason.text())))
                            .toList(),
                    support.credibility().number(),
                    naming.sentence(withoutNumber(support.reason()), chrome),
                    sources(support),
                    table.of(shown),
                    cards(),
                    voices.size() - shown.size(),
                    carried(),
                    told.stream().map(this::said).toList(),
                    positions(),
                    desk.findingsOf(incident.id()).stream()
                            .map(finding -> findings.of(finding, commitments, chrome))
                            .toList(),
                    history(),
                    incident.former(),
                    near(),
                    mapPath(),
                    desking.isBusy(),
                    refusal);
        }

        /** The number stands before the sentence, in a frame of its own. */
        private static Text withoutNumber(Text reason) {
            return new Text(
                    reason.ar().replaceFirst("^[0-9]: ", ""), reason.en().replaceFirst("^[0-9]: ", ""));
        }

        private List<Source> sources(Account.Support support) {
            return support.sources().stream()
                    .map(source -> new Source(
                            source.entityId() == null || source.entityId().startsWith("KIND-")
                                    ? Html.words(source.name())
                                    : naming.name(source.entityId(), chrome),
                            String.valueOf(source.reliability().letter()),
                            chrome.say("incidents.reliability."
                                    + source.reliability().letter())))
                    .distinct()
                    .toList();
        }

        private List<VoiceCard> cards() {
            List<VoiceCard> cards = new ArrayList<>();
            for (int at : shown) {
                Voice voice = voices.get(at);
                List<ReportedClaim> own = voice.claimKeys().stream()
                        .map(claims::get)
                        .filter(Objects::nonNull)
                        .toList();
                boolean denies = incident.deniedBy().stream()
                        .anyMatch(other -> other.claimKeys().stream().anyMatch(voice.claimKeys()::contains));
                Set<String> seen = new HashSet<>();
                List<Said> said = own.stream()
                        .filter(claim -> seen.add(claim.claim().quote()))
                        .limit(MOST_QUOTES)
                        .map(this::said)
                        .toList();
                cards.add(new VoiceCard(
                        table.rows().get(at).anchor(),
                        findings.voice(voice, chrome),
                        voice.outlet(),
                        denies,
                        chrome.say(
                                denies
                                        ? "incidents.denies"
                                        : voice.outlet() ? "incidents.tells.outlet" : "incidents.tells"),
                        said,
                        own.size() - said.size()));
            }
            return cards;
        }

        private Said said(ReportedClaim claim) {
            LocalDate published = claim.published();
            return new Said(
                    claim.key(),
                    Isolates.visible(claim.claim().quote()),
                    claim.claim().modality() == Modality.FACT
                            ? ""
                            : chrome.say("modality." + claim.claim().modality().code()),
                    outlet(claim),
                    published == null ? "" : naming.day(published, chrome),
                    path(claim));
        }

        private String outlet(ReportedClaim claim) {
            String publisher = claim.publisher();
            return publisher == null ? claim.reportId() : publisher;
        }

        private String path(ReportedClaim claim) {
            ReportRow row = rows.get(claim.reportId());
            return row == null ? "" : "/reports/" + row.n() + "#c" + claim.index();
        }

        private List<Carried> carried() {
            Map<String, List<ReportedClaim>> byReport = new LinkedHashMap<>();
            told.forEach(claim -> byReport.computeIfAbsent(claim.reportId(), key -> new ArrayList<>())
                    .add(claim));
            List<Carried> carried = new ArrayList<>();
            byReport.forEach((id, own) -> {
                ReportedClaim first = own.getFirst();
                LocalDate published = first.published();
                ReportRow row = rows.get(id);
                carried.add(new Carried(
                        row == null ? "" : "/reports/" + row.n(),
                        first.title().isEmpty() ? id : Isolates.visible(first.title()),
                        outlet(first),
                        published == null ? "" : naming.day(published, chrome),
                        copies.stream()
                                .filter(copy -> copy.report().equals(id))
                                .findFirst()
                                .map(copy -> naming.sentence(copy.reason(), chrome))
                                .orElse(Html.NONE)));
            });
            return carried;
        }

        private List<Position> positions() {
            return incident.account().positions().stream()
                    .map(position -> new Position(
                            desking.lexicon().find(position.partyId()) == null
                                    ? Html.words(position.partyName())
                                    : naming.name(position.partyId(), chrome),
                            position.stance().code(),
                            chrome.say("incidents.stance." + position.stance().code()),
                            position.through(),
                            position.claimKeys().stream()
                                    .map(claims::get)
                                    .filter(Objects::nonNull)
                                    .limit(1)
                                    .map(this::said)
                                    .toList()))
                    .toList();
        }

        private List<Decided> history() {
            return IncidentDeciding.history(desk, incident).stream()
                    .map(this::decided)
                    .toList()
                    .reversed();
        }

        private Decided decided(RecordedDecision one) {
            Decision decision = one.decision();
            SignedIn who = chrome.who();
            boolean undoes = decision.kind() == Decision.Kind.REJECT
                    && decision.targets().stream().allMatch(target -> target.sort() == Target.Sort.ENTRY);
            String kind = undoes ? "undo" : decision.kind().code();
            return new Decided(
                    one.entry(),
                    chrome.say("incidents.decided." + kind),
                    decision.by(),
                    naming.day(one.recordedAt().atZone(ZoneOffset.UTC).toLocalDate(), chrome),
                    decision.reason(),
                    decision.targets().stream().map(Target::id).toList(),
                    one.inForce(),
                    who != null && one.inForce() && IncidentDeciding.isUndone(decision, who));
        }

        /** Others of its type, at about its time and place: what a person might join with it. */
        private List<Lines.Line> near() {
            EventDate when = incident.when();
            if (when == null) {
                return List.of();
            }
            IncidentQuery query = new IncidentQuery(
                    when.earliest().minusDays(NEAR_DAYS),
                    when.latest().plusDays(NEAR_DAYS),
                    Set.of(incident.event()),
                    Set.of(),
                    null,
                    null,
                    around(point()),
                    false);
            List<IncidentRow> near = desk.incidents(query, null, MOST_NEAR + 1).items().stream()
                    .filter(row -> !row.id().equals(incident.id()))
                    .limit(MOST_NEAR)
                    .toList();
            return lines.of(near, chrome);
        }

        private @Nullable GeoPoint point() {
            return incident.places().stream()
                    .map(Mention::point)
                    .filter(point -> point != null)
                    .findFirst()
                    .orElse(null);
        }

        private IncidentQuery.@Nullable Area around(@Nullable GeoPoint point) {
            return point == null
                    ? null
                    : new IncidentQuery.Area(
                            Math.max(-90, point.lat() - NEAR_DEGREES),
                            Math.max(-180, point.lon() - NEAR_DEGREES),
                            Math.min(90, point.lat() + NEAR_DEGREES),
                            Math.min(180, point.lon() + NEAR_DEGREES));
        }

        private String mapPath() {
            GeoPoint point = point();
            return point == null
                    ? ""
                    : String.format(Locale.ROOT, "/map?at=%.4f,%.4f&zoom=8", point.lat(), point.lon());
        }
    }
}
