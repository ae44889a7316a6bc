package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raqib.knowledge.CommitmentFile.Example;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.ClauseType;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/** The section of one clause; its keys are explained in {@link CommitmentFile}. */
final class ClauseSection {
    private static final Set<String> KEYS = Set.of(
            "type", "text-ar", "text-en", "acts", "protects", "areas", "zones", "exception", "breach", "no-breach");

    private ClauseSection() {}

    /** @param examples whether facts that are, and are not, a breach must stand beside it */
    static Clause clause(Entry entry, String id, boolean examples) {
        entry.allowOnly(KEYS);
        for (String needed : examples ? List.of("acts", "breach", "no-breach") : List.of("acts")) {
            if (entry.all(needed).isEmpty()) {
                throw entry.fault("[" + entry.id() + "] needs a line '" + needed + " = ...'");
            }
        }
        List<ExceptionTo> exceptions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry.Field field : entry.all("exception")) {
            ExceptionTo exception = exception(entry, field);
            if (!names.add(exception.id())) {
                throw entry.fault(field, "the exception '" + exception.id() + "' stands twice; give it another name");
            }
            exceptions.add(exception);
        }
        return new Clause(
                id,
                CommitmentFile.oneOf(entry, "type", ClauseType.values(), ClauseType::code),
                new Text(entry.one("text-ar"), entry.one("text-en")),
                acts(entry),
                entry.list("protects"),
                entry.list("areas"),
                entry.list("zones"),
                exceptions);
    }

    private static Map<EventType, Set<Mode>> acts(Entry entry) {
        Map<EventType, Set<Mode>> acts = new EnumMap<>(EventType.class);
        Set<EventType> whole = EnumSet.noneOf(EventType.class);
        for (String act : entry.list("acts")) {
            int slash = act.indexOf('/');
            try {
                EventType event = EventType.valueOf(slash < 0 ? act : act.substring(0, slash));
                Set<Mode> modes = acts.computeIfAbsent(event, any -> EnumSet.noneOf(Mode.class));
                if (slash < 0) {
                    whole.add(event);
                } else {
                    Mode mode = Mode.ofCode(act.substring(slash + 1));
                    if (!event.modes().contains(mode)) {
                        throw new IllegalArgumentException(event + " has no mode " + mode.code());
                    }
                    modes.add(mode);
                }
            } catch (IllegalArgumentException e) {
                throw entry.fault(
                        entry.all("acts").getFirst(),
                        "'" + act + "' is not a PLOVER type, or type/mode; write for example ASSAULT or AID/arms");
            }
        }
        for (EventType event : whole) {
            if (!acts.getOrDefault(event, Set.of()).isEmpty()) {
                throw entry.fault(
                        entry.all("acts").getFirst(),
                        event + " stands there by itself, which means any mode, and with a mode; keep one of the two");
            }
        }
        return acts;
    }

    private static ExceptionTo exception(Entry entry, Entry.Field field) {
        List<String> parts = CommitmentFile.parts(field);
        try {
            if (parts.size() >= 4 && parts.subList(0, 4).stream().noneMatch(String::isEmpty)) {
                ExceptionTo.Test test = ExceptionTo.Test.valueOf(parts.get(1).toUpperCase(Locale.ROOT));
                List<String> entities = parts.subList(4, parts.size());
                boolean concernsSome = test == ExceptionTo.Test.AGAINST || test == ExceptionTo.Test.BY;
                if (concernsSome != entities.isEmpty()) {
                    return new ExceptionTo(parts.get(0), test, entities, new Text(parts.get(2), parts.get(3)));
                }
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message
        }
        throw entry.fault(
                field,
                "write 'exception = name | test | العربية | English' with one of the tests response, ask, against, by;"
                        + " against and by need the entities they concern after that, each after a '|'");
    }

    static List<Example> examples(Entry entry, String commitment, String clause) {
        List<Example> examples = new ArrayList<>();
        entry.all("breach").forEach(field -> examples.add(example(entry, field, commitment, clause, true)));
        entry.all("no-breach").forEach(field -> examples.add(example(entry, field, commitment, clause, false)));
        return examples;
    }

    private static Example example(Entry entry, Entry.Field field, String commitment, String clause, boolean breach) {
        int bar = field.value().lastIndexOf('|');
        int arrow = field.value().lastIndexOf("=>");
        if (bar < 0 || (breach && (arrow < 0 || arrow > bar))) {
            throw entry.fault(field, "write 'breach = FACTS => STATUS | why' or 'no-breach = FACTS | why'");
        }
        return new Example(
                commitment,
                clause,
                field.value().substring(0, breach ? arrow : bar).strip(),
                breach ? field.value().substring(arrow + 2, bar).strip() : null,
                field.value().substring(bar + 1).strip(),
                entry.file(),
                field.line());
    }

    /** The lines of a clause as {@link #clause} reads them, without its heading. */
    static String spelled(Clause clause) {
        StringBuilder text = new StringBuilder();
        line(text, "type", clause.type().code());
        line(text, "text-ar", clause.text().ar());
        line(text, "text-en", clause.text().en());
        List<String> acts = new ArrayList<>();
        for (EventType event : EventType.values()) {
            Set<Mode> modes = clause.acts().get(event);
            if (modes != null && modes.isEmpty()) {
                acts.add(event.name());
            } else if (modes != null) {
                Arrays.stream(Mode.values())
                        .filter(modes::contains)
                        .forEach(mode -> acts.add(event.name() + "/" + mode.code()));
            }
        }
        line(text, "acts", String.join(" | ", acts));
        line(text, "protects", String.join(" | ", clause.protectedKinds()));
        line(text, "areas", String.join(" | ", clause.areas()));
        line(text, "zones", String.join(" | ", clause.zones()));
        for (ExceptionTo exception : clause.exceptions()) {
            List<String> parts = new ArrayList<>(List.of(
                    exception.id(),
                    exception.test().code(),
                    exception.text().ar(),
                    exception.text().en()));
            parts.addAll(exception.entities());
            line(text, "exception", String.join(" | ", parts));
        }
        return text.toString();
    }

    static void line(StringBuilder text, String key, String value) {
        if (!value.isBlank()) {
            text.append(key).append(" = ").append(value.replaceAll("\\R", " ")).append('\n');
        }
    }
}
