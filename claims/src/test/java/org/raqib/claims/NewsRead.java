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
        Report report = new Report("test", "0".repeat(64), title, text, published, null, null, "ar");
        List<Claim> claims = Reader.standard().read(report).claims();
        assertThat(claims).as(text).isNotEmpty();
        return claims;
    }

    /** The claims of a report under a headline that claims nothing, so that no sentence of it stands alone. */
    static List<Claim> claims(String text) {
        return claims(TITLE, text, PUBLISHED);
    }

    /** The last of {@link #claims(String)}. */
    static Claim last(String text) {
        List<Claim> claims = claims(text);
        return claims.get(claims.size() - 1);
    }

    static List<String> texts(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }

    /** A toll as tests write it: {@code 5/5}, {@code 20/} for twenty at least, {@code -} for none told. */
    static String written(@Nullable Toll toll) {
        return toll == null ? "-" : toll.min() + "/" + (toll.max() == null ? "" : toll.max());
    }
}
