package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Toll;

/** What the shipped reader makes of a few sentences, as tests hold it against what they say. */
final class NewsRead {
    private static final String TITLE = "تطورات اليوم في البلاد";
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 6);

    private NewsRead() {}

    /** The claims of a report; there must be some. */
    static List<Claim> claims(String title, String text, LocalDate published) {
        return claims(report(title, text, published));
    }

    private static List<Claim> claims(Report report) {
        List<Claim> claims = Reader.standard().read(report).claims();
        assertThat(claims).as(report.text()).isNotEmpty();
        return claims;
    }

    /** The claims of a report under a headline that claims nothing, so that no sentence of it stands alone. */
    static List<Claim> claims(String text) {
        return claims(TITLE, text, PUBLISHED);
    }

    /** A report under a headline of its own. */
    static Report report(String title, String text) {
        return report(title, text, PUBLISHED);
    }

    /** A report under a headline that claims nothing. */
    static Report report(String text) {
        return report(TITLE, text);
    }

    private static Report report(String title, String text, LocalDate published) {
        return new Report("test", "0".repeat(64), title, text, published, null, null, "ar");
    }

    /** The last of {@link #claims(String)}. */
    static Claim last(String text) {
        return last(report(text));
    }

    static Claim last(Report report) {
        List<Claim> claims = claims(report);
        return claims.get(claims.size() - 1);
    }

    /** The act that a word of a report without a headline states, as the rules fill it. */
    static Draft act(String word, String text) {
        Report report = report("", text);
        return Reader.standard().drafts(report).stream()
                .filter(draft -> draft.triggerSpan().of(report.body()).contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " states no act: " + text));
    }

    static List<String> actors(String word, String text) {
        return texts(act(word, text).actors);
    }

    static List<String> recipients(String word, String text) {
        return texts(act(word, text).recipients);
    }

    static List<String> texts(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }

    /** A toll as tests write it: {@code 5/5}, {@code 20/} for twenty at least, {@code -} for none told. */
    static String written(@Nullable Toll toll) {
        return toll == null ? "-" : toll.min() + "/" + (toll.max() == null ? "" : toll.max());
    }
}
