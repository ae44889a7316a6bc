package org.raqib.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.proof.Hash;

/**
 * What follows from an entry's own bytes, each computed at most once: ahead of the check and on any thread, or when the check
 * asks for it. What cannot be computed is thrown anew at whoever asks.
 */
final class Recomputed {
    private final StoredEntry entry;
    private @Nullable Hash leaf;
    private @Nullable EntryHeader header;
    private @Nullable Set<String> vouchedFor;
    private @Nullable Hash document;
    private @Nullable Hash bytes;
    private @Nullable Report report;
    private @Nullable Quoted quoted;

    Recomputed(StoredEntry entry) {
        this.entry = entry;
    }

    /**
     * A reading held against a report.
     *
     * @param fault what is wrong with its quotes, or null
     */
    record Quoted(Reading reading, @Nullable String fault) {}

    /**
     * Computes all that can be.
     *
     * @param others entries among which that may be which this one was derived from
     */
    void ahead(LongFunction<@Nullable Recomputed> others) {
        // What fails is told by the check, which asks again.
        try {
            leaf();
            EntryHeader own = header();
            entry.parts().forEach(this::isVouchedFor);
            switch (own.type()) {
                case CAPTURE -> bytes();
                case TEXT -> {
                    document();
                    report();
                }
                case READING -> {
                    Recomputed text = others.apply(own.from());
                    if (text != null) {
                        quoted(text.report());
                    }
                }
                case DECISION, CHECKPOINT -> {}
            }
        } catch (RuntimeException | StackOverflowError toldLater) {
            // see above
        }
    }

    StoredEntry entry() {
        return entry;
    }

    Hash leaf() {
        Hash known = leaf;
        if (known == null) {
            known = Hash.leaf(entry.header());
            leaf = known;
        }
        return known;
    }

    EntryHeader header() {
        EntryHeader known = header;
        if (known == null) {
            known = EntryHeader.parse(entry.header());
            header = known;
        }
        return known;
    }

    /** Whether the header vouches for a part of this entry. */
    boolean isVouchedFor(Part part) {
        Set<String> known = vouchedFor;
        if (known == null) {
            known = new HashSet<>();
            for (Part one : entry.parts()) {
                if (header().vouchesFor(one)) {
                    known.add(one.name());
                }
            }
            vouchedFor = known;
        }
        return known.contains(part.name());
    }

    /** The hash of the document. */
    Hash document() {
        Hash known = document;
        if (known == null) {
            known = Hash.of(content(Part.DOCUMENT));
            document = known;
        }
        return known;
    }

    /** The hash of a capture's bytes. */
    Hash bytes() {
        Hash known = bytes;
        if (known == null) {
            known = Hash.of(content(Part.BYTES));
            bytes = known;
        }
        return known;
    }

    /** The report that a text's document is. A reading may ask for it on one thread while it is computed on another. */
    synchronized Report report() {
        Report known = report;
        if (known == null) {
            known = ReportJson.read(content(Part.DOCUMENT));
            report = known;
        }
        return known;
    }

    /** The reading that a document is, held against the report of its text. */
    Quoted quoted(Report of) {
        Quoted known = quoted;
        if (known == null || !known.reading().report().equals(of)) {
            Reading reading = ReadingJson.read(content(Part.DOCUMENT), of);
            known = new Quoted(reading, Quotes.fault(reading));
            quoted = known;
        }
        return known;
    }

    private byte[] content(String name) {
        Part part = entry.part(name);
        if (part == null) {
            throw new IllegalArgumentException("its part '" + name + "' is missing");
        }
        return part.content();
    }
}
