package org.raqib.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that a command writes: whole, or not at all, and then what stood there before still does. A full disk never leaves half
 * a digest, proof or checkpoint under its name.
 */
final class WholeFile {
    private WholeFile() {}

    /** What puts the file's content out. */
    interface Writing<O, T> {
        T to(O out) throws IOException;
    }

    /**
     * Writes a file of text, UTF-8.
     *
     * @throws IOException as for {@link #bytes(Path, Writing)}
     */
    static <T> T text(Path file, Writing<Writer, T> writing) throws IOException {
        return bytes(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            T done = writing.to(writer);
            writer.flush();
            return done;
        });
    }

    /**
     * Writes a file.
     *
     * @throws IOException if it cannot be written to its end; its message is a sentence with the file and the remedy
     */
    static <T> T bytes(Path file, Writing<OutputStream, T> writing) throws IOException {
        boolean whole = true;
        try {
            boolean there = Files.exists(file);
            // What is no file (/dev/stdout), or stands where nothing may be put beside it, is written as it stands.
            if (there && !Files.isRegularFile(file)) {
                whole = false;
                return written(file, writing);
            }
            Path real = there ? file.toRealPath() : file.toAbsolutePath();
            Path folder = real.getParent();
            if (folder == null || there && !Files.isWritable(folder)) {
                whole = false;
                return written(real, writing);
            }
            // A name of its own: another command may be writing the same file at this moment.
            Path begun = folder.resolve(".raqib-" + UUID.randomUUID() + ".part");
            try {
                T done = written(begun, writing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(begun, real, StandardCopyOption.REPLACE_EXISTING);
                return done;
            } finally {
                Files.deleteIfExists(begun);
            }
        } catch (IOException e) {
            throw named(file, e, whole);
        }
    }

    /**
     * Writes a file whose bytes are known.
     *
     * @throws IOException as for {@link #bytes(Path, Writing)}
     */
    static void bytes(Path file, byte[] content) throws IOException {
        bytes(file, out -> {
            out.write(content);
            return content.length;
        });
    }

    private static <T> T written(Path file, Writing<OutputStream, T> writing, OpenOption... how) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, how))) {
            return writing.to(out);
        }
    }

    /**
     * A fault of writing, with the file that its reader knows, and the remedy.
     *
     * @param whole whether what stood there before still does
     */
    static IOException named(Path file, IOException fault, boolean whole) {
        if (fault instanceof NoSuchFileException) {
            return new IOException(
                    file + " cannot be written, its folder is not there; make the folder, or name another.", fault);
        }
        if (fault instanceof AccessDeniedException) {
            return new AccessDeniedException(file.toString());
        }
        String reason = fault instanceof FileSystemException one && one.getReason() != null
                ? one.getReason()
                : String.valueOf(fault.getMessage());
        return new IOException(
                file + " cannot be written to its end (" + reason
                        + "); free some space or name another place, and run the"
                        + " command again" + (whole ? ": what stood there before is as it was." : "."),
                fault);
    }
}
