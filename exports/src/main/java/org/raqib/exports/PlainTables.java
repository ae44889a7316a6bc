package org.raqib.exports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.EventDate;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Raqib's own tables: incidents, claims and findings, a line each; lists within a cell are divided by semicolons. */
final class PlainTables {

    /**
     * @param reported the claim
     * @param facts what is said of its report, or null where nothing is
     * @param incident the incident it belongs to
     * @param parties who is who
     */
    record ClaimRow(ReportedClaim reported, @Nullable ReportFacts facts, Incident incident, Parties parties) {
        Claim claim() {
            return reported.claim();
        }
    }

    /**
     * @param finding the finding
     * @param commitment the commitment, or null where it is not at hand
     * @param parties who is who
     */
    record FindingRow(Finding finding, @Nullable Commitment commitment, Parties parties) {}

    static final List<Column<Occurrence>> INCIDENTS = List.of(
            new Column<>("id", row -> row.incident().id()),
            new Column<>("event", row -> row.incident().event().name()),
            new Column<>("modes", row -> joined(row.incident().modes().stream().map(Mode::code))),
            new Column<>("cameo", Occurrence::cameo),
            new Column<>("grade", row -> row.incident().grade().code()),
            new Column<>("first_day", Occurrence::first),
            new Column<>("last_day", Occurrence::last),
            new Column<>("killed_min", row -> least(row.incident().killed())),
            new Column<>("killed_max", row -> most(row.incident().killed())),
            new Column<>("injured_min", row -> least(row.incident().injured())),
            new Column<>("injured_max", row -> most(row.incident().injured())),
            new Column<>("actors", row -> names(row, row.incident().actors())),
            new Column<>("actor_ids", row -> ids(row.incident().actors())),
            new Column<>("actor_disputed", row -> row.incident().actorDisputed()),
            new Column<>("recipients", row -> names(row, row.incident().recipients())),
            new Column<>("recipient_ids", row -> ids(row.incident().recipients())),
            new Column<>("places", row -> orNull(row.names(row.incident().places()))),
            new Column<>(
                    "place_ids", row -> orNull(Occurrence.ids(row.incident().places()))),
            new Column<>("country", Occurrence::country),
            new Column<>("latitude", row -> latitude(row.place())),
            new Column<>("longitude", row -> longitude(row.place())),
            new Column<>(
                    "asserted_by", row -> voices(row.parties(), row.incident().assertedBy())),
            new Column<>(
                    "denied_by", row -> voices(row.parties(), row.incident().deniedBy())),
            new Column<>("publishers", row -> orNull(joined(row.publishers().stream()))),
            new Column<>("reports", row -> joined(row.reports().stream())),
            new Column<>(
                    "claims", row -> joined(row.incident().claims().stream().map(ReportedClaim::key))),
            new Column<>("first_published", Occurrence::published),
            new Column<>("reasons_en", row -> sentences(row.incident().reasons(), Text::en)),
            new Column<>("reasons_ar", row -> sentences(row.incident().reasons(), Text::ar)));

    static final List<Column<ClaimRow>> CLAIMS = List.of(
            new Column<>("claim", row -> row.reported().key()),
            new Column<>("incident", row -> row.incident().id()),
            new Column<>("report", row -> row.reported().reportId()),
            new Column<>(
                    "sha256", row -> row.facts() == null ? null : row.facts().sha256()),
            new Column<>("publisher", row -> row.reported().publisher()),
            new Column<>("title", row -> orNull(row.reported().title())),
            new Column<>("url", row -> row.facts() == null ? null : row.facts().url()),
            new Column<>(
                    "language", row -> row.facts() == null ? null : row.facts().language()),
            new Column<>("published", row -> row.reported().published()),
            new Column<>(
                    "published_inferred",
                    row -> row.facts() == null || row.facts().published() == null
                            ? null
                            : row.facts().publishedInferred()),
            new Column<>("event", row -> row.claim().event().name()),
            new Column<>(
                    "mode",
                    row -> row.claim().mode() == null
                            ? null
                            : row.claim().mode().code()),
            new Column<>("modality", row -> row.claim().modality().code()),
            new Column<>("cameo", row -> CameoCodes.of(row.claim())),
            new Column<>("actors", row -> mentions(row, row.claim().actors())),
            new Column<>("actor_ids", row -> orNull(Occurrence.ids(row.claim().actors()))),
            new Column<>("recipients", row -> mentions(row, row.claim().recipients())),
            new Column<>(
                    "recipient_ids", row -> orNull(Occurrence.ids(row.claim().recipients()))),
            new Column<>("speakers", row -> mentions(row, row.claim().speakers())),
            new Column<>("speaker_ids", row -> orNull(Occurrence.ids(row.claim().speakers()))),
            new Column<>("places", row -> mentions(row, row.claim().places())),
            new Column<>("place_ids", row -> orNull(Occurrence.ids(row.claim().places()))),
            new Column<>("first_day", row -> first(row.claim().date())),
            new Column<>("last_day", row -> last(row.claim().date())),
            new Column<>("killed_min", row -> least(row.claim().killed())),
            new Column<>("killed_max", row -> most(row.claim().killed())),
            new Column<>("injured_min", row -> least(row.claim().injured())),
            new Column<>("injured_max", row -> most(row.claim().injured())),
            new Column<>(
                    "breach",
                    row -> row.claim().breach() == null
                            ? null
                            : row.claim().breach().code()),
            new Column<>("aggregate", row -> row.claim().aggregate()),
            new Column<>("quote", row -> orNull(row.claim().quote())),
            new Column<>(
                    "span_start",
                    row -> row.claim().quote().isEmpty()
                            ? null
                            : row.claim().span().start()),
            new Column<>(
                    "span_end",
                    row -> row.claim().quote().isEmpty()
                            ? null
                            : row.claim().span().end()),
            new Column<>("rule", row -> row.claim().rule()),
            new Column<>(
                    "reader", row -> row.facts() == null ? null : row.facts().reader()));

