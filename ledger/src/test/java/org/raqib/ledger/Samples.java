package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import org.raqib.proof.Hash;

/** Reports of our own words, and readings of them as a reader might make them. */
final class Samples {
    static final Instant CAPTURED = Instant.parse("2020-05-01T06:30:00Z");
    private static final String TITLE = "قصف على عين زارة";
    private static final String STRIKE = "قصفت مدفعية الحي السكني فجرا";
    private static final String TRUCE = "أعلن الطرفان هدنة";

    private Samples() {}

    /** A report of that identifier; another {@code variant} gives other bytes. */
    static Capture capture(String id, int variant, @Nullable LocalDate published) {
        String text = STRIKE + " وأصيب " + (2 + variant) + " أشخاص. ثم " + TRUCE + ".\n" + "خبر ".repeat(variant % 7);
        byte[] bytes = (TITLE + "\n" + text).getBytes(StandardCharsets.UTF_8);
        Report report = new Report(
                id, Hash.of(bytes).hex(), TITLE, text, published, "وكالة الساحل", "https://example.org/" + id, "ar");
        return new Capture(report, bytes, "text/plain", "reports/" + id + ".txt", CAPTURED);
    }

    /** What reader {@code version} makes of it: a strike on the eve of publication, and a truce without a date. */
    static Reading reading(Report report, String version) {
        List<Claim> claims = new ArrayList<>();
        LocalDate published = report.published();
        claims.add(claim(
                report.body(),
                STRIKE,
                EventType.ASSAULT,
                Mode.HEAVY_WEAPONS,
                published == null ? null : EventDate.of(published.minusDays(1)),
                new Toll(2, null)));
        claims.add(claim(report.body(), TRUCE, EventType.RETREAT, Mode.CEASEFIRE, null, null));
        return new Reading(report, published, false, claims, version);
    }

    static Submission submission(String id, int variant, String version) {
        return submission(capture(id, variant, LocalDate.of(2020, 4, 30)), version);
    }

    static Submission submission(Capture capture, String version) {
        return new Submission(capture, reading(capture.report(), version));
    }

    /** A person takes a report back. */
    static Decision retraction(String id) {
        return new Decision(
                Decision.Kind.RETRACT,
                "Salma",
                CAPTURED.plusSeconds(3600),
                List.of(new Decision.Target(Decision.Target.Sort.REPORT, id)),
                "سحبته الوكالة",
                "{}");
    }

    private static Claim claim(
            String body, String quote, EventType event, Mode mode, @Nullable EventDate date, @Nullable Toll injured) {
        int start = body.indexOf(quote);
        Span span = new Span(start, start + quote.length());
        Span first = new Span(start, start + quote.indexOf(' '));
        Mention place = new Mention(
                "عين زارة",
                new Span(body.indexOf("عين زارة"), body.indexOf("عين زارة") + 8),
                "LBY-AIN-ZARA",
                "Ain Zara",
                List.of("عين زاره"),
                EntityKind.PLACE,
                new GeoPoint(32.8, 13.27));
        Mention crowd = new Mention("الطرفان", null, null, null, List.of(), null, null);
        return new Claim(
                event,
                mode,
                Modality.FACT,
                List.of(crowd),
                List.of(),
                List.of(),
                List.of(place),
                date,
                null,
                injured,
                event == EventType.ASSAULT ? Breach.CEASEFIRE : null,
                false,
                first,
                span,
                quote,
                "sample.rule",
                List.of(first),
                List.of(new Evidence(Slot.EVENT, first, "sample.rule"), new Evidence(Slot.MODE, null, "sample.mode")));
    }
}
