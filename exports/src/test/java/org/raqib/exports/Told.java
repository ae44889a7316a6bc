package org.raqib.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** Writes claims as a reader would make them, joined by the reconciler itself. */
public final class Told {
    static final Lexicon LEXICON = Lexicon.shipped();

    private final List<ReportedClaim> claims = new ArrayList<>();
    private final Map<String, ReportFacts> reports = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();

    /** One claim in the making. */
    public final class One {
        private final String report;
        private final String outlet;
        private EventType event = EventType.ASSAULT;
        private @Nullable Mode mode;
        private Modality modality = Modality.FACT;
        private List<Mention> actors = List.of();
        private List<Mention> recipients = List.of();
        private List<Mention> speakers = List.of();
        private List<Mention> places = List.of();
        private @Nullable EventDate date;
        private @Nullable Toll killed;
        private @Nullable Toll injured;
        private String words = "قصف الجيش المدينة";

        One(String report, String outlet) {
            this.report = report;
            this.outlet = outlet;
        }

        public One act(EventType type, @Nullable Mode how) {
            event = type;
            mode = how;
            return this;
        }

        public One as(Modality how) {
            modality = how;
            return this;
        }

        public One by(String... ids) {
            actors = mentions(ids);
            return this;
        }

        public One on(String... ids) {
            recipients = mentions(ids);
            return this;
        }

        public One said(String... ids) {
            speakers = mentions(ids);
            return this;
        }

        public One at(String... ids) {
            places = mentions(ids);
            return this;
        }

        public One when(String when) {
            date = EventDate.parse(when);
            return this;
        }

        public One killed(int least, @Nullable Integer most) {
            killed = new Toll(least, most);
            return this;
        }

        public One words(String quote) {
            words = quote;
            return this;
        }

        /** Adds it, in a report of its own with words before and after. */
        public Told told() {
            Report whole = new Report(
                    report,
                    Integer.toHexString(report.hashCode()).repeat(8),
                    "عنوان " + report,
                    "𝄞 قبل. " + words + ". بعد",
                    LocalDate.parse("2020-05-02"),
                    outlet,
                    "https://example.org/" + report,
                    "ar");
            int start = whole.body().indexOf(words);
            Span span = new Span(start, start + words.length());
            Claim claim = new Claim(
                    event,
                    mode,
                    modality,
                    actors,
                    recipients,
                    speakers,
                    places,
                    date,
                    killed,
                    injured,
                    null,
                    false,
                    new Span(start, start + 3),
                    span,
                    words,
                    "test.rule",
                    List.of(),
                    List.of());
            Reading reading = new Reading(whole, whole.published(), false, List.of(claim), "7.abc");
            ReportedClaim reported =
                    new ReportedClaim(report, whole.sha256(), outlet, whole.title(), whole.published(), 0, claim);
            claims.add(reported);
            reports.put(report, ReportFacts.of(reading));
            passages.put(reported.key(), Passage.of(whole.body(), span));
            return Told.this;
        }
    }

    public One report(String id, String outlet) {
        return new One(id, outlet);
    }

    public Extract extract() {
        return new Extract(
                Reconciler.with(LEXICON).reconcile(claims),
                List.of(),
                List.of(),
                List.of(),
                reports,
                passages,
                LEXICON,
                "raqib test");
    }

    private static List<Mention> mentions(String... ids) {
        return Arrays.stream(ids).map(Told::mention).toList();
    }

    /** A mention of an entity of the lexicon; what it does not know is taken for words of a report. */
    static Mention mention(String id) {
        Entity entity = LEXICON.find(id);
        if (entity == null) {
            return new Mention(id, null, null, null, List.of(), null, null);
        }
        return new Mention(
                Objects.requireNonNull(entity).ar().getFirst(),
                null,
                id,
                entity.en().getFirst(),
                List.of(),
                entity.kind(),
                entity.point());
    }
}
