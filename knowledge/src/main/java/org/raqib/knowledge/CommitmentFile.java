package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Bond;
import org.raqib.model.Commitment.CeasefireClass;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.Coding;
import org.raqib.model.Commitment.Form;
import org.raqib.model.Commitment.Kind;
import org.raqib.model.Commitment.Purpose;
import org.raqib.model.Commitment.Stage;
import org.raqib.model.Entities;
import org.raqib.model.Milestone;
import org.raqib.model.Text;
import org.raqib.model.Timeline;
import org.raqib.model.Zone;

/**
 * Reads commitments out of knowledge files: a section for the commitment, then one for each of its clauses.
 *
 * <pre>
 * [LBY-RAMADAN-TRUCE-2020-LNA]
 * kind = truce
 * form = unilateral
 * title-ar = ...
 * title-en = ...
 * names = هدنة رمضان | ...
 * basis-ar = who declared it, where, when
 * basis-en = the same
 * bearers = LBY-LNA
 * areas = LBY
 * declared = 2020-04-29/2020-04-30 by LBY-LNA | بيان الناطق | Statement of the spokesman
 * effect = 2020-04-29/2020-04-30 until 2020-05-23 | بيان الناطق | Statement of the spokesman
 * note = العربية | English
 *
 * [LBY-RAMADAN-TRUCE-2020-LNA / cessation]
 * type = cessation
 * text-ar = ...
 * text-en = ...
 * acts = ASSAULT | COERCE/seize
 * exception = right-to-respond | response | العربية | English
 * breach = ASSAULT/aerial by LBY-LNA at PLACE-LBY-TRIPOLI when 2020-05-03 =&gt; alleged | why
 * no-breach = ASSAULT/aerial by LBY-LNA at PLACE-LBY-TRIPOLI when 2020-04-20 | why
 * </pre>
 *
 * {@code docs/commitments.md} explains every key to those who write such files.
 */
public final class CommitmentFile {
    private static final Set<String> KEYS = Set.of(
            "kind",
            "form",
            "title-ar",
            "title-en",
            "names",
            "basis-ar",
            "basis-en",
            "bearers",
            "beneficiaries",
            "bound-through",
            "areas",
            "zone",
            "declared",
            "effect",
            "extended",
            "suspended",
            "resumed",
            "ended",
            "written",
            "partial",
            "purpose",
            "class",
            "stage",
            "mediation",
            "enforcement",
            "third-parties",
            "references",
            "note");

    /** Keys of earlier files, with what is written instead. */
    private static final Map<String, String> GONE = Map.of(
            "basis", "basis-ar and basis-en",
            "effective-from", "'effect = DATE | العربية | English'",
            "effective-to", "'until DATE' on the line 'effect', or 'ended = DATE | العربية | English'");

