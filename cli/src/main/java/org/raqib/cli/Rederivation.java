package org.raqib.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.cli.Ingestion.VersionedReader;
import org.raqib.contract.CaptureJson;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.intake.Intake;
import org.raqib.ledger.EntryHeader;
import org.raqib.ledger.EntryType;
import org.raqib.ledger.Fault;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Part;
import org.raqib.ledger.StoredEntry;
import org.raqib.model.Incident;
import org.raqib.model.Report;
import org.raqib.record.Derived;
import org.raqib.record.Tellings;

/**
 * Derives everything that a ledger holds once more, by the rules of this build: each text from the bytes, each reading from its
 * text where this very version of the reader made it, and incidents and findings from the claims, twice. To be asked only of a
 * ledger whose hashes hold.
 */
final class Rederivation {
    private final LedgerView ledger;
    private final VersionedReader reader;
    private final OwnKnowledge knowledge;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> otherReaders = new LinkedHashMap<>();
    private long texts;
    private long otherTexts;
    private long readings;
    private long bytes;

    /**
     * @param faults what does not follow
     * @param texts texts that follow from their bytes
     * @param otherTexts texts that this build's intake takes otherwise; by another intake than this, as far as can be told
     * @param readings readings that follow from their texts
     * @param otherReaders readings by other versions of the reader than this build's, by version; they were not read again
     * @param incidents incidents that followed twice
     * @param findings findings that followed twice
     * @param bytes bytes of reports that were read again
     * @param nanos how long it took
     */
    record Result(
            List<Fault> faults,
            long texts,
            long otherTexts,
            long readings,
            Map<String, Long> otherReaders,
            long incidents,
            long findings,
            long bytes,
            long nanos) {}

    private Rederivation(LedgerView ledger, VersionedReader reader, OwnKnowledge knowledge) {
        this.ledger = ledger;
        this.reader = reader;
        this.knowledge = knowledge;
    }

    /** @param progress is given the number of entries derived so far */
    static Result of(LedgerView ledger, VersionedReader reader, OwnKnowledge knowledge, LongConsumer progress) {
        return new Rederivation(ledger, reader, knowledge).run(progress);
    }

    /** A text or reading with what it was derived from, and what became of it. */
    private record Task(EntryHeader header, String document, StoredEntry from) {}

    private record Done(
            Task task,
            boolean text,
            String id,
            boolean same,
            @Nullable String otherReader,
            @Nullable String fault) {}

    private Result run(LongConsumer progress) {
        long start = System.nanoTime();
        try (InOrder<Task, Done> work =
                        new InOrder<>(Runtime.getRuntime().availableProcessors(), this::derive, (done, more) -> {
                            take(done);
                            return true;
                        });
                Stream<StoredEntry> entries = ledger.entries(1, ledger.head().entries())) {
            entries.forEach(entry -> {
                if (entry.type().equals(EntryType.TEXT.code()) || entry.type().equals(EntryType.READING.code())) {
                    EntryHeader header = EntryHeader.parse(entry.header());
                    ledger.entry(header.from()).ifPresent(from -> work.put(new Task(header, document(entry), from)));
                }
                progress.accept(entry.number());
            });
        }
        Twice twice = twice();
        return new Result(
                List.copyOf(faults),
                texts,
                otherTexts,
                readings,
                otherReaders,
                twice.incidents(),
                twice.findings(),
                bytes,
                System.nanoTime() - start);
    }

    private static String document(StoredEntry entry) {
        Part part = entry.part(Part.DOCUMENT);
        return part == null ? "" : new String(part.content(), StandardCharsets.UTF_8);
    }

    private Done derive(Task task) {
        return task.header().type() == EntryType.TEXT ? text(task) : reading(task);
    }

    private static Done text(Task task) {
        CaptureJson.Circumstances capture = CaptureJson.read(document(task.from()));
        Part content = task.from().part(Part.BYTES);
        boolean same;
        try {
            same = content != null
                    && ReportJson.write(Intake.again(content.content(), capture.mediaType(), capture.id()))
                            .equals(task.document());
        } catch (IllegalArgumentException noReport) {
            same = false;
        }
        return new Done(task, true, capture.id(), same, null, null);
    }

    private Done reading(Task task) {
        Report report = ReportJson.read(document(task.from()));
        String version = ReadingJson.read(task.document(), report).readerVersion();
        if (!version.equals(reader.version())) {
            return new Done(task, false, report.id(), false, version, null);
        }
        String again;
        try {
            again = ReadingJson.write(reader.read().apply(report));
        } catch (RuntimeException | StackOverflowError e) {
            return new Done(
                    task, false, report.id(), false, null, "the reader failed on its text: " + Faults.sentence(e));
        }
        return again.equals(task.document())
                ? new Done(task, false, report.id(), true, null, null)
                : new Done(
                        task,
                        false,
                        report.id(),
                        false,
                        null,
                        "its claims are not those that the version of the reader that it names, which is this one, finds in"
                                + " its text");
    }

    private void take(Done done) {
        if (done.text()) {
            texts += done.same() ? 1 : 0;
            otherTexts += done.same() ? 0 : 1;
        } else if (done.otherReader() != null) {
            otherReaders.merge(done.otherReader(), 1L, Long::sum);
        } else {
            readings += done.same() ? 1 : 0;
            bytes += done.task().from().parts().stream()
                    .mapToLong(part -> part.content().length)
                    .sum();
        }
        if (done.fault() != null) {
            EntryHeader header = done.task().header();
            faults.add(new Fault(header.number(), header.type().code(), done.id(), done.fault()));
        }
    }

    private record Twice(long incidents, long findings) {}

    /** Incidents and findings are kept nowhere: they hold if what follows from the claims is one and the same thing. */
    private Twice twice() {
        Tellings tellings = Tellings.of(ledger, knowledge.lexicon());
        List<String> first = lines(Derived.from(tellings, knowledge.files()));
        Derived again = Derived.from(tellings, knowledge.files());
        List<String> second = lines(again);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i >= first.size() || i >= second.size() || !first.get(i).equals(second.get(i))) {
                String line = i < first.size() ? first.get(i) : second.get(i);
                faults.add(new Fault(
                        0,
                        null,
                        null,
                        "derived twice, it was not the same twice: " + line.substring(0, Math.min(60, line.length()))));
                break;
            }
        }
        return new Twice(again.incidents().size(), again.findings().size());
    }

    private static List<String> lines(Derived derived) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : derived.incidents()) {
            lines.add(IncidentJson.write(incident, List.of()));
        }
        derived.findings().forEach(finding -> lines.add(FindingJson.write(finding)));
        return lines;
    }
}
