package org.raqib.knowledge;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.Entities;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/**
 * Reads commitments out of knowledge files: a section for the commitment, then one for each of its clauses.
 *
 * <pre>
 * [LBY-RAMADAN-TRUCE-2020-LNA]
 * kind = truce
 * title-ar = ...
 * title-en = ...
 * names = هدنة رمضان | ...
 * basis = who declared it, where, when
 * bearers = LBY-LNA
 * areas = LBY
 * declared = 2020-04-29/2020-04-30
 * effective-from = 2020-04-29/2020-04-30
 * effective-to = 2020-05-23
 * note = العربية | English
 *
 * [LBY-RAMADAN-TRUCE-2020-LNA / cessation]
 * text-ar = ...
 * text-en = ...
 * acts = ASSAULT | COERCE/seize
 * exception = right-to-respond | response | العربية | English
 * breach = ASSAULT/aerial by LBY-LNA at PLACE-LBY-TRIPOLI when 2020-05-03 =&gt; alleged | why
 * no-breach = ASSAULT/aerial by LBY-LNA at PLACE-LBY-TRIPOLI when 2020-04-20 | why
 * </pre>
 *
 * Keys of a commitment: {@code kind} (truce, embargo, agreement, law), {@code title-ar, title-en, names, basis, bearers}
 * (left out: everyone), {@code beneficiaries} (left out: everyone), {@code areas} (left out: everywhere), {@code
 * declared, effective-from, effective-to, note} (repeatable). Keys of a clause: {@code text-ar, text-en, acts} (PLOVER
 * type, or type/mode), {@code protects} (generic kinds), {@code exception} (repeatable: name, test, Arabic, English, then
 * the entities it concerns), {@code breach} and {@code no-breach} (repeatable, at least one each: facts that are, and are
 * not, a finding under it; the examples are the clause's tests).
 */
public final class CommitmentFile {
    private static final Set<String> KEYS = Set.of(
            "kind",
            "title-ar",
            "title-en",
            "names",
            "basis",
            "bearers",
            "beneficiaries",
            "areas",
            "declared",
            "effective-from",
            "effective-to",
            "note");
    private static final Set<String> CLAUSE_KEYS =
            Set.of("text-ar", "text-en", "acts", "protects", "exception", "breach", "no-breach");
    private static final String BETWEEN = " / ";

    private CommitmentFile() {}

    /**
     * Facts with the finding they must give, written beside a clause.
     *
     * @param commitmentId the commitment
     * @param clauseId the clause
     * @param facts the facts, in the language of the fact lines
     * @param status the status of the finding they give, in its published spelling; null for no finding
     * @param why one line saying why
     * @param file the file
     * @param line its line, 1 or more
     */
    public record Example(
            String commitmentId,
            String clauseId,
            String facts,
            @Nullable String status,
            String why,
            String file,
            int line) {}

    /** The files shipped with Raqib, as {@code commitments/files.ini} lists them. */
    public static List<List<Entry>> shippedFiles() {
        return Entries.shipped("commitments/files.ini").stream()
                .flatMap(entry -> entry.list("files").stream())
                .map(name -> Entries.shipped("commitments/" + name))
                .toList();
    }

    /** The commitments shipped with Raqib. */
    public static List<Commitment> shipped() {
        return of(KnowledgeFiles.shipped());
    }

    /** The commitments of these files. */
    public static List<Commitment> of(KnowledgeFiles files) {
        return files(files).stream()
                .flatMap(entries -> commitments(entries).stream())
                .toList();
    }

