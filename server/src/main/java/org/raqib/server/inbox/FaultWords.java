package org.raqib.server.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;

/** What intake says of files, in Arabic: {@code faults.ini} beside this class has a sentence for each of its English ones. */
final class FaultWords {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    private final List<Sentence> sentences = new ArrayList<>();

    /** @param slots the names of what the pattern's groups hold, in order */
    private record Sentence(Pattern english, List<String> slots, String arabic) {}

    FaultWords() {
        try (InputStream in = FaultWords.class.getResourceAsStream("faults.ini")) {
            byte[] bytes = Objects.requireNonNull(in, "faults.ini").readAllBytes();
            Entries.parse("faults.ini", bytes).forEach(entry -> sentences.add(sentence(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file faults.ini", e);
        }
    }

    private static Sentence sentence(Entry entry) {
        String english = entry.one("en");
        String arabic = entry.one("ar");
        StringBuilder pattern = new StringBuilder();
        List<String> slots = new ArrayList<>();
        Matcher slot = SLOT.matcher(english);
        int from = 0;
        while (slot.find()) {
            pattern.append(Pattern.quote(english.substring(from, slot.start()))).append("(.*?)");
            slots.add(slot.group(1));
            from = slot.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        Matcher used = SLOT.matcher(arabic);
        while (used.find()) {
            if (!slots.contains(used.group(1))) {
                throw entry.fault("ar", "{" + used.group(1) + "} is not in the English sentence; take it out");
            }
        }
        return new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), slots, arabic);
    }

    /** The sentence in Arabic; empty where there is none for it. */
    Optional<String> arabic(String english) {
        for (Sentence sentence : sentences) {
            Matcher matcher = sentence.english.matcher(english);
            if (matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < sentence.slots.size(); i++) {
                    values.put(sentence.slots.get(i), matcher.group(i + 1));
                }
                // What is filled in keeps its own direction within the Arabic sentence.
                return Optional.of(SLOT.matcher(sentence.arabic)
                        .replaceAll(slot -> Matcher.quoteReplacement("\u2068" + values.get(slot.group(1)) + "\u2069")));
            }
        }
        return Optional.empty();
    }
}
