package org.raqib.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What the results are shown on.
 *
 * @param cells its width
 * @param colours whether it takes colours
 */
record Terminal(int cells, boolean colours) {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 180;
    private static final int USUAL = 100;

    /** The terminal this process is attached to; of the usual width where there is none, or it does not tell. */
    static Terminal attached() {
        return new Terminal(Math.clamp(cellsTold(), NARROWEST, WIDEST), Ansi.AUTO.enabled());
    }

    private static int cellsTold() {
        int told = number(System.getenv("COLUMNS"));
        if (told > 0) {
            return told;
        }
        if (System.console() == null || !new File("/dev/tty").exists()) {
            return USUAL;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] answer = stty.getInputStream().readNBytes(64);
            if (stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0) {
                String[] parts =
                        new String(answer, StandardCharsets.US_ASCII).strip().split(" ");
                int cells = parts.length == 2 ? number(parts[1]) : 0;
                return cells > 0 ? cells : USUAL;
            }
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return USUAL;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    String bold(String text) {
        return colours ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    String faint(String text) {
        return colours ? "\u001B[2m" + text + "\u001B[0m" : text;
    }
}
