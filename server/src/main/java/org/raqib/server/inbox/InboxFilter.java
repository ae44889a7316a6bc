package org.raqib.server.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportQuery.State;
import org.raqib.desk.ReportQuery.Unseen;
import org.raqib.model.EventType;

/**
 * Which reports someone looks at, as it stands in addresses. The report page takes it along, so that the next report is the
 * next of these. What an address says that means nothing narrows nothing.
 *
 * @param words as in {@link ReportQuery}
 * @param show which of the tabs
 */
public record InboxFilter(
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String party,
        @Nullable EventType event,
        Show show) {
    /** The longest text that is searched for. */
    private static final int LONGEST = 200;

    /** The tabs. */
    public enum Show {
        ALL,
        NEW,
        UNJUDGED,
        JUDGED,
        DISPUTED,
        RETRACTED;

        /** The spelling in addresses and phrases. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private @Nullable State state() {
            return switch (this) {
                case ALL, NEW -> null;
                case UNJUDGED -> State.UNJUDGED;
                case JUDGED -> State.JUDGED;
                case DISPUTED -> State.DISPUTED;
                case RETRACTED -> State.RETRACTED;
            };
        }
    }

    /** What an address says. */
    public static InboxFilter of(HttpServletRequest request) {
        return new InboxFilter(
                text(request, "q"),
                day(text(request, "from")),
                day(text(request, "to")),
                text(request, "outlet"),
                text(request, "language"),
                text(request, "party"),
                one(EventType.values(), text(request, "event")),
                orAll(one(Show.values(), text(request, "show"))));
    }

    private static Show orAll(@Nullable Show show) {
        return show == null ? Show.ALL : show;
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        return null;
    }

    /** What the desk is asked. */
    public ReportQuery query(Unseen seen) {
        return new ReportQuery(
                words, from, to, outlet, language, party, event, show.state(), show == Show.NEW ? seen : null);
    }

    /** The same on another tab. */
    public InboxFilter showing(Show other) {
        return new InboxFilter(words, from, to, outlet, language, party, event, other);
    }

    /** The same, without what one parameter of the address says. */
    InboxFilter without(String parameter) {
        return new InboxFilter(
                parameter.equals("q") ? null : words,
                parameter.equals("from") ? null : from,
                parameter.equals("to") ? null : to,
                parameter.equals("outlet") ? null : outlet,
                parameter.equals("language") ? null : language,
                parameter.equals("party") ? null : party,
                parameter.equals("event") ? null : event,
                show);
    }

    /** Whether it narrows anything besides the tab. */
    public boolean isNarrow() {
        return words != null
                || from != null
                || to != null
                || outlet != null
                || language != null
                || party != null
                || event != null;
    }

    /** A path with this filter behind it. */
    public String on(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** As it stands in an address, after the question mark; empty where nothing is narrowed. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "q", words);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "outlet", outlet);
        add(query, "language", language);
        add(query, "party", party);
        add(query, "event", event == null ? null : event.name());
        add(query, "show", show == Show.ALL ? null : show.code());
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