    static final List<Column<FindingRow>> FINDINGS = List.of(
            new Column<>("id", row -> row.finding().id()),
            new Column<>("status", row -> row.finding().status().code()),
            new Column<>("commitment", row -> row.finding().commitmentId()),
            new Column<>(
                    "commitment_title_en",
                    row -> row.commitment() == null
                            ? null
                            : row.commitment().title().en()),
            new Column<>(
                    "commitment_title_ar",
                    row -> row.commitment() == null
                            ? null
                            : row.commitment().title().ar()),
            new Column<>("clause", row -> row.finding().clauseId()),
            new Column<>(
                    "basis",
                    row -> row.commitment() == null
                            ? null
                            : row.commitment().basis().en()),
            new Column<>("incident", row -> row.finding().incidentId()),
            new Column<>(
                    "accused",
                    row -> orNull(joined(row.finding().accused().stream().map(row.parties()::name)))),
            new Column<>(
                    "accused_ids", row -> orNull(Occurrence.ids(row.finding().accused()))),
            new Column<>("accusers", row -> voices(row.parties(), row.finding().accusers())),
            new Column<>(
                    "exceptions",
                    row -> orNull(joined(row.finding().exceptions().stream().map(Finding.Considered::exceptionId)))),
            new Column<>("reasons_en", row -> sentences(row.finding().reasons(), Text::en)),
            new Column<>("reasons_ar", row -> sentences(row.finding().reasons(), Text::ar)),
            new Column<>("would_change_en", row -> sentences(row.finding().wouldChange(), Text::en)),
            new Column<>("would_change_ar", row -> sentences(row.finding().wouldChange(), Text::ar)));

    private PlainTables() {}

    /** The claims of an incident as rows. */
    static Stream<ClaimRow> claims(Occurrence occurrence, Map<String, ReportFacts> reports) {
        return occurrence.incident().claims().stream()
                .map(claim -> new ClaimRow(
                        claim, reports.get(claim.reportId()), occurrence.incident(), occurrence.parties()));
    }

    private static String joined(Stream<String> items) {
        return Occurrence.joined(items);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String names(Occurrence row, List<Incident.Party> parties) {
        return orNull(joined(parties.stream().map(Incident.Party::mention).map(row.parties()::name)));
    }

    private static @Nullable String ids(List<Incident.Party> parties) {
        return orNull(
                Occurrence.ids(parties.stream().map(Incident.Party::mention).toList()));
    }

    private static @Nullable String mentions(ClaimRow row, List<Mention> mentions) {
        return orNull(joined(mentions.stream().map(row.parties()::name)));
    }

    private static @Nullable String voices(Parties parties, List<Incident.Voice> voices) {
        return orNull(joined(voices.stream().map(parties::name)));
    }

    private static @Nullable String sentences(List<Text> texts, Function<Text, String> language) {
        return orNull(texts.stream().map(language).collect(Collectors.joining(" ")));
    }

    private static @Nullable Object first(@Nullable EventDate date) {
        return date == null ? null : date.earliest();
    }

    private static @Nullable Object last(@Nullable EventDate date) {
        return date == null ? null : date.latest();
    }

    private static @Nullable Integer least(@Nullable Toll toll) {
        return toll == null ? null : toll.min();
    }

    private static @Nullable Integer most(@Nullable Toll toll) {
        return toll == null ? null : toll.max();
    }

    private static @Nullable Double latitude(@Nullable Mention place) {
        return place == null || place.point() == null ? null : place.point().lat();
    }

    private static @Nullable Double longitude(@Nullable Mention place) {
        return place == null || place.point() == null ? null : place.point().lon();
    }
}
