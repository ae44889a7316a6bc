package org.raqib.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
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
import org.raqib.model.PartialDate;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** Any value of the model: awkward strings, open tolls, dates of every precision, nulls wherever they may stand. */
final class AnyModel {
    private AnyModel() {}

    /** Arabic, quotes, controls, bidi marks, characters beyond the first plane and halves of such. */
    static Arbitrary<String> strings() {
        return characters().ofMaxLength(12);
    }

    static Arbitrary<Report> reports() {
        return Combinators.combine(
                        strings(),
                        strings(),
                        strings(),
                        strings(),
                        days().injectNull(0.3),
                        strings().injectNull(0.3),
                        strings().injectNull(0.3),
                        Arbitraries.of("ar", "en", "und"))
                .as(Report::new);
    }

    static Arbitrary<Capture> captures() {
        return Combinators.combine(
                        reports(),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(20),
                        Arbitraries.of("text/plain", "text/html", "application/json"),
                        strings(),
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((report, bytes, mediaType, origin, second, nano) ->
                        new Capture(report, bytes, mediaType, origin, Instant.ofEpochSecond(second, nano)));
    }

    static Arbitrary<Decision> decisions() {
        Arbitrary<String> words = characters().ofMinLength(1).ofMaxLength(12).filter(text -> !text.isBlank());
        return Combinators.combine(
                        Arbitraries.of(Decision.Kind.class),
                        words,
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Combinators.combine(Arbitraries.of(Decision.Target.Sort.class), words)
                                .as(Decision.Target::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        words,
                        Arbitraries.of("{}", "{\"a\":[1,2.5,null],\"b\":{\"c\":true,\"d\":\"قصف\"}}"))
                .as((kind, by, second, targets, reason, payload) ->
                        new Decision(kind, by, Instant.ofEpochSecond(second), targets, reason, payload));
    }

    static Arbitrary<Reading> readings() {
        return Combinators.combine(
                        reports(),
                        days().injectNull(0.3),
                        Arbitraries.of(true, false),
                        claims().list().ofMaxSize(3),
                        strings())
                .as(Reading::new);
    }

    static Arbitrary<Claim> claims() {
        Arbitrary<List<Mention>> who = mentions().list().ofMaxSize(2);
        Arbitrary<Claim> plain = Combinators.combine(
                        Arbitraries.of(EventType.class), Arbitraries.of(Modality.class), who, who, who, who, quoted())
                .as((event, modality, actors, recipients, speakers, places, quoted) -> new Claim(
                        event,
                        null,
                        modality,
                        actors,
                        recipients,
                        speakers,
                        places,
                        null,
                        null,
                        null,
                        null,
                        false,
                        quoted.span(),
                        quoted.span(),
                        quoted.words(),
                        "r",
                        List.of(),
                        List.of()));
        return plain.flatMap(claim -> Combinators.combine(
                        Arbitraries.of(modes(claim.event())).injectNull(0.3),
                        dates().injectNull(0.3),
                        tolls().injectNull(0.3),
                        tolls().injectNull(0.3),
                        Arbitraries.of(Breach.class).injectNull(0.5),
                        spans().list().ofMaxSize(2),
                        evidence().list().ofMaxSize(3),
                        strings())
                .as((mode, date, killed, injured, breach, more, evidence, rule) -> new Claim(
                        claim.event(),
                        claim.event().modes().contains(mode) ? mode : null,
                        claim.modality(),
                        claim.actors(),
                        claim.recipients(),
                        claim.speakers(),
                        claim.places(),
                        date,
                        killed,
                        injured,
                        breach,
                        rule.length() % 2 == 0,
                        new Span(
                                claim.span().start(),
                                claim.span().start() + claim.span().length() / 2),
                        claim.span(),
                        claim.quote(),
                        rule,
                        more,
                        evidence)));
    }

    static Arbitrary<Mention> mentions() {
        return Combinators.combine(
                        characters().ofMinLength(1).ofMaxLength(12).filter(text -> !text.isBlank()),
                        spans().injectNull(0.3),
                        strings().injectNull(0.3),
                        strings().injectNull(0.3),
                        strings().list().ofMaxSize(3),
                        Arbitraries.of(EntityKind.class).injectNull(0.3),
                        points().injectNull(0.5))
                .as(Mention::new);
    }

    private static StringArbitrary characters() {
        return Arbitraries.strings()
                .withChars("ابتثجحخدةىيءأإآ ,.:{}[]\"\\/<>&'\n\r\t\u0000\u001F\u0085\u2028\u200F\u202E\u2068\uFEFF")
                .withChars("az09\uD83D\uDE00\uDC00")
                .withCharRange('\u0600', '\u06FF');
    }

    /** One mode stands in where the type has none; the claim then takes null. */
    private static List<Mode> modes(EventType event) {
        return event.modes().isEmpty()
                ? List.of(Mode.SIGN)
                : event.modes().stream().sorted().toList();
    }

    private record Quoted(Span span, String words) {}

    private static Arbitrary<Quoted> quoted() {
        return Combinators.combine(Arbitraries.integers().between(0, 100_000), strings())
                .as((start, words) -> new Quoted(new Span(start, start + words.length()), words));
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 1_000))
                .as((start, length) -> new Span(start, start + length));
    }

    static Arbitrary<Evidence> evidence() {
        return Combinators.combine(Arbitraries.of(Slot.class), spans().injectNull(0.3), strings())
                .as(Evidence::new);
    }

    static Arbitrary<Toll> tolls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 1_000).injectNull(0.3))
                .as((min, more) -> new Toll(min, more == null ? null : Integer.valueOf(min + more)));
    }

    private static Arbitrary<GeoPoint> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(15),
                        Arbitraries.doubles().between(-180, 180).ofScale(15))
                .as(GeoPoint::new);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay);
    }

    static Arbitrary<EventDate> dates() {
        Arbitrary<PartialDate> partial = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 2))
                .as((day, precision) -> switch (precision) {
                    case 0 -> PartialDate.ofYear(day.getYear());
                    case 1 -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
                    default -> PartialDate.of(day);
                });
        return Combinators.combine(partial, partial)
                .as((one, other) ->
                        one.earliest().isBefore(other.latest()) ? new EventDate(one, other) : EventDate.of(one));
    }
}
