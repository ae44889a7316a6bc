package org.raqib.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.CaptureJson;
import org.raqib.contract.ContractException;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ReportJson;
import org.raqib.ledger.IndexRow.CaptureRow;
import org.raqib.ledger.IndexRow.CheckpointRow;
import org.raqib.ledger.IndexRow.DecisionRow;
import org.raqib.ledger.IndexRow.ReadingRow;
import org.raqib.ledger.IndexRow.TextRow;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.proof.Hash;

/**
 * Recomputes entry after entry, from the first: commitments from content, hash from header, chain from hashes, and then
 * whether what the content says holds together. Believes nothing that the store says about an entry.
 */
final class Verifier {
    private final Store store;
    private final Index index;
    private final @Nullable Head earlier;
    private final List<Fault> faults = new ArrayList<>();
    private long moreFaults;

    private final Map<Long, Identity> identities = new Recent<>();
    private final Map<Long, Text> texts = new Recent<>();
    private final CheckpointChecks checkpoints = new CheckpointChecks();
    private final Map<EntryType, Long> types = new EnumMap<>(EntryType.class);
    private long claims;
    private long parts;
    private long bytes;

    private Head head = new Head(0, Hash.NONE);
    /** The hash kept beside the last entry where it is not the one computed: what follows may follow from either. */
    private @Nullable Hash keptHash;

    /** Takes how an entry should be found, and whether that is so. */
    interface Index {
        boolean matches(EntryType type, IndexRow row);
    }

    /** @param earlier a head noted earlier, which must be passed on the way, or null */
    Verifier(Store store, @Nullable Head earlier) {
        this(store, (type, row) -> row.equals(store.indexed(type, row.entry())), earlier);
    }

    /** With an index that does not stand in the store yet. */
    Verifier(Store store, Index index, @Nullable Head earlier) {
        this.store = store;
        this.index = index;
        this.earlier = earlier;
    }

    /** Which report an entry is about. */
    private record Identity(String id, String sha256) {
        static Identity of(Report report) {
            return new Identity(report.id(), report.sha256());
        }
    }

    /** A text, and the number of the capture it was read out of. */
    private record Text(long capture, Report report) {}

    /** What an entry's content says: the report it is about, if any, and how the index should find it. */
    private record Content(@Nullable String id, IndexRow row) {}