    static final String BETWEEN = " / ";

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
        return commitments(entries, true);
    }

    /**
     * The one commitment of a text whose clauses need no examples: that of a commitment which a person accepted.
     *
     * @param file the text's name, for messages
     * @throws KnowledgeException at the first line that cannot be used, or if there is another number of commitments
     */
    public static Commitment accepted(String file, String text) {
        List<Commitment> commitments = commitments(Entries.parse(file, text), false);
        if (commitments.size() != 1) {
            throw new KnowledgeException(
                    file, 0, "holds " + commitments.size() + " commitments; write one, with its clauses");
        }
        return commitments.getFirst();
    }

    private static List<Commitment> commitments(List<Entry> entries, boolean examples) {
        Map<String, Entry> heads = new LinkedHashMap<>();
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int slash = entry.id().indexOf(BETWEEN);
            if (slash < 0) {
                checkKeys(entry);
                heads.put(entry.id(), entry);
                clauses.put(entry.id(), new ArrayList<>());
                continue;
            }
            List<Clause> siblings = clauses.get(entry.id().substring(0, slash));
            if (siblings == null) {
                throw entry.fault("put [" + entry.id().substring(0, slash) + "] above this clause of it");
            }
            Clause clause = ClauseSection.clause(entry, entry.id().substring(slash + BETWEEN.length()), examples);
            checkZones(entry, clause, heads);
            siblings.add(clause);
        }
        return heads.values().stream()
                .map(entry -> commitment(entry, clauses.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static void checkKeys(Entry entry) {
        for (Entry.Field field : entry.fields()) {
            String instead = GONE.get(field.key());
            if (instead != null) {
                throw entry.fault(field, "'" + field.key() + "' is no longer written; write " + instead);
            }
        }
        entry.allowOnly(KEYS);
    }

    private static void checkZones(Entry entry, Clause clause, Map<String, Entry> heads) {
        Entry head = heads.get(head(entry));
        for (String zone : clause.zones()) {
            if (head == null
                    || head.all("zone").stream()
                            .noneMatch(field -> parts(field).getFirst().equals(zone))) {
                throw entry.fault(
                        "zones",
                        "[" + head(entry) + "] draws no zone '" + zone + "'; add a line 'zone = " + zone
                                + " | ...' there, or correct the name");
            }
        }
    }

    /** The examples of one file's clauses, in order. */
    public static List<Example> examples(List<Entry> entries) {
        List<Example> examples = new ArrayList<>();
        for (Entry entry : entries) {
            int slash = entry.id().indexOf(BETWEEN);
            if (slash >= 0) {
                examples.addAll(ClauseSection.examples(
                        entry, entry.id().substring(0, slash), entry.id().substring(slash + BETWEEN.length())));
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
            for (String key : List.of(
                    "bearers", "beneficiaries", "areas", "protects", "mediation", "enforcement", "third-parties")) {
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
            for (Entry.Field field : entry.all("bound-through")) {
                Bond bond = BondLine.read(entry, field);
                checkReference(entry, field, bond.force(), entities);
                checkReference(entry, field, bond.bearer(), entities);
            }
            for (Milestone milestone : MilestoneLine.read(entry)) {
                for (String id : milestone.by()) {
                    checkReference(entry, entry.all(milestone.stage().code()).getFirst(), id, entities);
                }
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
        List<Text> notes = new ArrayList<>();
        for (Entry.Field field : entry.all("note")) {
            List<String> parts = parts(field);
            if (parts.size() != 2) {
                throw entry.fault(field, "write 'note = العربية | English'");
            }
            notes.add(new Text(parts.get(0), parts.get(1)));
        }
        Form form = oneOf(entry, "form", Form.values(), Form::code);
        List<String> bearers = entry.list("bearers");
        if (form == Form.UNILATERAL && bearers.isEmpty()) {
            throw entry.fault("form", "a unilateral promise needs whoever makes it; add a line 'bearers = ID'");
        }
        List<Milestone> milestones = MilestoneLine.read(entry);
        MilestoneLine.check(entry, milestones);
        checkParties(entry, milestones, bearers);
        List<Zone> zones = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry.Field field : entry.all("zone")) {
            Zone zone = ZoneLine.read(entry, field);
            if (!names.add(zone.id())) {
                throw entry.fault(field, "the zone '" + zone.id() + "' stands twice; give it another name");
            }
            zones.add(zone);
        }
        List<Bond> bonds = new ArrayList<>();
        for (Entry.Field field : entry.all("bound-through")) {
            Bond bond = BondLine.read(entry, field);
            if (!bearers.contains(bond.bearer())) {
                throw entry.fault(field, "'" + bond.bearer() + "' is not among the bearers; add it there, or name one");
            }
            bonds.add(bond);
        }
        return new Commitment(
                entry.id(),
                oneOf(entry, "kind", Kind.values(), Kind::code),
                form,
                new Text(entry.one("title-ar"), entry.one("title-en")),
                entry.list("names"),
                new Text(entry.one("basis-ar"), entry.one("basis-en")),
                bearers,
                entry.list("beneficiaries"),
                bonds,
                entry.list("areas"),
                zones,
                new Timeline(milestones),
                coding(entry),
                clauses,
                notes);
    }

    /** What one party declares or ends concerns a party: someone who is bound. */
    private static void checkParties(Entry entry, List<Milestone> milestones, List<String> bearers) {
        for (Milestone milestone : milestones) {
            if (milestone.stage() != Milestone.Stage.DECLARED
                    && !bearers.isEmpty()
                    && !bearers.containsAll(milestone.by())) {
                throw entry.fault(
                        milestone.stage().code(),
                        "'by' names whose promise it is, and " + String.join(", ", milestone.by())
                                + " is not among the bearers; add it there, or leave 'by' out");
            }
        }
    }

    private static Coding coding(Entry entry) {
        return new Coding(
                yesOrNo(entry, "written"),
                yesOrNo(entry, "partial"),
                oneOfOrNull(entry, "purpose", Purpose.values(), Purpose::code),
                oneOfOrNull(entry, "class", CeasefireClass.values(), CeasefireClass::code),
                oneOfOrNull(entry, "stage", Stage.values(), Stage::code),
                entry.list("mediation"),
                entry.list("enforcement"),
                entry.list("third-parties"),
                entry.list("references"));
    }

    private static @Nullable Boolean yesOrNo(Entry entry, String key) {
        String value = entry.optional(key);
        if (value == null) {
            return null;
        }
        if (!value.equals("yes") && !value.equals("no")) {
            throw entry.fault(key, "'" + key + "' is yes or no; leave the line out where the basis does not say");
        }
        return value.equals("yes");
    }

    static <T> T oneOf(Entry entry, String key, T[] values, Function<T, String> code) {
        entry.one(key);
        return Objects.requireNonNull(oneOfOrNull(entry, key, values, code));
    }

    private static <T> @Nullable T oneOfOrNull(Entry entry, String key, T[] values, Function<T, String> code) {
        String spelled = entry.optional(key);
        if (spelled == null) {
            return null;
        }
        for (T value : values) {
            if (code.apply(value).equals(spelled)) {
                return value;
            }
        }
        throw entry.fault(
                key,
                "'" + spelled + "' cannot be the " + key + "; use "
                        + Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
    }

    static List<String> parts(Entry.Field field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.value().split("\\|", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
