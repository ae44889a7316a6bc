package org.raqib.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows.
 *
 * @param n what addresses call the report by
 * @param id its own identifier
 * @param title its title, or a stand-in
 * @param outlet its outlet, or null
 * @param day when it was published, in words, or null
 * @param hijri the same by the Hijri calendar
 * @param inferred whether that day was inferred from the text
 * @param url where it was published, or null
 * @param direction of its text: {@code rtl} or {@code ltr}
 * @param list the list that it was opened from
 * @param newer the report before it there, or null
 * @param older the report after it there, or null
 * @param versions its versions, the latest first
 * @param copies reports of the same text
 * @param summary how many claims, and how many were judged
 * @param unread whether the reader made nothing of it
 */
public record ReportView(
        long n,
        String id,
        String title,
        @Nullable String outlet,
        @Nullable String day,
        String hijri,
        boolean inferred,
        @Nullable String url,
        String language,
        String direction,
        boolean retracted,
        long version,
        String list,
        String query,
        @Nullable String newer,
        @Nullable String older,
        List<Version> versions,
        List<CopyLine> copies,
        List<Paragraph> paragraphs,
        List<CardView> cards,
        List<Kind> kinds,
        String summary,
        boolean unread,
        boolean decides) {
    public ReportView {
        versions = List.copyOf(versions);
        copies = List.copyOf(copies);
        paragraphs = List.copyOf(paragraphs);
        cards = List.copyOf(cards);
        kinds = List.copyOf(kinds);
    }

    /** A kind of act that the report has, for the legend. */
    public record Kind(String code, String name) {}

    /** A version of the report. */
    public record Version(String captured, String sha256, String origin) {}

    /** A report of the same text. */
    public record CopyLine(String path, String outlet, String title, String day) {}

    /**
     * A paragraph.
     *
     * @param title whether it is the title
     */
    public record Paragraph(boolean title, List<Piece> pieces) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Words between two cuts.
     *
     * @param at where they stand in the report
     * @param shown whether a control character is written out here
     * @param css how they are marked; empty where no claim is
     * @param claims the claims told here, by index, parted by spaces
     * @param slots the slots filled here, {@code INDEX:SLOT}, parted by spaces
     * @param act the card of the claim whose act these words state, or null
     * @param labels the claims whose act ends here
     */
    public record Piece(
            String words,
            int at,
            boolean shown,
            String css,
            String claims,
            String slots,
            @Nullable String act,
            List<Label> labels) {
        public Piece {
            labels = List.copyOf(labels);
        }
    }

    /** The number of a claim beside its act. */
    public record Label(int index, int number, String kind) {}
}
