package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong in one sentence to the person who can mend it. {@code RAQIB_TRACE=1} in the environment adds the
 * stack trace, for whoever mends Raqib itself.
 */
final class Faults {

    private Faults() {}

    /** A command line that could not be understood. */
    static int onCommandLine(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        String message = fault.getMessage();
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !line.getSubcommands().isEmpty()) {
            message = "'%s' is not a command of %s."
                    .formatted(
                            unmatched.getUnmatched().getFirst(),
                            line.getCommandSpec().qualifiedName());
        }
        err.println("raqib: " + message);
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return Main.USAGE;
    }

    /** What Raqib loads once, at first use, cannot be used: knowledge that was edited and is refused. */
    static int onLoading(ExceptionInInitializerError fault, PrintWriter err) {
        err.println("raqib: " + sentence(fault));
        if (System.getenv("RAQIB_TRACE") != null) {
            fault.printStackTrace(err);
        }
        return Main.SOME_FAILED;
    }

    /** A command that gave up. What it could mend or pass over, it has said and passed over itself. */
    static int onExecution(Exception fault, CommandLine line, ParseResult parsed) {
        line.getErr().println("raqib: " + sentence(fault));
        if (System.getenv("RAQIB_TRACE") != null) {
            fault.printStackTrace(line.getErr());
        }
        return Main.SOME_FAILED;
    }

    /** The sentence for a fault: Raqib's own exceptions carry it, the platform's are put into words. */
    static String sentence(Throwable fault) {
        if (fault instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return sentence(wrapped.getCause());
        }
        if (fault instanceof ExceptionInInitializerError && fault.getCause() != null) {
            return sentence(fault.getCause());
        }
        if (fault instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder.";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": this may not be read or written by the user who runs raqib.";
        }
        if (fault instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        String message = fault.getMessage();
        if (message != null
                && (fault instanceof IOException
                        || fault.getClass().getPackageName().startsWith("org.raqib"))) {
            return message;
        }
        StackTraceElement[] trace = fault.getStackTrace();
        return "a fault of Raqib itself, please report it: " + fault + (trace.length == 0 ? "" : " at " + trace[0])
                + " (RAQIB_TRACE=1 shows more)";
    }
}