    /**
     * The entries of each file. A commitment of the folder laid over the shipped files takes the place of the shipped one
     * of its identifier, with all its clauses.
     */
    public static List<List<Entry>> files(KnowledgeFiles files) {
        List<List<Entry>> all = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String name : files.own("commitments")) {
            List<Entry> entries = files.ownEntries(name);
            all.add(entries);
            entries.forEach(entry -> own.add(head(entry)));
        }
        for (List<Entry> entries : shippedFiles()) {
            all.add(entries.stream().filter(entry -> !own.contains(head(entry))).toList());
        }
        return all;
    }

    private static String head(Entry entry) {
        int slash = entry.id().indexOf(BETWEEN);
        return slash < 0 ? entry.id() : entry.id().substring(0, slash);
    }

    /**
     * The commitments of one file's entries, in order.
     *
     * @throws KnowledgeException at the first line that cannot be used
     */
    public static List<Commitment> commitments(List<Entry> entries) {
        Map<String, Entry> heads = new LinkedHashMap<>();
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int slash = entry.id().indexOf(BETWEEN);
            if (slash < 0) {
                entry.allowOnly(KEYS);
                heads.put(entry.id(), entry);
                clauses.put(entry.id(), new ArrayList<>());
                continue;
            }
            List<Clause> siblings = clauses.get(entry.id().substring(0, slash));
            if (siblings == null) {
                throw entry.fault("put [" + entry.id().substring(0, slash) + "] above this clause of it");
            }
            siblings.add(clause(entry, entry.id().substring(slash + BETWEEN.length())));
        }
        return heads.values().stream()
                .map(entry -> commitment(entry, clauses.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** The examples of one file's clauses, in order. */
    public static List<Example> examples(List<Entry> entries) {
        List<Example> examples = new ArrayList<>();
        for (Entry entry : entries) {
            int slash = entry.id().indexOf(BETWEEN);
            if (slash >= 0) {
                String commitment = entry.id().substring(0, slash);
                String clause = entry.id().substring(slash + BETWEEN.length());
                entry.all("breach").forEach(field -> examples.add(example(entry, field, commitment, clause, true)));
                entry.all("no-breach").forEach(field -> examples.add(example(entry, field, commitment, clause, false)));
            }
        }
        return examples;
    }

    /**
     * Checks that every identifier a file's commitments name stands in the lexicon.
     *
     * @throws KnowledgeException naming the first that does not
     */
    public static void checkReferences(List<Entry> entries, Entities entities) {
        for (Entry entry : entries) {
            for (String key : List.of("bearers", "beneficiaries", "areas", "protects")) {
                for (Entry.Field field : entry.all(key)) {
                    for (String id : field.value().split("\\|", -1)) {
                        checkReference(entry, field, id.strip(), entities);
                    }
                }
            }
            for (Entry.Field field : entry.all("exception")) {
                List<String> parts = parts(field);
                parts.subList(Math.min(4, parts.size()), parts.size())
                        .forEach(id -> checkReference(entry, field, id, entities));
            }
        }
    }

    private static void checkReference(Entry entry, Entry.Field field, String id, Entities entities) {
        if (entities.find(id) == null) {
            throw entry.fault(
                    field, "'" + id + "' is not an entity of the lexicon; add it there or correct the spelling");
        }
    }

    private static Commitment commitment(Entry entry, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            throw entry.fault("[" + entry.id() + "] promises nothing; add a section [" + entry.id() + BETWEEN
                    + "name] with its first clause");
        }
        Commitment.Kind kind;
        try {
            kind = Commitment.Kind.valueOf(entry.one("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.fault("'" + entry.one("kind") + "' is not a kind of commitment; use truce, embargo, agreement"
                    + " or law");
        }
        EventDate from = date(entry, "effective-from");
        EventDate to = date(entry, "effective-to");
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw entry.fault("[" + entry.id() + "] ends (" + to + ") before it takes effect (" + from
                    + "); correct one of the dates");
        }
        List<Text> notes = new ArrayList<>();
        for (Entry.Field field : entry.all("note")) {
            List<String> parts = parts(field);
            if (parts.size() != 2) {
                throw entry.fault(field, "write 'note = العربية | English'");
            }
            notes.add(new Text(parts.get(0), parts.get(1)));
        }
        return new Commitment(
                entry.id(),
                kind,
                new Text(entry.one("title-ar"), entry.one("title-en")),
                entry.list("names"),
                entry.one("basis"),
                entry.list("bearers"),
                entry.list("beneficiaries"),
                entry.list("areas"),
                date(entry, "declared"),
                from,
                to,
                clauses,
                notes);
    }

    private static @Nullable EventDate date(Entry entry, String key) {
        for (Entry.Field field : entry.all(key)) {
            try {
                entry.optional(key);
                return EventDate.parse(field.value());
            } catch (DateTimeException e) {
                throw entry.fault(field, e.getMessage() + " (a range is written DATE/DATE)");
            }
        }
        return null;
    }

    private static Clause clause(Entry entry, String id) {
        entry.allowOnly(CLAUSE_KEYS);
        for (String needed : List.of("acts", "breach", "no-breach")) {
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
                new Text(entry.one("text-ar"), entry.one("text-en")),
                acts(entry),
                entry.list("protects"),
                exceptions);
    }

    private static Map<EventType, Set<Mode>> acts(Entry entry) {
        Map<EventType, Set<Mode>> acts = new EnumMap<>(EventType.class);
        for (String act : entry.list("acts")) {
            int slash = act.indexOf('/');
            try {
                EventType event = EventType.valueOf(slash < 0 ? act : act.substring(0, slash));
                Set<Mode> modes = acts.computeIfAbsent(event, any -> EnumSet.noneOf(Mode.class));
                if (slash >= 0) {
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
        return acts;
    }

    private static ExceptionTo exception(Entry entry, Entry.Field field) {
        List<String> parts = parts(field);
        try {
            if (parts.size() >= 4) {
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

    private static List<String> parts(Entry.Field field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.value().split("\\|", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
