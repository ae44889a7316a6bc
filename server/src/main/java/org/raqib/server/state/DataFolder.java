package org.raqib.server.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder of what the workbench itself keeps. One workbench at a time uses it, which a lock sees to. */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes the folder where it does not exist, readable by its owner alone, and takes it for this workbench.
     *
     * @throws StateException if it cannot be written to, or another workbench has it
     */
    public static DataFolder take(Path folder) {
        try {
            make(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StateException("The data folder " + folder
                        + " is in use by another 'raqib serve'; stop that one, or choose another folder with --data.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StateException(
                    "The data folder " + folder
                            + " cannot be written to; make it writable to you, or choose another with --data.",
                    e);
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Lets nobody but its owner read a file that holds secrets, as of second steps, whoever may look into its folder. */
    public static void keepToOwner(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            // A folder of another's making, or one that knows no owners, is as safe as whoever made it meant it.
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A file of that name in the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }
}
