package org.raqib.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.raqib.model.Account;
import org.raqib.model.Account.Counted;
import org.raqib.model.Account.Position;
import org.raqib.model.Account.Reliability;
import org.raqib.model.Decision;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Text;

/** What the claims of an incident differ on, and how much they are worth, as lines at a terminal. */
final class AccountText {
    private final IncidentText text;

    AccountText(IncidentText text) {
        this.text = text;
    }

    /** Who says which actor, which toll and which day, where they differ; what the parties say; what people decided. */
    void differences(Incident incident, BiConsumer<Text, String> line) {
        Account account = incident.account();
        if (incident.actorDisputed()) {
            account.attributions()
                    .forEach(each -> line.accept(
                            new Text("ينسبه إلى", "accuses"),
                            text.mentions(List.of(each.party())) + ": " + text.voices(each.by())));
        }
        counted(incident, account.killed(), new Text("القتلى", "killed"), line);
        counted(incident, account.injured(), new Text("الجرحى", "injured"), line);
        if (account.dated().size() > 1) {
            account.dated()
                    .forEach(each -> line.accept(
                            new Text("التاريخ", "dated"), each.date() + ": " + voices(incident, each.claimKeys())));
        }
        for (Position position : account.positions()) {
            line.accept(
                    new Text("موقف", "position"),
                    text.party(position.partyId(), position.partyName()) + " " + stance(position.stance()) + " ("
                            + ReportWords.isolated(position.through()) + ")");
        }
        for (Decision decision : account.judgements()) {
            line.accept(
                    new Text("قرار شخص", "judged"),
                    (decision.kind() == Decision.Kind.MERGE
                                    ? text.say("ضمّ", "merged by ")
                                    : text.say("فصل", "split by "))
                            + text.say(" ", "")
                            + ReportWords.isolated(decision.by())
                            + ": "
                            + ReportWords.isolated(decision.reason()));
        }
        if (!account.former().isEmpty()) {
            line.accept(new Text("سابقا", "formerly"), String.join(", ", account.former()));
        }
    }

    /** The Admiralty code: the information, and each source that somebody rated. */
    void worth(Incident incident, BiConsumer<Text, String> line) {
        Account.Support support = incident.account().support();
        String rated = support.sources().stream()
                .filter(source -> source.reliability() != Reliability.CANNOT_BE_JUDGED)
                .map(source -> source.reliability().letter() + " " + ReportWords.isolated(source.name()))
                .collect(Collectors.joining("; "));
        line.accept(
                new Text("أدميرالتي", "admiralty"),
                text.say(support.reason().ar(), support.reason().en())
                        + (rated.isEmpty() ? "" : text.say(" المصادر: ", " Sources: ") + rated));
    }

    private void counted(Incident incident, List<Counted> tolls, Text label, BiConsumer<Text, String> line) {
        if (tolls.size() > 1) {
            tolls.forEach(each ->
                    line.accept(label, IncidentText.number(each.toll()) + ": " + voices(incident, each.claimKeys())));
        }
    }

    private String voices(Incident incident, List<String> claims) {
        Set<String> keys = new HashSet<>(claims);
        List<Voice> voices = incident.assertedBy().stream()
                .filter(voice -> voice.claimKeys().stream().anyMatch(keys::contains))
                .toList();
        return voices.isEmpty() ? text.voices(incident.deniedBy()) : text.voices(voices);
    }

    private String stance(Account.Stance stance) {
        return switch (stance) {
            case ACCEPTS -> text.say("يقر به", "accepts it");
            case DENIES -> text.say("ينفيه", "denies it");
            case ACCUSES -> text.say("يتهم غيره", "says that another did it");
            case TELLS -> text.say("يرويه", "tells it");
        };
    }
}
