package org.raqib.server.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an administrator, or whoever has the machine, shuts in an emergency. The switch is a file in the data folder, so that
 * it can be thrown without the workbench: {@code touch no-access}; it is noticed within a second.
 */
public final class Switches {
    private static final long LOOK_NANOS = 500_000_000L;

    private final Path readOnly;
    private final Path noAccess;
    private volatile Mode mode;
    private volatile long lookedAt;

    public Switches(DataFolder data) {
        this.readOnly = data.file("read-only");
        this.noAccess = data.file("no-access");
        this.mode = look();
        this.lookedAt = System.nanoTime();
    }

    /** How far the workbench is open. */
    public enum Mode {
        /** As usual. */
        OPEN,
        /** Nothing can be changed. */
        READ_ONLY,
        /** Administrators alone come in, to open it again. */
        NO_ACCESS
    }

    /** How far it is open now. */
    public Mode mode() {
        if (System.nanoTime() - lookedAt > LOOK_NANOS) {
            mode = look();
            lookedAt = System.nanoTime();
        }
        return mode;
    }

    /**
     * Throws the switch.
     *
     * @throws StateException if the folder cannot be written to
     */
    public void set(Mode wanted) {
        try {
            put(readOnly, wanted == Mode.READ_ONLY);
            put(noAccess, wanted == Mode.NO_ACCESS);
        } catch (IOException e) {
            throw new StateException("The switch cannot be thrown: " + e.getMessage() + " cannot be written.", e);
        }
        mode = wanted;
        lookedAt = System.nanoTime();
    }

    private static void put(Path file, boolean there) throws IOException {
        if (!there) {
            Files.deleteIfExists(file);
        } else if (!Files.exists(file)) {
            Files.createFile(file);
        }
    }

    private Mode look() {
        return Files.exists(noAccess) ? Mode.NO_ACCESS : Files.exists(readOnly) ? Mode.READ_ONLY : Mode.OPEN;
    }
}
