package org.raqib.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * What the digest calls those whom reports name: the lexicon's neutral name where there is one, else the report's own
 * words in quotation marks.
 */
final class Names {
    private static final Set<String> WITH_ARTICLE = new HashSet<>();
    private static final Set<String> WITHOUT_ARTICLE = new HashSet<>();

    static {
        for (Entry entry : Phrases.shipped("articles.ini")) {
            WITH_ARTICLE.addAll(entry.list("words"));
            WITHOUT_ARTICLE.addAll(entry.list("not"));
        }
    }

    private final Entities entities;
    private final Phrases phrases;

    Names(Entities entities, Phrases phrases) {
        this.entities = entities;
        this.phrases = phrases;
    }

    /** The name as it stands by itself. */
    Text alone(Mention mention) {
        return new Text(arabic(mention, false), english(mention));
    }

    /** The name as it stands after a preposition. */
    Text governed(Mention mention) {
        return new Text(arabic(mention, true), english(mention));
    }

    /**
     * Several names joined; what exceeds {@code most} is "and others".
     *
     * @param most 1 or more
     */
    Text list(List<Mention> mentions, int most, boolean governed) {
        Map<String, Text> distinct = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Text name = governed ? governed(mention) : alone(mention);
            distinct.putIfAbsent(name.ar(), name);
        }
        List<Text> names = List.copyOf(distinct.values());
        if (names.size() <= most) {
            return join(names);
        }
        return phrases.say("names.more", Map.of("names", commas(names.subList(0, most))));
    }

    /** "a, b and c"; empty for none. */
    static Text join(List<Text> items) {
        StringBuilder ar = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            ar.append(i == 0 ? "" : " و").append(items.get(i).ar());
            en.append(i == 0 ? "" : i == items.size() - 1 ? " and " : ", ")
                    .append(items.get(i).en());
        }
        return new Text(ar.toString(), en.toString());
    }

    private static Text commas(List<Text> items) {
        return new Text(
                String.join("، ", items.stream().map(Text::ar).toList()),
                String.join(", ", items.stream().map(Text::en).toList()));
    }

    /**
     * Who tells these claims: each speaker with the outlets that cite him, each outlet in its own voice by its name;
     * separated by semicolons, since names may hold commas.
     */
    Text voices(List<ReportedClaim> claims) {
        Map<String, Mention> speakers = new LinkedHashMap<>();
        Map<String, Set<Text>> citedBy = new LinkedHashMap<>();
        Set<Text> own = new LinkedHashSet<>();
        for (ReportedClaim claim : claims) {
            Text outlet = outlet(claim, phrases);
            if (claim.claim().speakers().isEmpty()) {
                own.add(outlet);
            }
            for (Mention speaker : claim.claim().speakers()) {
                speakers.putIfAbsent(speaker.key(), speaker);
                citedBy.computeIfAbsent(speaker.key(), key -> new LinkedHashSet<>())
                        .add(outlet);
            }
        }
        List<Text> voices = new ArrayList<>();
        speakers.forEach((key, speaker) -> voices.add(phrases.say(
                "voice.cited",
                Map.of(
                        "speaker",
                        speaker(speaker),
                        "outlet",
                        join(List.copyOf(citedBy.getOrDefault(key, Set.of())))))));
        voices.addAll(own);
        return new Text(
                String.join("؛ ", voices.stream().map(Text::ar).toList()),
                String.join("; ", voices.stream().map(Text::en).toList()));
    }

    /** Someone unnamed ("a medical source") is told in the report's own words, which say more than the kind he is of. */
    private Text speaker(Mention speaker) {
        return speaker.kind() == EntityKind.ROLE ? quoted(speaker) : alone(speaker);
    }

    /** Somebody or some place by identifier, in the lexicon's neutral name. */
    Text of(String id) {
        Entity entity = entities.find(id);
        String en = entity == null || entity.en().isEmpty() ? id : entity.en().getFirst();
        return alone(new Mention(id, null, id, en, List.of(), entity == null ? null : entity.kind(), null));
    }

    /** The report's own words in quotation marks. */
    Text quoted(Mention mention) {
        String words = Isolates.isolate(mention.text());
        return new Text("«" + words + "»", "“" + words + "”");
    }

    /** Who published the report of a claim; where that is not known, the report itself is named. */
    static Text outlet(ReportedClaim claim, Phrases phrases) {
        String publisher = claim.publisher();
        String isolated = Isolates.isolate(publisher == null ? claim.reportId() : publisher);
        Text name = new Text(isolated, isolated);
        return publisher == null ? phrases.say("voice.outlet.unknown", Map.of("report", name)) : name;
    }

    private @Nullable Entity entity(Mention mention) {
        return mention.id() == null ? null : entities.find(mention.id());
    }

    private String arabic(Mention mention, boolean governed) {
        Entity entity = entity(mention);
        if (entity != null && mention.isGeneric() && !entity.ar().isEmpty() && !Generic.isOne(mention, entity)) {
            return "«" + Isolates.isolate(mention.text()) + "»";
        }
        String name = null;
        if (entity != null && !entity.ar().isEmpty()) {
            name = entity.ar().getFirst();
        } else if (mention.id() != null) {
            name = mention.names().stream().filter(Names::isArabic).findFirst().orElse(null);
        }
        if (name == null || LoadedWords.in(name)) {
            return "«" + Isolates.isolate(mention.text()) + "»";
        }
        return Isolates.isolate(governed && mention.kind() == EntityKind.ROLE ? oblique(name) : name);
    }

    private String english(Mention mention) {
        Entity entity = entity(mention);
        String name = entity != null && !entity.en().isEmpty() ? entity.en().getFirst() : mention.name();
        if (name == null || name.isBlank() || LoadedWords.in(name)) {
            return "“" + Isolates.isolate(mention.text()) + "”";
        }
        if (entity != null && mention.isGeneric()) {
            return Isolates.isolate(Generic.english(name, Generic.isOne(mention, entity)));
        }
        return (takesArticle(name) ? "the " : "") + Isolates.isolate(name);
    }

    /** The sound masculine plural after a preposition; names of roles have no other word in -un. */
    private static String oblique(String name) {
        return String.join(
                " ",
                List.of(name.split(" ", -1)).stream()
                        .map(word -> word.length() > 4 && word.endsWith("ون")
                                ? word.substring(0, word.length() - 2) + "ين"
                                : word)
                        .toList());
    }

    private static boolean takesArticle(String name) {
        List<String> words = List.of(name.split("[\\s,()-]+"));
        return words.size() > 1
                && words.stream().anyMatch(WITH_ARTICLE::contains)
                && words.stream().noneMatch(WITHOUT_ARTICLE::contains);
    }

    static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
