package org.raqib.server.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Receipt;
import org.raqib.ledger.Submission;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;

/**
 * Takes reports in: files to captures to claims to the ledger. What cannot be read costs nothing that can; what was recorded
 * stays recorded whatever comes after it.
 */
public final class Taking {
    /** As many reports as one upload may bring; more is for {@code raqib ingest}, which has no such bound. */
    public static final int MOST_REPORTS = 2_000;

    /** And as many bytes, unpacked. */
    public static final long MOST_BYTES = 128L << 20;

    /** Recorded in groups of this many, so that the disk is waited for seldom and nothing large is held. */
    private static final int GROUP = 100;

    private final Ledgering ledgering;
    private final Desking desking;
    private final Clock clock;
    private @Nullable Reader reader;

    public Taking(Ledgering ledgering, Desking desking, Clock clock) {
        this.ledgering = ledgering;
        this.desking = desking;
        this.clock = clock;
    }

    /**
     * A report that was taken in.
     *
     * @param receipt what the ledger says
     * @param title its title, or its identifier where it has none
     * @param outlet its outlet, or null
     * @param claims how many claims were read in it, or -1 where it could not be read
     */
    public record Took(
            Receipt receipt, String title, @Nullable String outlet, int claims) {}

    /**
     * What became of an upload.
     *
     * @param reports what was taken in, in order
     * @param faults what was not, or not wholly, and why
     * @param tooMuch whether it brought more than one upload may, and the rest was left
     */
    public record Taken(List<Took> reports, List<Fault> faults, boolean tooMuch) {
        public Taken {
            reports = List.copyOf(reports);
            faults = List.copyOf(faults);
        }
    }

    /** Ends intake. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooMuch() {
            super(null, null, false, false);
        }
    }

    /**
     * Takes in files and folders.
     *
     * @throws org.raqib.ledger.LedgerException if the ledger cannot be written to; groups before are recorded
     */
    public Taken take(List<Path> files) {
        Run run = new Run(reader());
        boolean tooMuch = false;
        Intake intake = new Intake(Limits.standard(), clock, run::capture, run.faults::add);
        try {
            files.forEach(intake::read);
        } catch (TooMuch e) {
            tooMuch = true;
        }
        run.record();
        return new Taken(run.took, run.faults, tooMuch);
    }

    private synchronized Reader reader() {
        Reader made = reader;
        if (made == null) {
            made = Reader.with(desking.knowledge());
            reader = made;
        }
        return made;
    }

    /** One upload under way. */
    private final class Run {
        private final Reader reader;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Took> took = new ArrayList<>();
        private final List<Submission> group = new ArrayList<>();
        private int reports;
        private long bytes;

        private Run(Reader reader) {
            this.reader = reader;
        }

        private void capture(Capture capture) {
            reports++;
            bytes += capture.bytes().length;
            if (reports > MOST_REPORTS || bytes > MOST_BYTES) {
                throw new TooMuch();
            }
            group.add(new Submission(capture, reading(capture)));
            if (group.size() == GROUP) {
                record();
            }
        }

        private @Nullable Reading reading(Capture capture) {
            try {
                Reading reading = reader.read(capture.report());
                String fault = new Submission(capture, reading).fault();
                if (fault == null) {
                    return reading;
                }
                unread(capture, fault);
            } catch (RuntimeException | StackOverflowError e) {
                unread(capture, String.valueOf(e));
            }
            return null;
        }

        private void unread(Capture capture, String why) {
            faults.add(new Fault(
                    capture.origin(),
                    0,
                    "The report is kept unread, the reader failed on it; please report this: " + why,
                    false));
        }

        private void record() {
            if (group.isEmpty()) {
                return;
            }
            List<Receipt> receipts = ledgering.append(group);
            for (int i = 0; i < receipts.size(); i++) {
                Capture capture = group.get(i).capture();
                Reading reading = group.get(i).reading();
                String title = capture.report().title();
                took.add(new Took(
                        receipts.get(i),
                        title.isBlank() ? capture.report().id() : title,
                        capture.report().publisher(),
                        reading == null ? -1 : reading.claims().size()));
            }
            group.clear();
        }
    }
}
