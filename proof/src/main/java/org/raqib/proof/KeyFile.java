package org.raqib.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/**
 * A signing key in a file that only its owner may read, with its public half in a file beside it for everyone.
 *
 * @param path the file of the signing key
 * @param key the key
 * @param made whether the file was made just now
 */
public record KeyFile(Path path, SigningKey key, boolean made) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    /** The file of the public half: {@code NAME.pub} beside the signing key's. */
    public Path publicPath() {
        return path.resolveSibling(path.getFileName() + ".pub");
    }

    /**
     * Reads the key; where there is no such file, makes a key and both files, and the folder they are to be in.
     *
     * @param random must not be guessable
     * @throws ProofException if the file holds no key, may be read by others, or cannot be made
     */
    public static KeyFile openOrMake(Path path, SecureRandom random) {
        if (Files.exists(path)) {
            return open(path);
        }
        KeyFile made = new KeyFile(path, SigningKey.create(random), true);
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writeSecret(path, made.key().pem());
            Files.writeString(made.publicPath(), made.key().verifying().pem(), StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException e) {
            // Another process made one in this moment: that one is used.
            return open(path);
        } catch (IOException e) {
            throw new ProofException(
                    path + ": no signing key can be made there (" + e.getMessage()
                            + "); choose a place that you may write to with --key.",
                    e);
        }
        return made;
    }

    /** Reads the key of a file that exists. */
    public static KeyFile open(Path path) {
        try {
            if (isPosix() && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                throw new ProofException(
                        path + ": others than its owner may read or change this signing key; take that from"
                                + " them with 'chmod 600', and if they may have read it, make a new key.");
            }
            return new KeyFile(path, SigningKey.read(Files.readString(path, StandardCharsets.ISO_8859_1)), false);
        } catch (ProofException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(path.toString())
                    ? e
                    : new ProofException(
                            path + ": " + message + "; give a key as 'openssl genpkey -algorithm ed25519' makes it.",
                            e);
        } catch (IOException e) {
            throw new ProofException(path + ": this signing key cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static void writeSecret(Path path, String pem) throws IOException {
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        // Written beside its place and put there whole, so that no one reads half of one; moving never replaces a key.
        Path draft = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, attributes);
        try {
            Files.writeString(draft, pem, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            Files.move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
