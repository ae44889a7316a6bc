package org.raqib.words.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.Word;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.number.NumberWord.Role;

/**
 * Reads single numbers at places of one sentence.
 *
 * <p>A compound is a sum of terms, each smaller than the one before: {@code term (wa term)*} where a term is a group
 * below a thousand, digits, or either times a scale. Arabic puts the units before the tens (five and twenty), which the
 * group takes care of; two numbers that only stand side by side (five and ten) do not add up.
 */
final class PlainNumbers {
    private final FormTable.Row<NumberWord> words;
    private final List<Token> tokens;
    private final int n;

    PlainNumbers(FormTable.Row<NumberWord> words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
        this.n = tokens.size();
    }

    @Nullable
    Plain at(int i) {
        if (i < 0 || i >= n) {
            return null;
        }
        Token token = tokens.get(i);
        if (token.word().kind() == Word.Kind.NUMBER) {
            return digits(i);
        }
        Entry<NumberWord> entry = word(i);
        if (entry == null) {
            return null;
        }
        boolean article = entry.has(Morph.AL);
        if (entry.value().role() == Role.ORDINAL) {
            return ordinal(i, entry, article);
        }
        return compound(i, article, false);
    }

    private @Nullable Plain digits(int i) {
        // The number of a model (F-16, Su-24) or a clock (9:59) counts nothing.
        if (i >= 2 && tokens.get(i - 1).is('-') && touches(i - 1) && touches(i) && isLetters(tokens.get(i - 2))) {
            return null;
        }
        return compound(i, i > 0 && endsInArticle(tokens.get(i - 1)), true);
    }

    private static boolean isLetters(Token token) {
        Word.Kind kind = token.word().kind();
        return kind == Word.Kind.ARABIC || kind == Word.Kind.OTHER;
    }

    private boolean touches(int i) {
        return tokens.get(i - 1).end() == tokens.get(i).start();
    }

    private static boolean endsInArticle(Token token) {
        String form = token.form();
        return form.equals("ال") || form.equals("وال") || form.equals("بال") || form.equals("لل") || form.equals("فال");
    }

    private Plain ordinal(int i, Entry<NumberWord> entry, boolean article) {
        int end = i + entry.length();
        double value = entry.value().value();
        if (end < n) {
            Entry<NumberWord> next = word(end);
            if (next != null && next.value().role() == Role.TEN && !next.has(Morph.WA) && value < 10) {
                return new Plain(value + 10, end + next.length(), true, article, false);
            }
            Joined tens = joined(end);
            if (tens != null && tens.entry.value().role() == Role.TENS && value < 10) {
                return new Plain(value + tens.entry.value().value(), tens.end, true, article, false);
            }
        }
        return new Plain(value, end, true, article, false);
    }

    /** A word behind "and", whether the two are written together or not. */
    private record Joined(Entry<NumberWord> entry, int start, int end) {}

    private @Nullable Joined joined(int i) {
        if (i >= n) {
            return null;
        }
        Entry<NumberWord> entry = word(i);
        if (entry != null && (entry.has(Morph.WA) || isAndOne(i, entry))) {
            return new Joined(entry, i, i + entry.length());
        }
        if (tokens.get(i).form().equals("و") && i + 1 < n) {
            entry = word(i + 1);
            if (entry != null && !entry.has(Morph.WA)) {
                return new Joined(entry, i + 1, i + 1 + entry.length());
            }
        }
        return null;
    }

    /** A term of a compound that ends at a token. */
    private record Term(double value, int end) {}

    private @Nullable Plain compound(int i, boolean article, boolean startsInDigits) {
        double total = 0;
        double ceiling = Double.POSITIVE_INFINITY;
        int at = i;
        int end = i;
        boolean digits = startsInDigits;
        while (at < n) {
            Term group = group(at);
            double scale = 1;
            int behind = group == null ? at : group.end;
            Entry<NumberWord> next = behind < n ? word(behind) : null;
            boolean scaled = next != null
                    && next.value().role().isScale()
                    && (group == null ? next.value().role() == Role.SCALE : !next.has(Morph.WA));
            double value = group == null ? 1 : group.value;
            if (scaled && next != null) {
                scale = next.value().scale();
                if (group != null && tokens.get(at).word().kind() == Word.Kind.NUMBER) {
                    value = Digits.value(tokens.get(at).form(), true);
                }
                behind += next.length();
                digits = false;
            } else if (next != null && group == null && next.value().role() == Role.DOUBLE) {
                value = next.value().value();
                scale = value / 2;
                value = 2;
                behind += next.length();
            } else if (group == null) {
                break;
            }
            double term = scale > 1 ? Math.floor(value * scale + 1e-6) : value;
            if (Double.isNaN(term) || (end > i && term >= ceiling)) {
                break;
            }
            total += term;
            end = behind;
            Term half = scale > 1 ? fraction(end, scale) : null;
            if (half != null) {
                total += half.value;
                end = half.end;
                break;
            }
            ceiling = scale;
            if (scale <= 1) {
                break;
            }
            at = startOfNext(end);
            if (at < 0) {
                break;
            }
        }
        if (end == i) {
            return null;
        }
        Term decimal = decimal(total, end);
        return decimal == null
                ? new Plain(Math.rint(total * 1e6) / 1e6, end, false, article, digits)
                : new Plain(decimal.value, decimal.end, false, article, false);
    }

