package org.raqib.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output as a command's results leave by it. A {@code PrintWriter} hides why writing failed; this keeps the
 * first reason, so that a full disk is named and a reader that left ({@code raqib read ... | head}) is not complained of.
 */
final class Output extends OutputStream {

    private static final int BUFFER_CHARS = 1 << 16;

    private final OutputStream target;
    private @Nullable IOException failure;

    Output(OutputStream target) {
        this.target = target;
    }

    /** A buffered writer of UTF-8 onto this. */
    Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), BUFFER_CHARS);
    }

    /** The first failure to write, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether writing failed because whoever read the results had read enough. */
    boolean readerLeft() {
        return failure != null
                && failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
