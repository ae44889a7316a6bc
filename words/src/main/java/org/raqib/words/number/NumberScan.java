package org.raqib.words.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.Word;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberMention.Kind;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.number.NumberWord.Role;

/** Reads what a sentence counts: single numbers with the bounds, ranges and shares that hang on them. */
final class NumberScan {
    private static final int CHANGE_REACH = 8;
    private static final int THOUSAND = 1000;

    private final FormTable.Row<NumberWord> words;
    private final DualNouns duals;
    private final List<Token> tokens;
    private final PlainNumbers plain;
    private final int n;

    NumberScan(FormTable.Row<NumberWord> words, DualNouns duals, List<Token> tokens) {
        this.words = words;
        this.duals = duals;
        this.tokens = tokens;
        this.plain = new PlainNumbers(words, tokens);
        this.n = tokens.size();
    }

    /** A quantity that ends at a token. */
    private record Found(Quantity quantity, int end, Kind kind) {}

    private boolean isAdjective(int i) {
        return i > 0 && duals.isDual(tokens.get(i - 1)) && tokens.get(i).form().charAt(0) != 'و';
    }

    /** All, in order. */
    List<NumberMention> mentions() {
        List<NumberMention> mentions = new ArrayList<>(4);
        int i = 0;
        while (i < n) {
            NumberMention mention = mention(i);
            if (mention == null) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.end();
            }
        }
        return mentions;
    }

    @Nullable
    Plain plain(int i) {
        return plain.at(i);
    }

    @Nullable
    NumberMention mention(int i) {
        if (i < 0 || i >= n) {
            return null;
        }
        Entry<NumberWord> entry = word(i);
        if (entry == null && tokens.get(i).word().kind() != Word.Kind.NUMBER && !duals.isDual(tokens.get(i))) {
            return null;
        }
        Found found = null;
        if (entry != null && entry.value().role().isBoundInFront()) {
            found = bounded(i, entry);
        }
        if (found == null) {
            found = unbounded(i);
        }
        if (found == null) {
            // Behind a dual stands its adjective, in the dual, too.
            if (duals.isDual(tokens.get(i)) && !isAdjective(i)) {
                found = new Found(Quantity.exactly(2), i + 1, Kind.DUAL);
            } else {
                return null;
            }
        }
        found = boundedBehind(found);
        return new NumberMention(found.kind, found.quantity, i, found.end, Numbers.span(tokens, i, found.end));
    }

    private @Nullable Found bounded(int i, Entry<NumberWord> entry) {
        int from = i + entry.length();
        if (from >= n) {
            return null;
        }
        Role role = entry.value().role();
        if (role == Role.BETWEEN || role == Role.FROM) {
            Found first = exact(from);
            if (first == null || (role == Role.FROM && tellsChange(i))) {
                return null;
            }
            Found range = rangeFrom(from, first, role == Role.BETWEEN);
            return range == first ? null : range;
        }
        Entry<NumberWord> second = word(from);
        if (second != null && second.has(Morph.WA)) {
            // «25 قتيلا على الأقل وخمسة جرحى»: the bound is of the number before.
            return null;
        }
        Found number =
                second != null && second.value().role().isBoundInFront() ? bounded(from, second) : unbounded(from);
        if (number == null || number.kind == Kind.ORDINAL) {
            return null;
        }
        if (role == Role.ABOUT) {
            return number;
        }
        Kind kind = number.kind == Kind.PERCENT ? Kind.PERCENT : Kind.BOUND;
        return new Found(role == Role.MORE ? atLeast(number.quantity) : atMost(number.quantity), number.end, kind);
    }

    private static Quantity atLeast(Quantity quantity) {
        return Quantity.atLeast(quantity.min());
    }

    private static Quantity atMost(Quantity quantity) {
        Double max = quantity.max();
        return new Quantity(0, max == null ? Double.valueOf(quantity.min()) : max);
    }

    /** "At least" and its like may follow the number, or one or two words of the counted noun. */
    private Found boundedBehind(Found found) {
        if (found.kind == Kind.ORDINAL) {
            return found;
        }
        for (int at = found.end; at < n && at <= found.end + 3; at++) {
            Token token = tokens.get(at);
            if (token.word().kind() == Word.Kind.NUMBER || (token.word().kind() == Word.Kind.SIGN && at > found.end)) {
                return found;
            }
            Entry<NumberWord> entry = word(at);
            if (entry == null) {
                continue;
            }
            Role role = entry.value().role();
            int next = at + entry.length();
            if (token.form().startsWith("و") && next < n && unbounded(next) != null) {
                // «32 قتيلا وأكثر من مئة جريح»: the bound is of the number behind.
                return found;
            }
            if (role == Role.MORE_BEHIND || role == Role.MORE && isAtLeast(at)) {
                return new Found(atLeast(found.quantity), found.end, boundKind(found));
            }
            if (role == Role.LESS_BEHIND) {
                return new Found(atMost(found.quantity), found.end, boundKind(found));
            }
            if (isNumeric(role)) {
                return found;
            }
        }
        return found;
    }

    /** The same words stand in front ("at least 20 workers") and behind ("20 workers at least"). */
    private boolean isAtLeast(int at) {
        for (Entry<NumberWord> entry : words.allAt(at)) {
            if (entry.value().role() == Role.MORE_BEHIND) {
                int behind = at + entry.length();
                Entry<NumberWord> next = behind < n ? word(behind) : null;
                return behind >= n || next != null && next.has(Morph.WA) || unbounded(behind) == null;
            }
        }
        return false;
    }

    private static Kind boundKind(Found found) {
        return found.kind == Kind.PERCENT ? Kind.PERCENT : Kind.BOUND;
    }

    private static boolean isNumeric(Role role) {
        return switch (role) {
            case ZERO, UNIT, TEN, TEEN, TENS, HUNDRED, HUNDREDS, SCALE, SCALES, DOUBLE, OPEN, FEW -> true;
            default -> false;
        };
    }

    /** A number with the share, range or scale that hangs on it, but without a bound in front. */
    private @Nullable Found unbounded(int i) {
        Found number = exact(i);
        if (number == null) {
            return null;
        }
        return number.kind == Kind.ORDINAL ? number : percent(rangeFrom(i, number, false));
    }

    private Found percent(Found number) {
        if (number.end < n) {
            Entry<NumberWord> sign = word(number.end);
            if (sign != null && sign.value().role() == Role.PERCENT) {
                return new Found(number.quantity, number.end + sign.length(), Kind.PERCENT);
            }
            if (tokens.get(number.end).is('%') || tokens.get(number.end).is('٪')) {
                return new Found(number.quantity, number.end + 1, Kind.PERCENT);
            }
        }
        return number;
    }

    /** The number and what follows as one range ("10 to 15"), or the number as it is. */
    private Found rangeFrom(int start, Found first, boolean between) {
        if (first.kind == Kind.ORDINAL || first.kind == Kind.BOUND || first.end >= n) {
            return first;
        }
        int at = first.end;
        int next = -1;
        Token sign = tokens.get(at);
        if (sign.is('-') || sign.is('–') || sign.is('—')) {
            next = at + 1;
        } else if (between && sign.form().equals("و")) {
            next = at + 1;
        } else {
            Entry<NumberWord> to = word(at);
            if (to != null && to.value().role() == Role.TO && !tellsChange(start)) {
                next = at + to.length();
            } else if (between && to != null && to.has(Morph.WA)) {
                next = at;
            }
        }
        Found second = next < 0 || next >= n ? null : exact(next);
        if (second == null || second.kind != Kind.CARDINAL || partOfDate(start, at, second.end)) {
            return first;
        }
        double high = second.quantity.min();
        double low = first.quantity.min() * sharedScale(first, second);
        return low < high ? new Found(new Quantity(low, high), second.end, Kind.CARDINAL) : first;
    }

    /** "Between 3.6 and 3.7 billion" leaves the scale of the first to the second. */
    private double sharedScale(Found first, Found second) {
        Entry<NumberWord> last = word(second.end - 1);
        Entry<NumberWord> own = word(first.end - 1);
        boolean shared = last != null
                && last.value().role().isScale()
                && (own == null || !own.value().role().isScale())
                && first.quantity.min() < THOUSAND;
        return shared && last != null ? last.value().scale() : 1;
    }

    /** 20-5-2020 is no range. */
    private boolean partOfDate(int start, int sign, int end) {
        return tokens.get(sign).is('-') && (isDateSign(end) || isDateSign(start - 1));
    }

    private boolean isDateSign(int i) {
        return i >= 0 && i < n && (tokens.get(i).is('-') || tokens.get(i).is('/'));
    }

    /** Whether the count is said to rise or fall, so that "from 10 to 15" tells two counts. */
    private boolean tellsChange(int i) {
        for (int k = i - 1; k >= 0 && k >= i - CHANGE_REACH; k--) {
            Entry<NumberWord> entry = word(k);
            if (entry != null && entry.value().role() == Role.CHANGE) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found exact(int i) {
        Entry<NumberWord> entry = word(i);
        if (entry != null) {
            NumberWord word = entry.value();
            int end = i + entry.length();
            switch (word.role()) {
                case OPEN, SCALES -> {
                    Entry<NumberWord> scale = end < n ? word(end) : null;
                    if (word.role() == Role.OPEN
                            && scale != null
                            && scale.value().role().isScale()
                            && !scale.has(Morph.WA)) {
                        double tens = word.value() >= 100 ? word.value() : 20;
                        return new Found(
                                Quantity.atLeast(tens * scale.value().scale()), end + scale.length(), Kind.BOUND);
                    }
                    return new Found(Quantity.atLeast(word.value()), end, Kind.BOUND);
                }
                case FEW -> {
                    Entry<NumberWord> scale = end < n ? word(end) : null;
                    double times = 1;
                    if (scale != null && scale.value().role().isScale() && !scale.has(Morph.WA)) {
                        times = scale.value().scale();
                        end += scale.length();
                    }
                    return new Found(new Quantity(word.value() * times, word.most() * times), end, Kind.BOUND);
                }
                default -> {
                    // read below
                }
            }
        }
        Plain number = plain.at(i);
        if (number == null) {
            return null;
        }
        return new Found(
                Quantity.exactly(number.value()), number.end(), number.ordinal() ? Kind.ORDINAL : Kind.CARDINAL);
    }

    private @Nullable Entry<NumberWord> word(int i) {
        return words.at(i);
    }
}