    /** "One point five". */
    private @Nullable Term decimal(double whole, int at) {
        Entry<NumberWord> point = at < n ? word(at) : null;
        if (point == null || point.value().role() != Role.POINT || at + point.length() >= n) {
            return null;
        }
        Term part = group(at + point.length());
        return part == null || part.value >= 100
                ? null
                : new Term(whole + part.value / (part.value < 10 ? 10 : 100), part.end);
    }

    /** "And a half" behind a scale. */
    private @Nullable Term fraction(int at, double scale) {
        Joined part = joined(at);
        return part != null && part.entry.value().role() == Role.PART
                ? new Term(Math.floor(part.entry.value().value() * scale), part.end)
                : null;
    }

    /** Where the next term of a sum starts: behind "and", or at a word that holds it. */
    private int startOfNext(int at) {
        if (at + 1 < n && tokens.get(at).form().equals("و")) {
            return at + 1;
        }
        Entry<NumberWord> entry = at < n ? word(at) : null;
        return entry != null && (entry.has(Morph.WA) || isAndOne(at, entry)) ? at : -1;
    }

    /** «واحد» is "one", and before ten "and one": a hundred and eleven. */
    private boolean isAndOne(int i, Entry<NumberWord> entry) {
        Entry<NumberWord> next = i + 1 < n ? word(i + 1) : null;
        return entry.value().role() == Role.UNIT
                && tokens.get(i).form().startsWith("واحد")
                && next != null
                && next.value().role() == Role.TEN
                && next.proclitics() == 0;
    }

    /** A number below a thousand in words, or any in digits. */
    private @Nullable Term group(int i) {
        Token token = tokens.get(i);
        if (token.word().kind() == Word.Kind.NUMBER) {
            double value = Digits.value(token.form(), false);
            return Double.isNaN(value) ? null : new Term(value, i + 1);
        }
        Entry<NumberWord> entry = word(i);
        if (entry == null) {
            return null;
        }
        int end = i + entry.length();
        double value = entry.value().value();
        return switch (entry.value().role()) {
            case ZERO, TEEN, TENS, TEN -> new Term(value, end);
            case HUNDREDS -> belowHundredBehind(value, end);
            case HUNDRED -> belowHundredBehind(value, end);
            case UNIT, ONE_OF, HEAD -> units(entry, end);
            case PART -> {
                Entry<NumberWord> scale = end < n ? word(end) : null;
                yield scale != null && scale.value().role() == Role.SCALE ? new Term(value, end) : null;
            }
            default -> null;
        };
    }

    private @Nullable Term units(Entry<NumberWord> entry, int end) {
        double value = entry.value().value();
        Entry<NumberWord> next = end < n ? word(end) : null;
        if (next != null && !next.has(Morph.WA | Morph.FA | Morph.BI | Morph.LI)) {
            if (next.value().role() == Role.TEN) {
                return new Term(value + 10, end + next.length());
            }
            if (next.value().role() == Role.HUNDRED && entry.value().role() == Role.UNIT && value >= 3) {
                return belowHundredBehind(value * 100, end + next.length());
            }
        }
        if (entry.value().role() == Role.HEAD) {
            return null;
        }
        Joined tens = joined(end);
        if (tens != null && tens.entry.value().role() == Role.TENS && !tens.entry.has(Morph.BI | Morph.LI)) {
            return new Term(value + tens.entry.value().value(), tens.end);
        }
        if (entry.value().role() == Role.ONE_OF) {
            // "One of the guards"; with the article the same letters are Sunday.
            boolean definite = end < n && tokens.get(end).form().startsWith("ال");
            return definite && !entry.has(Morph.AL) ? new Term(1, end) : null;
        }
        return value == 1 && entry.has(Morph.AL) ? null : new Term(value, end);
    }

    /** "And five and twenty" behind hundreds. */
    private Term belowHundredBehind(double hundreds, int end) {
        Joined next = joined(end);
        if (next == null) {
            return new Term(hundreds, end);
        }
        Term rest = switch (next.entry.value().role()) {
            case UNIT, ONE_OF, HEAD -> units(next.entry, next.end);
            case TEN, TEEN, TENS -> new Term(next.entry.value().value(), next.end);
            default -> null;
        };
        return rest == null ? new Term(hundreds, end) : new Term(hundreds + rest.value, rest.end);
    }

    private @Nullable Entry<NumberWord> word(int i) {
        return words.at(i);
    }
}