    /** A text mostly follows its capture closely, and a reading its text: these many are kept at hand. */
    private static final class Recent<T> extends LinkedHashMap<Long, T> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 256;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
            return size() > MOST;
        }
    }

    /** Checks the entry of that number, which follows the one checked last; null where the store has none. */
    void check(long number, @Nullable StoredEntry entry) {
        check(number, entry == null ? null : new Recomputed(entry));
    }

    /** As {@link #check(long, StoredEntry)}, of which some has been computed already. */
    void check(long number, @Nullable Recomputed recomputed) {
        if (recomputed == null) {
            add(new Fault(number, null, store.reportOf(number), "it is missing"));
            checkpoints.take(Hash.NONE);
            return;
        }
        List<String> wrong = new ArrayList<>();
        StoredEntry entry = recomputed.entry();
        Hash computed = recomputed.leaf();
        Hash kept = entry.hash().length == 32 ? Hash.ofDigest(entry.hash()) : Hash.NONE;
        if (!computed.equals(kept)) {
            wrong.add("its header does not give the hash kept beside it");
        }
        EntryHeader header = null;
        Content content = null;
        try {
            header = recomputed.header();
            checkHeader(entry, header, wrong::add);
            // What the header does not vouch for is not asked what it says, not even whose report it is.
            if (checkParts(recomputed, header, wrong::add)) {
                content = checkContent(recomputed, header, wrong::add);
            }
        } catch (IllegalArgumentException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        if (earlier != null && earlier.entries() == number && !earlier.hash().equals(computed)) {
            wrong.add("its hash is not that of the head noted earlier");
        }
        String type = header == null ? entry.type() : header.type().code();
        String id = content == null ? store.reportOf(number) : content.id();
        for (String what : wrong) {
            add(new Fault(number, type, id, what));
        }
        keptHash = computed.equals(kept) ? null : kept;
        head = new Head(number, computed);
        checkpoints.take(computed);
    }

    /** Checks that the entries, of which {@code last} was the last, went as far as the head noted earlier. */
    void checkReached(long last) {
        if (earlier != null && last < earlier.entries()) {
            add(Fault.ofFile("the ledger ends at entry " + last + ", the head noted earlier is entry "
                    + earlier.entries() + ": entries were cut off"));
        }
    }

    /** Looks again at checkpoints that could not be judged on the way; {@code hashes} gives those of all entries. */
    void checkCheckpointsAgain(Supplier<Stream<Hash>> hashes) {
        if (checkpoints.hasLater()) {
            try (Stream<Hash> all = hashes.get()) {
                checkpoints.lookAgain(all).forEach(this::add);
            }
        }
    }

    /** The first fault found so far, or null. */
    @Nullable
    Fault firstFault() {
        return faults.isEmpty() ? null : faults.getFirst();
    }

    /** Adds a fault that was found elsewhere. */
    void add(Fault fault) {
        if (faults.size() < Verification.MOST_FAULTS) {
            faults.add(fault);
        } else {
            moreFaults++;
        }
    }

    /** How many rows of that type's index there must be for the entries checked. */
    long count(EntryType type) {
        return types.getOrDefault(type, 0L);
    }

    /** How many parts the entries checked have. */
    long parts() {
        return parts;
    }

    Verification result() {
        return new Verification(head, types, claims, bytes, faults, moreFaults);
    }

    private void checkHeader(StoredEntry entry, EntryHeader header, Consumer<String> wrong) {
        if (header.number() != entry.number()) {
            wrong.accept("its header is that of entry " + header.number());
        }
        if (!header.type().code().equals(entry.type()) || !header.time().equals(entry.at())) {
            wrong.accept("the type or time beside its header is not the header's");
        }
        if (!header.previous().equals(head.hash()) && !header.previous().equals(keptHash)) {
            wrong.accept("it does not follow from the entry before it");
        }
        types.merge(header.type(), 1L, Long::sum);
    }

    private boolean checkParts(Recomputed recomputed, EntryHeader header, Consumer<String> wrong) {
        StoredEntry entry = recomputed.entry();
        boolean vouchedFor = true;
        for (Part part : entry.parts()) {
            bytes += part.content().length;
            if (!recomputed.isVouchedFor(part)) {
                wrong.accept("its part '" + part.name() + "' is not what its header vouches for");
                vouchedFor = false;
            }
        }
        for (String name : header.parts().keySet()) {
            if (entry.part(name) == null) {
                wrong.accept("its part '" + name + "' is missing");
                vouchedFor = false;
            }
        }
        parts += header.parts().size();
        return vouchedFor;
    }

    private @Nullable Content checkContent(Recomputed recomputed, EntryHeader header, Consumer<String> wrong) {
        StoredEntry entry = recomputed.entry();
        Set<String> names =
                header.type() == EntryType.CAPTURE ? Set.of(Part.DOCUMENT, Part.BYTES) : Set.of(Part.DOCUMENT);
        if (!header.parts().keySet().equals(names)) {
            wrong.accept("it has not the parts that a " + header.type().code() + " has");
            return null;
        }
        Part document = entry.part(Part.DOCUMENT);
        if (document == null) {
            return null;
        }
        try {
            Content content = switch (header.type()) {
                case CAPTURE -> checkCapture(recomputed, header, document.content(), wrong);
                case TEXT -> checkText(recomputed, header, wrong);
                case READING -> checkReading(recomputed, header, wrong);
                case DECISION -> checkDecision(header, document.content(), wrong);
                case CHECKPOINT -> checkCheckpoint(header, document.content(), wrong);
            };
            if (content != null && !index.matches(header.type(), content.row())) {
                wrong.accept("the index that finds it does not match it");
            }
            return content;
        } catch (ContractException e) {
            wrong.accept("its document cannot be read: " + e.getMessage());
            return null;
        }
    }

    private Content checkCapture(Recomputed recomputed, EntryHeader header, byte[] document, Consumer<String> wrong) {
        CaptureJson.Circumstances capture = CaptureJson.read(document);
        if (!recomputed.bytes().hex().equals(capture.sha256())) {
            wrong.accept("the report's bytes do not give the hash recorded for them");
        }
        derivedFromNone(header, wrong);
        identities.put(header.number(), new Identity(capture.id(), capture.sha256()));
        return new Content(capture.id(), CaptureRow.of(header.number(), capture.id(), capture.sha256()));
    }

    private Content checkText(Recomputed recomputed, EntryHeader header, Consumer<String> wrong) {
        Report report = recomputed.report();
        texts.put(header.number(), new Text(header.from(), report));
        if (!Identity.of(report).equals(identity(header))) {
            wrong.accept("it is not derived from a capture of its report");
        }
        return new Content(
                report.id(),
                new TextRow(
                        header.number(), header.from(), recomputed.document().hex()));
    }

    private @Nullable Content checkReading(Recomputed recomputed, EntryHeader header, Consumer<String> wrong) {
        Text text = text(header);
        if (text == null) {
            wrong.accept("it is not derived from a text that can be read");
            return null;
        }
        Recomputed.Quoted quoted = recomputed.quoted(text.report());
        Reading reading = quoted.reading();
        claims += reading.claims().size();
        String fault = quoted.fault();
        if (fault != null) {
            wrong.accept(fault);
        }
        return new Content(text.report().id(), ReadingRow.of(header.number(), text.capture(), header.from(), reading));
    }

    private static Content checkDecision(EntryHeader header, byte[] document, Consumer<String> wrong) {
        String line = utf8(document);
        Decision decision = DecisionJson.read(line);
        if (!DecisionJson.write(decision).equals(line)) {
            wrong.accept("its document is not in its canonical form");
        }
        derivedFromNone(header, wrong);
        return new Content(null, DecisionRow.of(header.number(), decision));
    }

    private Content checkCheckpoint(EntryHeader header, byte[] document, Consumer<String> wrong) {
        String fault = checkpoints.fault(header.number(), utf8(document));
        if (fault != null) {
            wrong.accept(fault);
        }
        derivedFromNone(header, wrong);
        return new Content(null, new CheckpointRow(header.number()));
    }

    private static void derivedFromNone(EntryHeader header, Consumer<String> wrong) {
        if (header.from() != 0) {
            wrong.accept(
                    "a " + header.type().code() + " is derived from no entry, this one from entry " + header.from());
        }
    }

    /** The report of the capture that an entry was derived from, or null where it was not derived from one. */
    private @Nullable Identity identity(EntryHeader derived) {
        return earlier(derived, EntryType.CAPTURE, identities, (header, document) -> {
            CaptureJson.Circumstances capture = CaptureJson.read(document);
            return new Identity(capture.id(), capture.sha256());
        });
    }

    /** The text that an entry was derived from, or null where it was not derived from one. */
    private @Nullable Text text(EntryHeader derived) {
        return earlier(
                derived,
                EntryType.TEXT,
                texts,
                (header, document) -> new Text(header.from(), ReportJson.read(document)));
    }

    private interface Form<T> {
        T of(EntryHeader header, byte[] document);
    }

    private <T> @Nullable T earlier(EntryHeader derived, EntryType type, Map<Long, T> atHand, Form<T> form) {
        T known = atHand.get(derived.from());
        if (known != null || derived.from() >= derived.number()) {
            return known;
        }
        StoredEntry entry = store.stored(derived.from());
        Part document = entry == null ? null : entry.part(Part.DOCUMENT);
        if (entry == null || document == null) {
            return null;
        }
        try {
            EntryHeader header = EntryHeader.parse(entry.header());
            if (header.type() != type) {
                return null;
            }
            T read = form.of(header, document.content());
            atHand.put(derived.from(), read);
            return read;
        } catch (ContractException | IllegalArgumentException e) {
            // That entry's own fault has been told already.
            return null;
        }
    }

    private static String utf8(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        // The quick way puts this character where bytes are not UTF-8; only then is the slow, strict way needed.
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("its document is not UTF-8", e);
        }
    }
}
