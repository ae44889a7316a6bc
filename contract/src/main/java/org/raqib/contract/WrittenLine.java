package org.raqib.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/**
 * The bytes of a line, read as this module writes it: the keys of a form in their order, no white space. A ledger is full of
 * such lines, and a tree of nodes for each costs more than all else that is done with it.
 *
 * <p>Whatever stands there otherwise is no fault yet: {@link #read} then has the line read by {@link JsonObject}, which takes
 * what is only spelled otherwise, and says what is wrong. So both ways give the same, and this one need only be right about what
 * it does take.
 */
final class WrittenLine {
    /** More digits might not fit; who writes such a number is read the other way. */
    private static final int MOST_DIGITS = 9;

    /** Strings up to this many bytes are looked up among those of the line read before: names and rules come again and again. */
    private static final int SHORT = 64;

    private static final int PLACES = 256;

    private static final char UNDECODED = '\uFFFD';

    private final byte[] bytes;
    private int at;

    /** By a hash of their bytes, where short strings began, and what they are. */
    private final int[] places = new int[PLACES];

    private final @Nullable String[] known = new String[PLACES];

    private WrittenLine(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The line is not as it is written. */
    private static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Otherwise IT_IS = new Otherwise();

        private Otherwise() {
            super("", null, false, false);
        }
    }

    /**
     * Reads a line.
     *
     * @param form takes the line as it is written
     * @param strict takes any line, or refuses it with a {@link ContractException}
     * @throws ContractException if the bytes are not UTF-8, or {@code strict} refuses the line
     */
    static <T> T read(byte[] line, Function<WrittenLine, T> form, Function<String, T> strict) {
        try {
            WrittenLine written = new WrittenLine(line);
            T read = form.apply(written);
            if (written.at == line.length) {
                return read;
            }
        } catch (Otherwise | IllegalArgumentException | DateTimeException otherwise) {
            // A refusal of the model's, too, is told with the place where it stands.
        }
        return strict.apply(utf8(line));
    }

    private static String utf8(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ContractException("The line is not UTF-8", e);
        }
    }

    /** Passes what must stand here; all of it ASCII. */
    void pass(String what) {
        int length = what.length();
        if (bytes.length - at < length) {
            throw Otherwise.IT_IS;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != what.charAt(i)) {
                throw Otherwise.IT_IS;
            }
        }
        at += length;
    }

    private byte next() {
        if (at >= bytes.length) {
            throw Otherwise.IT_IS;
        }
        return bytes[at];
    }

    private boolean passes(char one) {
        if (next() == one) {
            at++;
            return true;
        }
        return false;
    }

    private boolean passesNull() {
        if (next() == 'n') {
            pass("null");
            return true;
        }
        return false;
    }

    String string() {
        if (!passes('"')) {
            throw Otherwise.IT_IS;
        }
        int from = at;
        int hash = 0;
        int all = 0;
        int to = from;
        while (true) {
            if (to >= bytes.length) {
                throw Otherwise.IT_IS;
            }
            byte one = bytes[to];
            if (one == '"') {
                break;
            }
            if (one == '\\') {
                return escaped(from, to);
            }
            if (one >= 0 && one < ' ') {
                throw Otherwise.IT_IS;
            }
            all |= one;
            hash = 31 * hash + one;
            to++;
        }
        at = to + 1;
        return to - from > SHORT ? decoded(from, to, all >= 0) : again(from, to, all >= 0, hash);
    }

    private String again(int from, int to, boolean ascii, int hash) {
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & PLACES - 1;
        String before = known[place];
        int began = places[place];
        // What stood there ended with a quotation mark, which no string holds unescaped: so lengths are compared, too.
        if (before != null && Arrays.equals(bytes, began, began + to - from + 1, bytes, from, to + 1)) {
            return before;
        }
        String now = decoded(from, to, ascii);
        known[place] = now;
        places[place] = from;
        return now;
    }

    private String decoded(int from, int to, boolean ascii) {
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // It stands where bytes are not UTF-8. Where it was written itself, the other way reads it.
        if (text.indexOf(UNDECODED) >= 0) {
            throw Otherwise.IT_IS;
        }
        return text;
    }

    /** A string with escapes in it, the first at {@code escape}. */
    private String escaped(int from, int escape) {
        StringBuilder text = new StringBuilder();
        int start = from;
        int to = escape;
        while (true) {
            if (to >= bytes.length) {
                throw Otherwise.IT_IS;
            }
            byte one = bytes[to];
            if (one == '"') {
                text.append(decoded(start, to, false));
                at = to + 1;
                return text.toString();
            }
            if (one >= 0 && one < ' ') {
                throw Otherwise.IT_IS;
            }
            if (one != '\\') {
                to++;
                continue;
            }
            text.append(decoded(start, to, false));
            at = to + 1;
            text.append(unescaped());
            start = at;
            to = at;
        }
    }

    /** The character of an escape of which the backslash has been passed. */
    private char unescaped() {
        byte kind = next();
        at++;
        return switch (kind) {
            case '"', '\\' -> (char) kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit((char) next(), 16);
                    if (digit < 0) {
                        throw Otherwise.IT_IS;
                    }
                    code = code << 4 | digit;
                    at++;
                }
                yield (char) code;
            }
            default -> throw Otherwise.IT_IS;
        };
    }

    @Nullable
    String stringOrNull() {
        return passesNull() ? null : string();
    }

    /** A string that stands for something, or null. */
    <T> @Nullable T spelledOrNull(Function<String, T> parse) {
        return passesNull() ? null : parse.apply(string());
    }

    boolean bool() {
        if (next() == 't') {
            pass("true");
            return true;
        }
        pass("false");
        return false;
    }

    /** A whole number of no more than nine digits, 0 or more. */
    int wholeNumber() {
        int from = at;
        int number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from <= MOST_DIGITS) {
            number = number * 10 + bytes[at++] - '0';
        }
        int digits = at - from;
        if (digits == 0 || digits > MOST_DIGITS || (bytes[from] == '0' && digits > 1) || isOfANumber()) {
            throw Otherwise.IT_IS;
        }
        return number;
    }

    /** Whether the number goes on with a fraction or an exponent. */
    private boolean isOfANumber() {
        return at < bytes.length && (bytes[at] == '.' || bytes[at] == 'e' || bytes[at] == 'E');
    }

    /** A number with digits before and behind a point, or null. */
    @Nullable
    Double decimalOrNull() {
        if (passesNull()) {
            return null;
        }
        int from = at;
        passes('-');
        wholePart();
        if (!passes('.') || digits() == 0 || isOfANumber()) {
            throw Otherwise.IT_IS;
        }
        return Double.valueOf(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    }

    private void wholePart() {
        boolean zero = next() == '0';
        int count = digits();
        if (count == 0 || (zero && count > 1)) {
            throw Otherwise.IT_IS;
        }
    }

    private int digits() {
        int from = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    Span span() {
        pass("[");
        int start = wholeNumber();
        pass(",");
        int end = wholeNumber();
        pass("]");
        return new Span(start, end);
    }

    @Nullable
    Span spanOrNull() {
        return passesNull() ? null : span();
    }

    @Nullable
    Toll tollOrNull() {
        if (passesNull()) {
            return null;
        }
        pass("[");
        int min = wholeNumber();
        pass(",");
        Integer max = passesNull() ? null : Integer.valueOf(wholeNumber());
        pass("]");
        return new Toll(min, max);
    }

    <T> List<T> list(Function<WrittenLine, T> element) {
        pass("[");
        if (passes(']')) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        do {
            list.add(element.apply(this));
        } while (passes(','));
        pass("]");
        return list;
    }
}
