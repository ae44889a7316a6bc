package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an exported ledger, which no store has a part in. The first: {@code raqib_ledger} (the version of this form),
 * {@code entries} (how many), {@code head} (the last one's hash). One for each entry: {@code header} (the very bytes that
 * were hashed, which are ASCII) and {@code parts}, each with {@code name, salt} (hexadecimal) and its content as {@code text}
 * where it is UTF-8, else as {@code base64}; the other is null. The last is the first again, so that a file that was cut
 * short is known for one.
 */
public final class ExportJson {
    /** The version of this form. */
    public static final int VERSION = 1;

    private static final Set<String> FRAME_KEYS = Set.of("raqib_ledger", "entries", "head");
    private static final Set<String> ENTRY_KEYS = Set.of("header", "parts");
    private static final Set<String> PART_KEYS = Set.of("name", "salt", "text", "base64");

    private ExportJson() {}

    /**
     * The first line, and the last.
     *
     * @param entries how many entries there are
     * @param head the hash of the last, in hexadecimal
     */
    public record Frame(long entries, String head) {}

    /**
     * An entry.
     *
     * @param header the bytes that were hashed
     * @param parts its content
     */
    public record Entry(byte[] header, List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of an entry.
     *
     * @param name its name
     * @param salt the salt of its commitment
     * @param content its content
     */
    public record Part(String name, byte[] salt, byte[] content) {}

    /** The first line, or the last, without line feed. */
    public static String write(Frame frame) {
        return CanonicalJson.line(json -> {
            json.writeNumberField("raqib_ledger", VERSION);
            json.writeNumberField("entries", frame.entries());
            json.writeStringField("head", frame.head());
        });
    }

    /** The line of an entry, without line feed. */
    public static String write(Entry entry) {
        return CanonicalJson.line(json -> {
            json.writeStringField("header", new String(entry.header(), StandardCharsets.ISO_8859_1));
            CanonicalJson.objects(json, "parts", entry.parts(), ExportJson::part);
        });
    }

    private static void part(JsonGenerator json, Part part) throws IOException {
        String text = text(part.content());
        json.writeStringField("name", part.name());
        json.writeStringField("salt", HexFormat.of().formatHex(part.salt()));
        CanonicalJson.string(json, "text", text);
        CanonicalJson.string(json, "base64", text == null ? Base64.getEncoder().encodeToString(part.content()) : null);
    }

    /** The content as text, or null where it is not UTF-8. */
    private static @Nullable String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Reads the first line, or the last.
     *
     * @throws ContractException if it is anything else, or of a later version
     */
    public static Frame frame(String line) {
        JsonObject json = JsonObject.of(line, FRAME_KEYS);
        long version = json.wholeNumber("raqib_ledger");
        if (version != VERSION) {
            throw new ContractException("The file is of form " + version + ", this Raqib knows form " + VERSION);
        }
        return new Frame(json.wholeNumber("entries"), json.string("head"));
    }

    /**
     * Reads the line of an entry.
     *
     * @throws ContractException if it is anything else
     */
    public static Entry entry(String line) {
        JsonObject json = JsonObject.of(line, ENTRY_KEYS);
        return new Entry(
                json.string("header").getBytes(StandardCharsets.ISO_8859_1),
                json.objects(
                        "parts",
                        PART_KEYS,
                        part -> new Part(
                                part.string("name"),
                                part.spelled("salt", "hexadecimal", HexFormat.of()::parseHex),
                                content(part))));
    }

    private static byte[] content(JsonObject part) {
        String text = part.stringOrNull("text");
        return text == null
                ? part.spelled("base64", "base64", Base64.getDecoder()::decode)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
