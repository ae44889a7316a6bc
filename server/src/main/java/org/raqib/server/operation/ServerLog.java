package org.raqib.server.operation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.raqib.ledger.LedgerException;
import org.raqib.server.state.DataFolder;
import org.raqib.server.state.FlatJson;
import org.raqib.server.state.StateException;

/**
 * {@code serve.0.log} in the data folder, the latest of five of 10 MB: one JSON object a line for each request and each
 * warning. What was thrown is written by its type and place; a message only where Raqib wrote it itself, since others' may quote
 * what they choked on.
 */
final class ServerLog implements AutoCloseable {
    private static final int MOST_BYTES = 10_000_000;
    private static final int FILES = 5;
    private static final int FRAMES = 12;
    private static final String OWN = "org.raqib.";

    private final FileHandler file;
    private final Handler warnings;

    private ServerLog(FileHandler file, Handler warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    static ServerLog in(DataFolder data) {
        try {
            FileHandler file = new FileHandler(data.file("serve.%g.log").toString(), MOST_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new Lines());
            Handler warnings = new Warnings(file);
            Logger.getLogger("").addHandler(warnings);
            return new ServerLog(file, warnings);
        } catch (IOException e) {
            throw new StateException("The log in the data folder cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Writes one line, to the file alone. */
    void write(Map<String, Object> line) {
        file.publish(new LogRecord(Level.INFO, FlatJson.of(line)));
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(warnings);
        file.close();
    }

    /** What any logger warns of; to close it, as whoever sets logging up anew does, closes no file. */
    private static final class Warnings extends Handler {
        private final FileHandler file;

        private Warnings(FileHandler file) {
            this.file = file;
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                file.publish(record);
            }
        }

        @Override
        public void flush() {
            file.flush();
        }

        @Override
        public void close() {}
    }

    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord record) {
            String message = String.valueOf(record.getMessage());
            if (record.getLoggerName() == null) {
                return message + "\n";
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", Instant.ofEpochMilli(record.getMillis()).toString());
            line.put("kind", "log");
            line.put("level", record.getLevel().getName());
            line.put("from", record.getLoggerName());
            Throwable thrown = record.getThrown();
            if (thrown == null) {
                // A library's message may hold the path that was asked for, or words that it choked on.
                if (record.getLoggerName().startsWith(OWN)) {
                    line.put("message", message);
                }
            } else {
                line.put("thrown", chain(thrown));
                line.put("frames", frames(thrown));
            }
            return FlatJson.of(line) + "\n";
        }

        private static String chain(Throwable thrown) {
            List<String> names = new ArrayList<>();
            for (Throwable cause = thrown; cause != null && names.size() < FRAMES; cause = cause.getCause()) {
                boolean own = cause instanceof StateException || cause instanceof LedgerException;
                names.add(cause.getClass().getName() + (own ? ": " + cause.getMessage() : ""));
            }
            return String.join(" < ", names);
        }

        private static String frames(Throwable thrown) {
            List<String> frames = new ArrayList<>();
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (frames.size() < FRAMES) {
                    frames.add(frame.toString());
                }
            }
            return String.join(" < ", frames);
        }
    }
}
