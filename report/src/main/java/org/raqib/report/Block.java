package org.raqib.report;

import java.util.List;
import org.raqib.model.Text;

/** A piece of a report, in order of reading; what a page makes of it is the page's. */
sealed interface Block {
    /** The report's title page. */
    record Cover(Text kicker, Text title, Text subtitle, List<Text> lines, Text caveat) implements Block {
        public Cover {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 for a part of one
     * @param id unique in the report, of letters, digits, points and hyphens
     */
    record Heading(int level, String id, Text text) implements Block {}

    record Paragraph(Text text, Manner manner) implements Block {}

    /**
     * A point of a list, or a line that belongs to what stands before it.
     *
     * @param depth 0 or more
     */
    record Item(Text text, int depth, Manner manner) implements Block {}

    /**
     * The head of a numbered entry: an incident.
     *
     * @param number 1 or more
     * @param tag its grade in words
     */
    record Entry(int number, Text text, Text tag) implements Block {}

    /**
     * A table; its first column is as wide as it needs to be, in parts of all.
     *
     * @param widths of the columns, in parts of all, together 1
     */
    record Table(Text caption, List<Text> head, List<List<Text>> rows, List<Double> widths) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            widths = List.copyOf(widths);
        }
    }

    /**
     * A chart or map.
     *
     * @param description what it shows, in words, for whoever cannot see it
     */
    record Figure(String id, Text title, Text description, Drawing ar, Drawing en) implements Block {
        Drawing in(String language) {
            return language.equals("ar") ? ar : en;
        }
    }

    /** How a paragraph or an item is meant. */
    enum Manner {
        PLAIN,
        /** What a reader must know; smaller. */
        NOTE,
        /** Words of a report. */
        QUOTE,
        /** Somebody denies. */
        DENIAL,
        /** Leads what follows it. */
        LEAD
    }
}
