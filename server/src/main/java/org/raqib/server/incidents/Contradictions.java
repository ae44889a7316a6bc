package org.raqib.server.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;
import org.raqib.server.incidents.IncidentView.Cell;
import org.raqib.server.incidents.IncidentView.Head;
import org.raqib.server.incidents.IncidentView.Row;
import org.raqib.server.incidents.IncidentView.Table;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;

/**
 * Who says what about an incident: a row a voice, a column a question. Where two answers cannot both be so, each version is
 * marked with a letter, in the order in which the voices give them.
 */
final class Contradictions {
    /** Two places farther apart than this, in kilometres, cannot both be meant; as in the digest. */
    private static final double APART_KM = 25;

    private final Incident incident;
    private final Naming naming;
    private final Chrome chrome;
    private final Map<String, ReportedClaim> claims = new HashMap<>();

    Contradictions(Incident incident, Naming naming, Chrome chrome) {
        this.incident = incident;
        this.naming = naming;
        this.chrome = chrome;
        incident.claims().forEach(claim -> claims.put(claim.key(), claim));
    }

    /** Every voice once, those that tell it first. */
    static List<Voice> voices(Incident incident) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        for (List<Voice> some : List.of(incident.assertedBy(), incident.deniedBy())) {
            for (Voice voice : some) {
                voices.merge(voice.outlet() + voice.name() + voice.entityId(), voice, Contradictions::together);
            }
        }
        return List.copyOf(voices.values());
    }

    private static Voice together(Voice one, Voice other) {
        List<String> keys = new ArrayList<>(one.claimKeys());
        other.claimKeys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return new Voice(one.name(), one.entityId(), one.outlet(), keys);
    }

    Table table(List<Voice> voices, Function<Voice, Html> name) {
        List<Question<?>> questions = List.of(
                new Question<>("modality", claim -> List.of(claim.modality()), this::modality, Contradictions::opposed),
                new Question<>("actor", Claim::actors, this::name, this::areRivals),
                new Question<>("recipient", Claim::recipients, this::name, (one, other) -> false),
                new Question<>("place", Claim::places, this::name, Contradictions::areApart),
                new Question<>("date", claim -> one(claim.date()), this::date, (one, other) -> !one.overlaps(other)),
                new Question<>(
                        "killed", claim -> one(claim.killed()), this::toll, (one, other) -> !one.overlaps(other)),
                new Question<>(
                        "injured", claim -> one(claim.injured()), this::toll, (one, other) -> !one.overlaps(other)));
        List<Head> heads = new ArrayList<>();
        List<List<Cell>> columns = new ArrayList<>();
        for (Question<?> question : questions) {
            Column column = column(question, voices);
            if (column.answered) {
                heads.add(new Head(chrome.say("incidents.question." + question.id), column.differs));
                columns.add(column.cells);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            int at = i;
            rows.add(new Row(
                    "voice-" + (i + 1),
                    name.apply(voices.get(i)),
                    columns.stream().map(column -> column.get(at)).toList()));
        }
        return new Table(heads, rows);
    }

    /**
     * @param answers what a claim says
     * @param shown how an answer is shown
     * @param excludes whether two answers cannot both be so
     */
    private record Question<T>(
            String id, Function<Claim, List<T>> answers, Function<T, Html> shown, BiPredicate<T, T> excludes) {}

    private record Column(List<Cell> cells, boolean differs, boolean answered) {}

    private <T> Column column(Question<T> question, List<Voice> voices) {
        List<Map<String, T>> said = new ArrayList<>();
        Map<String, T> all = new LinkedHashMap<>();
        for (Voice voice : voices) {
            Map<String, T> own = new LinkedHashMap<>();
            for (String key : voice.claimKeys()) {
                ReportedClaim claim = claims.get(key);
                if (claim != null) {
                    question.answers
                            .apply(claim.claim())
                            .forEach(answer ->
                                    own.putIfAbsent(question.shown.apply(answer).markup(), answer));
                }
            }
            said.add(own);
            all.putAll(own);
        }
        Map<String, String> versions = versions(question, all);
        List<Cell> cells = new ArrayList<>();
        for (Map<String, T> own : said) {
            List<String> letters = own.keySet().stream()
                    .map(shown -> versions.getOrDefault(shown, ""))
                    .filter(letter -> !letter.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            cells.add(new Cell(own.keySet().stream().map(Html::new).toList(), String.join(" ", letters)));
        }
        return new Column(cells, !versions.isEmpty(), !all.isEmpty());
    }

    /** The letter of each answer that some other answer excludes; answers that exclude none of a version share its letter. */
    private static <T> Map<String, String> versions(Question<T> question, Map<String, T> all) {
        Map<String, String> letters = new LinkedHashMap<>();
        List<List<T>> groups = new ArrayList<>();
        for (Map.Entry<String, T> answer : all.entrySet()) {
            boolean disputed =
                    all.values().stream().anyMatch(other -> question.excludes.test(answer.getValue(), other));
            if (!disputed) {
                continue;
            }
            int at = 0;
            while (at < groups.size()
                    && groups.get(at).stream().anyMatch(other -> question.excludes.test(answer.getValue(), other))) {
                at++;
            }
            if (at == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(at).add(answer.getValue());
            letters.put(answer.getKey(), String.valueOf((char) ('A' + Math.min(at, 25))));
        }
        return letters;
    }

    private static <T> List<T> one(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static boolean opposed(Modality one, Modality other) {
        return (one == Modality.DENIED) != (other == Modality.DENIED);
    }

    /** Actors exclude one another where the incident's actor is in dispute, unless one is no more than a sort of people. */
    private boolean areRivals(Mention one, Mention other) {
        return incident.actorDisputed()
                && !one.isGeneric()
                && !other.isGeneric()
                && !one.key().equals(other.key());
    }

    private static boolean areApart(Mention one, Mention other) {
        return one.point() != null && other.point() != null && one.point().distanceKm(other.point()) > APART_KM;
    }

    private Html modality(Modality modality) {
        return Html.words(chrome.say("modality." + modality.code()));
    }

    private Html name(Mention mention) {
        return naming.name(mention, chrome);
    }

    private Html date(EventDate date) {
        return Html.words(naming.date(date, chrome));
    }

    private Html toll(Toll toll) {
        return Html.words(naming.toll(toll, chrome));
    }
}
