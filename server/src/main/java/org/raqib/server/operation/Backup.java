package org.raqib.server.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Verification;
import org.raqib.server.state.DataFolder;
import org.raqib.server.state.StateException;

/**
 * Copies of the ledger and of {@code workbench.db}, each as it stands at one moment, made while the workbench runs or not, and
 * checked. To restore is to put the two files back: the index {@code desk.db} is made anew from the ledger.
 */
public final class Backup {
    private Backup() {}

    /**
     * Makes a backup.
     *
     * @param ledger the ledger, a file
     * @param workbench {@code workbench.db}
     * @param folder where the copies go; made where it does not exist
     * @return the number of the ledger's entries
     * @throws StateException if a copy is there already, cannot be made, or does not verify
     */
    public static long make(Path ledger, Path workbench, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StateException("The folder " + folder + " cannot be made; choose another for the backup.", e);
        }
        Path accounts = folder.resolve("workbench.db");
        Path copy = folder.resolve(ledger.getFileName().toString());
        for (Path one : List.of(accounts, copy)) {
            if (Files.exists(one)) {
                throw new StateException(one + " is there already; choose an empty folder for the backup.");
            }
        }
        copy(workbench, accounts);
        DataFolder.keepToOwner(accounts);
        copy(ledger, copy);
        try (Ledger copied = Ledgers.openToRead(copy.toString())) {
            Verification verified = copied.verify(entries -> {});
            if (!verified.faults().isEmpty()) {
                throw new StateException("The copy " + copy + " does not verify: "
                        + verified.faults().getFirst() + "; check the ledger itself with 'raqib verify'.");
            }
            return copied.head().entries();
        }
    }

    private static void copy(Path from, Path to) {
        if (!Files.isRegularFile(from)) {
            throw new StateException(from + " does not exist or cannot be read; nothing was backed up.");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new StateException(
                    from + " cannot be copied to " + to + ": "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ") + ".",
                    e);
        }
    }
}
