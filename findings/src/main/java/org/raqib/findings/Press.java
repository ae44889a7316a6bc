package org.raqib.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Breach;
import org.raqib.model.Commitment;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;

/** What else the reports behind an incident say: which promises they name, and when they were published. */
final class Press {
    private final Map<String, List<ReportedClaim>> claimsOfReport;

    Press(List<Incident> incidents) {
        claimsOfReport = new HashMap<>();
        for (Incident incident : incidents) {
            for (ReportedClaim reported : incident.claims()) {
                claimsOfReport
                        .computeIfAbsent(reported.reportSha256(), any -> new ArrayList<>())
                        .add(reported);
            }
        }
    }

    /** Whether a report that tells the incident names the commitment in its own words, anywhere in what was read of it. */
    boolean isNamed(Commitment commitment, Incident incident) {
        List<Set<String>> names = commitment.names().stream().map(Press::name).toList();
        return incident.claims().stream()
                .map(ReportedClaim::reportSha256)
                .distinct()
                .flatMap(report -> claimsOfReport.getOrDefault(report, List.of()).stream())
                .flatMap(reported -> Stream.of(reported.claim().quote(), reported.title()))
                .distinct()
                .map(Press::words)
                .anyMatch(words -> names.stream().anyMatch(words::containsAll));
    }

    /** Whether a claim of the incident itself calls it a breach of this kind of promise. */
    static boolean isCalledBreach(Commitment commitment, Incident incident) {
        Breach breach = switch (commitment.kind()) {
            case TRUCE -> Breach.CEASEFIRE;
            case EMBARGO -> Breach.EMBARGO;
            case AGREEMENT -> Breach.AGREEMENT;
            case LAW -> Breach.LAW;
        };
        return incident.claims().stream().anyMatch(reported -> reported.claim().breach() == breach);
    }

    /** Denials of acts of the incident's type that stand in the same reports, and in no telling of it. */
    List<ReportedClaim> denialsBeside(Incident incident) {
        Set<String> own = incident.claims().stream().map(ReportedClaim::key).collect(Collectors.toSet());
        return incident.claims().stream()
                .map(ReportedClaim::reportSha256)
                .distinct()
                .flatMap(report -> claimsOfReport.getOrDefault(report, List.of()).stream())
                .filter(reported -> reported.claim().modality() == Modality.DENIED
                        && reported.claim().event() == incident.event()
                        && !own.contains(reported.key()))
                .toList();
    }

    /** The day the first report that tells the incident was published, or null where one of them is undated. */
    static @Nullable LocalDate firstPublished(Incident incident) {
        List<LocalDate> days = published(incident);
        return days.size() < incident.claims().size()
                ? null
                : days.stream().min(LocalDate::compareTo).orElse(null);
    }

    /** The day the last report that tells the incident was published, or null where none is dated. */
    static @Nullable LocalDate lastPublished(Incident incident) {
        return published(incident).stream().max(LocalDate::compareTo).orElse(null);
    }

    private static List<LocalDate> published(Incident incident) {
        return incident.claims().stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Folded words, with and without article and proclitics, so that a name matches in any order and wherever it stands. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Spelling.fold(text).split("[^\\p{L}\\p{N}]+")) {
            for (String bare : List.of(word, without(word, "وفبلك"))) {
                words.add(bare);
                if ((bare.startsWith("ال") || bare.startsWith("لل")) && bare.length() > 4) {
                    words.add(bare.substring(2));
                }
            }
        }
        return words;
    }

    private static String without(String word, String proclitics) {
        return word.length() > 3 && proclitics.indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }

    /** The words of a name, each as it must be found: without its article. */
    private static Set<String> name(String text) {
        return Stream.of(Spelling.fold(text).split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word)
                .collect(Collectors.toSet());
    }
}
