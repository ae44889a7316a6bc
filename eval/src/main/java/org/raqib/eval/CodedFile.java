package org.raqib.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of claims, one report a line: {@code {"id", "claims": [...]}}. What cannot be used is named with its line and what
 * to do; a file with such a line is not to be scored by, for its figures would be of something else.
 *
 * @param claims the claims of each report, in the order of the file
 * @param faults a sentence for each line or claim that cannot be used
 */
public record CodedFile(Map<String, List<CodedClaim>> claims, List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Makes a claim of one element of {@code claims}. */
    interface Form {
        /** Whether claims of that report can be used at all. */
        default boolean knows(String report) {
            return true;
        }

        /** @throws BadClaim if it is not of this form */
        CodedClaim claim(String report, JsonNode claim) throws BadClaim;
    }

    /** Says of one claim why it cannot be used. */
    static final class BadClaim extends Exception {
        private static final long serialVersionUID = 1L;

        BadClaim(String message) {
            super(message);
        }
    }

    /**
     * The gold: claims that people coded.
     *
     * @param bodies title and text of each report, in which its quotes must stand
     * @throws IOException if the file cannot be read
     */
    public static CodedFile gold(Path file, Map<String, String> bodies) throws IOException {
        return read(file, new GoldForm(bodies));
    }

    /**
     * What some reader read, as {@code raqib read --format jsonl} prints it; entities may be plain names too.
     *
     * @throws IOException if the file cannot be read
     */
    public static CodedFile predicted(Path file) throws IOException {
        return read(file, new PredictedForm());
    }

    private static CodedFile read(Path file, Form form) throws IOException {
        Map<String, List<CodedClaim>> claims = new LinkedHashMap<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": it is not UTF-8; save it as UTF-8", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            String at = file + ":" + (i + 1) + ": ";
            JsonNode node;
            try {
                node = JSON.readTree(line);
            } catch (JsonProcessingException e) {
                int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
                faults.add(at + "The JSON is broken at character " + column + "; mend the line, or leave it out");
                continue;
            }
            JsonNode id = node.path("id");
            JsonNode list = node.path("claims");
            if (!id.isTextual() || !list.isArray()) {
                faults.add(at + "A line must be {\"id\": \"...\", \"claims\": [...]}; mend it, or leave it out");
                continue;
            }
            Integer before = lineOf.putIfAbsent(id.textValue(), i + 1);
            if (before != null) {
                faults.add(at + "Report '" + id.textValue() + "' stands already on line " + before
                        + "; make one line of the two");
                continue;
            }
            if (!form.knows(id.textValue())) {
                faults.add(at + "There is no report '" + id.textValue()
                        + "' among those read; add it to them, or leave the line out");
                continue;
            }
            claims.put(id.textValue(), claims(id.textValue(), list, form, at, faults));
        }
        return new CodedFile(claims, faults);
    }

    private static List<CodedClaim> claims(String report, JsonNode list, Form form, String at, List<String> faults) {
        List<CodedClaim> claims = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            try {
                claims.add(form.claim(report, list.get(i)));
            } catch (BadClaim e) {
                faults.add(at + "Claim " + (i + 1) + " of report '" + report + "': " + e.getMessage());
            }
        }
        return claims;
    }
}
