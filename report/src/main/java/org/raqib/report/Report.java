package org.raqib.report;

import java.util.List;
import java.util.Map;
import org.raqib.model.Text;

/**
 * A report to a council, as pieces in both languages, before any page is made of it ({@link HtmlReport}, {@link PdfReport}).
 *
 * @param title of the whole
 * @param running stands on every page
 * @param blocks in order of reading
 */
public record Report(Text title, Text running, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }

    /** "Page 3 of 12". */
    Text page(int number, int of) {
        return Words.PHRASES.say("page.of", Map.of("n", Words.number(number), "all", Words.number(of)));
    }
}
