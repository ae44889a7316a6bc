package org.raqib.server.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.server.web.Language;

/**
 * What the page for taking reports in shows.
 *
 * @param done whether something was just sent
 * @param count how many reports came of it, in words
 * @param reports the reports
 * @param problems what was not taken, or not wholly
 * @param notes what is worth knowing although all was taken
 * @param tooMuch that the rest was left, or null
 */
public record UploadView(
        boolean done,
        String count,
        List<Line> reports,
        List<Problem> problems,
        List<Problem> notes,
        @Nullable String tooMuch) {
    static final UploadView EMPTY = new UploadView(false, "", List.of(), List.of(), List.of(), null);

    public UploadView {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * A report that was taken in.
     *
     * @param claims how many claims, in words
     * @param added the phrase that says whether it was new
     * @param id its identifier
     */
    public record Line(String title, @Nullable String outlet, String claims, String added, String id) {}

    /**
     * What is wrong with a file.
     *
     * @param line where in it, or null for the whole
     * @param sentence what is wrong and what to do
     * @param language of the sentence
     */
    public record Problem(String file, @Nullable String line, String sentence, Language language) {}
}
