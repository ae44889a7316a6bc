package org.raqib.server.state;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.raqib.desk.DerivingProcess;
import org.raqib.desk.Desk;
import org.raqib.desk.DeskException;
import org.raqib.desk.Standing;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.LedgerException;

/**
 * Keeps the desk up with the ledger: on start, after each write of the workbench, and whenever another process added to the
 * ledger. What was taken shows within moments; what follows from it once it is derived, for a large ledger in a process of its
 * own, so that serving pages takes little memory at all times. Pages show the state before until then and say so.
 */
public final class Desking implements AutoCloseable {
    /** A ledger with more claims than this is derived in a process of its own. */
    private static final int CLAIMS_DERIVED_HERE = 20_000;

    /** What that process may take; what serving takes is bounded by the launcher. */
    private static final String MEMORY = "4g";

    /** How often it is looked whether another process added to the ledger. */
    private static final long LOOK_MILLIS = 2_000;

    /** After a failure, deriving is tried again after this long. */
    private static final long PAUSE_SECONDS = 60;

    private static final Logger LOG = System.getLogger(Desking.class.getName());

    private final Settings settings;
    private final Path file;
    private final Ledgering ledgering;
    private final Desk desk;
    private final KnowledgeFiles knowledge;
    private final Lexicon lexicon;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wanted = new Semaphore(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final Thread taking;
    private final Thread deriving;
    private final Semaphore toDerive = new Semaphore(0);
    private volatile boolean closed;
    private volatile boolean busy;

    private Desking(Settings settings, Path file, Ledgering ledgering, Desk desk, KnowledgeFiles knowledge) {
        this.settings = settings;
        this.file = file;
        this.ledgering = ledgering;
        this.desk = desk;
        this.knowledge = knowledge;
        this.lexicon = Lexicon.of(knowledge);
        this.taking = Thread.ofPlatform().daemon().name("desk-taking").unstarted(this::keepTaking);
        this.deriving = Thread.ofPlatform().daemon().name("desk-deriving").unstarted(this::keepDeriving);
    }

    /**
     * Opens the desk and begins to keep it up; returns at once.
     *
     * @throws DeskException if its file cannot be used
     * @throws org.raqib.knowledge.KnowledgeException if one's own knowledge cannot be read
     */
    public static Desking begin(Settings settings, Path file, Ledgering ledgering) {
        Path own = settings.knowledge();
        KnowledgeFiles knowledge = own == null ? KnowledgeFiles.shipped() : KnowledgeFiles.with(own);
        Desking desking = new Desking(settings, file, ledgering, Desk.open(file), knowledge);
        ledgering.afterwards(desking::look);
        desking.taking.start();
        desking.deriving.start();
        return desking;
    }

    /** What pages ask. */
    public Desk desk() {
        return desk;
    }

    /** What claims were read with, and what follows from them is derived with. */
    public KnowledgeFiles knowledge() {
        return knowledge;
    }

    /** Whom claims may name. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Whether incidents and findings are being derived anew: pages show those before, and say so. */
    public boolean isBusy() {
        return busy;
    }

    /** Is told {@link Desk#tag()} whenever what pages show has changed, on a thread of the desk's. Must be quick. */
    public void changes(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Tells a listener no longer. */
    public void forget(Consumer<String> listener) {
        listeners.remove(listener);
    }

    /** Has the ledger looked at now. */
    public void look() {
        if (wanted.availablePermits() == 0) {
            wanted.release();
        }
    }

    /**
     * Waits until everything that the ledger holds now is shown, incidents and findings too.
     *
     * @return false if that took longer
     */
    public boolean await(Duration longest) {
        look();
        long until = System.nanoTime() + longest.toNanos();
        lock.lock();
        try {
            while (!isUpToDate()) {
                long left = until - System.nanoTime();
                if (left <= 0 || closed) {
                    return false;
                }
                var unused = settled.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isUpToDate() {
        return desk.isSettled(knowledge)
                && desk.taken() == ledgering.read(ledger -> ledger.head().entries());
    }

    private void keepTaking() {
        while (!closed) {
            try {
                wanted.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (closed) {
                    return;
                }
                boolean more = ledgering.read(ledger -> desk.take(ledger, taken -> {}));
                if (!desk.isSettled(knowledge)) {
                    busy = true;
                    if (toDerive.availablePermits() == 0) {
                        toDerive.release();
                    }
                }
                if (more) {
                    tell();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it is: the thread lives on and looks again, else pages would grow stale and nobody knew why.
                complain("The desk cannot be kept up with the ledger", e);
            }
        }
    }

    private void keepDeriving() {
        while (!closed) {
            try {
                toDerive.acquire();
                if (closed || desk.isSettled(knowledge)) {
                    busy = false;
                    continue;
                }
                busy = true;
                derive();
                busy = false;
                tell();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                complain("Incidents and findings cannot be derived", e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Before deriving is tried again; false where the workbench closes meanwhile. */
    private boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(closed ? 0 : PAUSE_SECONDS);
            return !closed;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void derive() throws InterruptedException {
        Standing standing = desk.standing();
        if (standing.claims() <= CLAIMS_DERIVED_HERE) {
            ledgering.read(ledger -> {
                desk.derive(ledger, knowledge);
                return true;
            });
        } else if (!DerivingProcess.run(settings.ledger(), file, settings.knowledge(), MEMORY)) {
            LOG.log(Level.WARNING, "Incidents and findings could not be derived; it is tried again in a minute.");
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        }
        desk.refresh();
    }

    private void complain(String what, RuntimeException e) {
        if (!closed) {
            if (e instanceof LedgerException || e instanceof DeskException) {
                LOG.log(Level.WARNING, what + ": " + e.getMessage());
            } else {
                LOG.log(Level.WARNING, what, e);
            }
        }
    }

    private void tell() {
        String tag = desk.tag();
        listeners.forEach(listener -> listener.accept(tag));
        lock.lock();
        try {
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        taking.interrupt();
        deriving.interrupt();
        try {
            taking.join(5_000);
            deriving.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desk.close();
    }
}
