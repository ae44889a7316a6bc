package org.raqib.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads knowledge files: UTF-8 text of sections {@code [ID]}, each followed by lines {@code key = value}. A line that
 * starts with {@code #} is a comment; lists are split at {@code |}; a key may be repeated where its meaning allows.
 */
public final class Entries {
    private Entries() {}

    /**
     * Reads one file.
     *
     * @throws KnowledgeException if a line is neither comment, section nor field, or an identifier stands twice
     */
    public static List<Entry> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the knowledge file " + file, e);
        }
    }

    /**
     * Reads a file shipped inside the product, by its path below this package, for example {@code actors/libya.ini}.
     *
     * @throws KnowledgeException as {@link #read}
     */
    public static List<Entry> shipped(String name) {
        return parse(name, shippedText(name));
    }

    /** The text of a file shipped inside the product. */
    public static String shippedText(String name) {
        try (InputStream in = Entries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new KnowledgeException(name, 0, "is not part of this build; rebuild Raqib");
            }
            return decode(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped knowledge file " + name, e);
        }
    }

    /** Reads the text of a file whose name is only used in messages. */
    public static List<Entry> parse(String file, byte[] bytes) {
        return parse(file, decode(file, bytes));
    }

    static List<Entry> parse(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        List<Entry.Field> fields = new ArrayList<>();
        String id = null;
        int idLine = 0;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            if (line.charAt(0) == '[') {
                if (!line.endsWith("]") || line.length() < 3) {
                    throw new KnowledgeException(file, number, "a section must be written [ID] on a line of its own");
                }
                if (id != null) {
                    entries.add(new Entry(file, idLine, id, fields));
                }
                id = line.substring(1, line.length() - 1).strip();
                idLine = number;
                fields = new ArrayList<>();
                Integer before = lineOfId.put(id, number);
                if (before != null) {
                    throw new KnowledgeException(
                            file, number, "[" + id + "] stands already on line " + before + "; merge the two");
                }
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0 || line.substring(equals + 1).isBlank()) {
                throw new KnowledgeException(file, number, "expected 'key = value', a [section] or a # comment");
            }
            if (id == null) {
                throw new KnowledgeException(file, number, "put a [section] above the first field");
            }
            fields.add(new Entry.Field(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip(),
                    file,
                    number));
        }
        if (id != null) {
            entries.add(new Entry(file, idLine, id, fields));
        }
        return entries;
    }

    private static String decode(String file, byte[] bytes) {
        int bom = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, bom, bytes.length - bom))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new KnowledgeException(file, 0, "is not UTF-8; save it as UTF-8");
        }
    }
}
