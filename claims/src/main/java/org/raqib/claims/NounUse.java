package org.raqib.claims;

import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/** How common nouns are used in news: as who acts, who speaks, where things are, what is counted. */
final class NounUse {
    static final String FILE = "rules/nouns.tsv";
    /** A noun not counted: as any other. */
    private static final byte[] USUAL = {4, 4, 4, 4, 4, 4};

    private final WordTable<byte[]> uses = new WordTable<>();

    private static final class Shipped {
        static final NounUse USES = new NounUse();
    }

    /** The one that ships, read once. */
    static NounUse shipped() {
        return Shipped.USES;
    }

    private NounUse() {
        int number = 0;
        for (String line : Entries.shippedText(FILE).lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            byte[] grades = new byte[USUAL.length];
            boolean whole = cells.length == grades.length + 1;
            for (int i = 0; whole && i < grades.length; i++) {
                whole = cells[i + 1].length() == 1 && cells[i + 1].charAt(0) >= '1' && cells[i + 1].charAt(0) <= '7';
                grades[i] = whole ? (byte) (cells[i + 1].charAt(0) - '0') : 0;
            }
            if (!whole) {
                throw new KnowledgeException(
                        FILE, number, "needs a stem and " + grades.length + " digits from 1 to 7, tabs between");
            }
            uses.put(cells[0], grades);
        }
    }

    /** Whether it is a common noun of news. */
    boolean isCommon(String lemma) {
        return uses.get(lemma) != null;
    }

    /**
     * Grades of 1 (seldom) to 7 (often): how often the noun stands behind a verb, behind a word of saying, behind a
     * preposition of place, is counted, acts, suffers.
     */
    byte[] of(String lemma) {
        byte[] grades = uses.get(lemma);
        return grades == null ? USUAL : grades;
    }
}
