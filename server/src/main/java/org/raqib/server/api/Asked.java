package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.EventType;
import org.raqib.record.Days;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import org.raqib.server.web.Problem;

/** The parameters of a request, each read strictly: what cannot be understood is a {@link Problem}, never passed over. */
final class Asked {
    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final HttpServletRequest request;

    Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** The words of a parameter, or null where it is not given or empty. */
    @Nullable
    String words(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    LocalDate day(String name) {
        return one(name, "a day as in 2020-04-30", LocalDate::parse);
    }

    @Nullable
    EventType event(String name) {
        return one(name, "a PLOVER event type as in ASSAULT", code -> EventType.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /** One of an enumeration, spelled small with hyphens. */
    <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
        return one(
                name,
                among(type),
                code -> Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Several of an enumeration, with commas between them. */
    <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        String value = words(name);
        if (value != null) {
            for (String code : value.split(",")) {
                try {
                    found.add(Enum.valueOf(
                            type, code.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
                } catch (IllegalArgumentException e) {
                    throw Problem.parameter(name + " takes " + among(type) + ", not '" + code + "'.");
                }
            }
        }
        return found;
    }

    private static <E extends Enum<E>> String among(Class<E> type) {
        StringBuilder names = new StringBuilder("any of");
        for (E one : type.getEnumConstants()) {
            names.append(' ').append(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names.toString();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(one(name, "true or false", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        }));
    }

    /** How many at most. */
    int limit() {
        Integer limit = one("limit", "a number from 1 to " + MOST, Integer::valueOf);
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Problem.parameter("limit takes a number from 1 to " + MOST + ", not " + limit + ".");
        }
        return limit;
    }

    /** A number of something, such as an entry's. */
    @Nullable
    Long number(String name) {
        return one(name, "a whole number", Long::valueOf);
    }

    /** Where a list goes on. */
    @Nullable
    String cursor() {
        return one("cursor", "what 'next' of the slice before said", cursor -> {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (plain.indexOf('|') < 0) {
                throw new IllegalArgumentException(cursor);
            }
            return cursor;
        });
    }

    /** The days from one parameter to another, both included. */
    Days days() {
        try {
            return new Days(day("from"), day("to"));
        } catch (IllegalArgumentException e) {
            throw Problem.parameter(e.getMessage() + ".");
        }
    }

    /** A period that must be given, {@code from} and {@code to}, or {@code day}. */
    Period period() {
        LocalDate day = day("day");
        LocalDate from = day == null ? day("from") : day;
        LocalDate to = day == null ? day("to") : day;
        if (from == null || to == null) {
            throw Problem.parameter("Give day, or from and to.");
        }
        try {
            return new Period(from, to);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter(e.getMessage() + ".");
        }
    }

    /** The part of the record asked about. */
    Scope part(Lexicon lexicon) {
        Double km = one("within", "a number of kilometres", Double::valueOf);
        try {
            return Parts.of(lexicon, words("area"), km == null ? Parts.USUAL_KM : km, words("party"));
        } catch (Unknown e) {
            throw Problem.parameter(e.why());
        }
    }

    /** The form asked for: by {@code format}, else by the header {@code Accept}. */
    Form form(Set<Form> known) {
        Form named = code("format", Form.class);
        if (named != null) {
            if (!known.contains(named)) {
                throw Problem.parameter("format takes "
                        + known.stream().map(Form::code).sorted().toList() + " here.");
            }
            return named;
        }
        String accept =
                Optional.ofNullable(request.getHeader("Accept")).orElse("*/*").toLowerCase(Locale.ROOT);
        for (Form form : Form.values()) {
            if (known.contains(form) && accept.contains(form.type())) {
                return form;
            }
        }
        return Form.JSON;
    }

    /** This address with another cursor. */
    String hereWith(String cursor) {
        StringBuilder query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                for (String value : values) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(value));
                }
            }
        });
        return request.getRequestURI() + query + (query.isEmpty() ? "?" : "&") + "cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    <T> @Nullable T one(String name, String what, Function<String, T> parse) {
        String value = words(name);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.parameter(name + " takes " + what + ", not '" + value + "'.");
        }
    }

    /** What a list is written as. */
    enum Form {
        JSONL("application/x-ndjson"),
        CSV("text/csv"),
        GEOJSON("application/geo+json"),
        JSON("application/json");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
