package org.raqib.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The store's check of itself, its tables and what guards them; on a thread and a connection of its own where that is as much
 * work as reading all of it.
 */
final class StructureCheck {
    private final FutureTask<List<Fault>> check;

    private StructureCheck(FutureTask<List<Fault>> check) {
        this.check = check;
    }

    /** Begins the check, and may return before it is done. */
    static StructureCheck begin(Database database) {
        Database beside;
        try {
            beside = database.dialect().beside(database);
        } catch (LedgerException e) {
            return done(new FutureTask<>(() -> List.of(fault(e))));
        }
        if (beside == null) {
            return done(new FutureTask<>(() -> found(database)));
        }
        StructureCheck begun = new StructureCheck(new FutureTask<>(() -> {
            try (beside) {
                return found(beside);
            }
        }));
        Thread thread = new Thread(begun.check, "raqib-verify-structure");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    private static StructureCheck done(FutureTask<List<Fault>> check) {
        check.run();
        return new StructureCheck(check);
    }

    private static List<Fault> found(Database database) {
        List<Fault> found = new ArrayList<>();
        try {
            database.dialect().checkStructure(database, found::add);
        } catch (LedgerException e) {
            found.add(fault(e));
        }
        return found;
    }

    /** What is wrong, once the check is done. */
    List<Fault> faults() {
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("Verifying was interrupted; run it again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** That the store cannot be read. */
    static Fault fault(LedgerException unreadable) {
        @Nullable String message = unreadable.getMessage();
        return Fault.ofFile(message == null ? "the file is damaged" : message);
    }
}
