package org.raqib.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Reading;
import org.raqib.model.Span;

/** Holds the words a reading quotes against the report it quotes. */
final class Quotes {
    private Quotes() {}

    /** What is wrong with the first claim that is wrong, completing a sentence, or null. */
    static @Nullable String fault(Reading reading) {
        String body = reading.report().body();
        List<Claim> claims = reading.claims();
        for (int i = 0; i < claims.size(); i++) {
            String fault = fault(claims.get(i), body);
            if (fault != null) {
                return "claim " + i + " " + fault;
            }
        }
        return null;
    }

    private static @Nullable String fault(Claim claim, String body) {
        if (claim.span().end() > body.length()) {
            return "quotes words beyond the end of the report";
        }
        if (!claim.span().of(body).equals(claim.quote())) {
            return "quotes words that do not stand at their place in the report";
        }
        boolean within = holds(body, claim.trigger())
                && claim.mentions().stream().allMatch(span -> holds(body, span))
                && claim.evidence().stream().map(Evidence::span).allMatch(span -> holds(body, span))
                && holds(body, claim.actors())
                && holds(body, claim.recipients())
                && holds(body, claim.speakers())
                && holds(body, claim.places());
        return within ? null : "points beyond the end of the report";
    }

    private static boolean holds(String body, List<Mention> mentions) {
        return mentions.stream().map(Mention::span).allMatch(span -> holds(body, span));
    }

    private static boolean holds(String body, @Nullable Span span) {
        return span == null || span.end() <= body.length();
    }
}
