package org.raqib.server.digests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.server.web.Html;

/** What the pages of digests show, ready made. */
public final class DigestViews {
    private DigestViews() {}

    /**
     * A draft or digest in the list.
     *
     * @param title its days in words
     * @param part the area and party it is of, or empty
     * @param editors who had a hand in it
     */
    public record Row(String id, String path, String title, String part, String state, String editors, String when) {}

    /**
     * The list, with the form to begin one.
     *
     * @param refused the phrase that says why one could not be begun, or null
     * @param why the same in words, where it is about a name, or null
     * @param from the day the form offers
     */
    public record Listed(
            List<Row> rows,
            @Nullable String refused,
            @Nullable String why,
            String from,
            String to,
            String area,
            String party,
            @Nullable String first,
            @Nullable String last) {}

    /**
     * A line of a draft to be edited.
     *
     * @param at its place
     * @param html the machine's sentence
     * @param chip a published code beside it, or null
     * @param depth how far below its section's lines
     * @param heading whether it stands for the whole section
     * @param called who edited it, or null
     */
    public record LineView(
            String at,
            String anchor,
            Html html,
            @Nullable String chip,
            int depth,
            boolean heading,
            boolean leftOut,
            String ar,
            String en,
            @Nullable String called) {
        public boolean edited() {
            return called != null;
        }
    }

    /**
     * A draft to be edited.
     *
     * @param mayEdit whether whoever looks at it may
     * @param mayApprove whether he may approve it now
     * @param mayPublish whether he may publish it now
     * @param own whether he had a hand in it, and so may do neither
     */
    public record Editing(
            String id,
            int version,
            String title,
            String part,
            String state,
            String editors,
            @Nullable String approvedBy,
            List<LineView> lines,
            boolean mayEdit,
            boolean mayApprove,
            boolean mayPublish,
            boolean own,
            @Nullable String refused,
            boolean stale) {}

    /**
     * What is recorded of a digest that was published.
     *
     * @param ar the hash of its Arabic page
     */
    public record About(
            String id,
            String title,
            String part,
            String editors,
            String approvedBy,
            String approvedAt,
            String publishedBy,
            String publishedAt,
            long entry,
            long basis,
            String ar,
            String en,
            boolean withheld) {}
}
