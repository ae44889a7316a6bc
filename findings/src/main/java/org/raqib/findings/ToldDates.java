package org.raqib.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.model.EventDate;
import org.raqib.model.ReportedClaim;
import org.raqib.words.Sentence;
import org.raqib.words.Token;
import org.raqib.words.Tokenizer;
import org.raqib.words.time.DateMention;
import org.raqib.words.time.Dates;

/**
 * From when and until when the quoted words of a declaration say that it holds; null where they do not say it.
 *
 * @param effect its first day
 * @param until its last day
 */
record ToldDates(@Nullable EventDate effect, @Nullable EventDate until) {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    /** What stands before a first day: "from", "as of", "takes effect", "begins". */
    private static final Set<String> FROM = Stream.of(
                    "من ابتداء ابتداءً بدءا بدءً اعتبارا اعتبارًا تبدأ يبدأ بدأ بدأت يسري تسري حيز التنفيذ المفعول"
                            .split(" "))
            .map(Spelling::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> UNTIL = Stream.of("حتى إلى لغاية غاية نهاية تنتهي ينتهي".split(" "))
            .map(Spelling::fold)
            .collect(Collectors.toUnmodifiableSet());

    /** Of one claim's words. */
    static ToldDates of(ReportedClaim reported) {
        EventDate effect = null;
        EventDate until = null;
        LocalDate published = reported.published();
        for (Sentence sentence : TOKENIZER.sentences(reported.claim().quote(), 0)) {
            for (DateMention date : Dates.standard().in(sentence, published)) {
                EventDate when = date.date();
                if (when == null) {
                    continue;
                }
                if (date.kind() == DateMention.Kind.HOLIDAY) {
                    // "During Ramadan", said in its first week: that tells the last day, and not the first.
                    until = EventDate.of(when.end());
                } else if (date.kind() == DateMention.Kind.RANGE) {
                    effect = EventDate.of(when.start());
                    until = EventDate.of(when.end());
                } else if (date.kind() == DateMention.Kind.UNTIL || isBehind(sentence, date, UNTIL)) {
                    until = EventDate.of(when.end());
                } else if (isBehind(sentence, date, FROM)) {
                    effect = EventDate.of(when.start());
                }
            }
        }
        return effect != null && until != null && until.latest().isBefore(effect.earliest())
                ? new ToldDates(null, null)
                : new ToldDates(effect, until);
    }

    /** Whether one of the last three words before a date, or its own first, is among those. */
    private static boolean isBehind(Sentence sentence, DateMention date, Set<String> words) {
        List<Token> before = sentence.tokens()
                .subList(
                        Math.max(0, date.first() - 3),
                        Math.min(date.first() + 1, sentence.tokens().size()));
        return before.stream().anyMatch(token -> words.contains(token.form()));
    }
}
