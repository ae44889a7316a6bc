package org.raqib.server.inbox;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
import org.raqib.server.state.StateException;

/**
 * Takes reports in: files to captures to claims to the ledger. What cannot be read costs nothing that can; what was recorded
 * stays recorded whatever comes after it.
 */
public final class Taking {
    /** As many reports as one upload may bring; more is for {@code raqib ingest}, which has no such bound. */
    public static final int MOST_REPORTS = 2_000;

    /** And as many bytes, unpacked. */
    public static final long MOST_BYTES = 128L << 20;

    /** Recorded in groups of this many reports or bytes, so that the disk is waited for seldom and nothing large is held. */
    private static final int GROUP = 100;

    private static final long GROUP_BYTES = 8L << 20;

    /** One upload at a time: what one of 128 MB takes of memory, two might not find. Others wait this long for their turn. */
    private static final long PATIENCE_SECONDS = 60;

    private final Ledgering ledgering;
    private final Desking desking;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
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
     * @param folder where they lie for now: what is recorded and told of them begins below it
     * @throws org.raqib.ledger.LedgerException if the ledger cannot be written to; groups before are recorded
     * @throws StateException if others take so much in that this one does not get its turn
     */
    public Taken take(Path folder, List<Path> files) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StateException("Another upload is under way; send this one again when it is done.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateException("The workbench was stopped before this was taken in.", e);
        }
        try {
            return taken(folder, files);
        } finally {
            turn.release();
        }
    }

    private Taken taken(Path folder, List<Path> files) {
        Run run = new Run(reader(), folder);
        boolean tooMuch = false;
        Intake intake = new Intake(Limits.standard(), clock, run::capture, run::fault);
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
        private final String folder;
        private int reports;
        private long bytes;
        private long grouped;

        private Run(Reader reader, Path folder) {
            this.reader = reader;
            this.folder = folder + File.separator;
        }

        /** How it was sent, without where it lay for a moment: nobody's business, and never the same twice. */
        private String sent(String origin) {
            return origin.startsWith(folder)
                    ? origin.substring(folder.length()).replaceFirst("^[0-9]+[/\\\\](?=.)", "")
                    : origin;
        }

        private void fault(Fault fault) {
            faults.add(new Fault(sent(fault.file()), fault.line(), fault.sentence(), fault.note()));
        }

        private void capture(Capture laid) {
            Capture capture =
                    new Capture(laid.report(), laid.bytes(), laid.mediaType(), sent(laid.origin()), laid.capturedAt());
            reports++;
            bytes += capture.bytes().length;
            if (reports > MOST_REPORTS || bytes > MOST_BYTES) {
                throw new TooMuch();
            }
            group.add(new Submission(capture, reading(capture)));
            grouped += capture.bytes().length;
            if (group.size() == GROUP || grouped > GROUP_BYTES) {
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
            grouped = 0;
        }
    }
}
