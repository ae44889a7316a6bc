package org.raqib.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.raqib.knowledge.Spelling;

/** The sentences tagged by hand in {@code tagged.txt}. */
record TaggedSentences(List<Sample> samples) {
    /** One sentence with the analyses that are right for each token; none where a token is not judged. */
    record Sample(String text, List<List<Morph>> right) {}

    private static final Map<String, Pos> CODES = Map.ofEntries(
            Map.entry("N", Pos.NOUN),
            Map.entry("VN", Pos.VERBAL_NOUN),
            Map.entry("A", Pos.ADJECTIVE),
            Map.entry("NM", Pos.NAME),
            Map.entry("NUM", Pos.NUMBER),
            Map.entry("P", Pos.PERFECT),
            Map.entry("PP", Pos.PERFECT_PASSIVE),
            Map.entry("I", Pos.IMPERFECT),
            Map.entry("IP", Pos.IMPERFECT_PASSIVE),
            Map.entry("PREP", Pos.PREPOSITION),
            Map.entry("CONJ", Pos.CONJUNCTION),
            Map.entry("PRON", Pos.PRONOUN),
            Map.entry("DEM", Pos.DEMONSTRATIVE),
            Map.entry("REL", Pos.RELATIVE),
            Map.entry("PART", Pos.PARTICLE),
            Map.entry("ADV", Pos.ADVERB),
            Map.entry("INT", Pos.INTERROGATIVE),
            Map.entry("O", Pos.OTHER));

    static TaggedSentences read() {
        List<Sample> samples = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TaggedSentences.class.getResourceAsStream("tagged.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    samples.add(sample(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TaggedSentences(List.copyOf(samples));
    }

    private static Sample sample(String line) {
        List<String> surfaces = new ArrayList<>();
        List<List<Morph>> right = new ArrayList<>();
        for (String token : line.strip().split("\\s+")) {
            String[] parts = token.split("/");
            surfaces.add(parts[0]);
            List<Morph> ways = new ArrayList<>();
            for (String code : parts[parts.length - 1].split(",")) {
                if (!code.equals("_")) {
                    ways.add(morph(
                            parts[0],
                            parts.length == 3 ? parts[1] : "",
                            Objects.requireNonNull(CODES.get(code), code)));
                }
            }
            right.add(List.copyOf(ways));
        }
        return new Sample(String.join(" ", surfaces), List.copyOf(right));
    }

    private static Morph morph(String surface, String split, Pos pos) {
        String rest = split;
        int mask = 0;
        if (split.isEmpty()) {
            rest = Spelling.fold(surface);
            if (rest.startsWith("ال") && pos.isNominal()) {
                mask = Morph.AL;
                rest = rest.substring(2);
            }
        }
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            mask |= switch (rest.substring(0, plus)) {
                case "و" -> Morph.WA;
                case "ف" -> Morph.FA;
                case "ب" -> Morph.BI;
                case "ل" -> Morph.LI;
                case "ك" -> Morph.KA;
                case "س" -> Morph.SA;
                case "ال" -> Morph.AL;
                default -> throw new IllegalArgumentException(surface + ": no proclitic " + rest.substring(0, plus));
            };
            rest = rest.substring(plus + 1);
        }
        int dash = rest.indexOf('-');
        return dash < 0
                ? new Morph(mask, rest, "", pos)
                : new Morph(mask, rest.substring(0, dash), rest.substring(dash + 1), pos);
    }
}
