package org.raqib.claims;

import java.util.HashMap;
import java.util.Map;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/** How common nouns are used in news: as who acts, who speaks, where things are, what is counted. */
final class NounUse {
    static final String FILE = "rules/nouns.tsv";
    /** A noun not counted: as any other. */
    private static final int USUAL = 4444;

    private final Map<String, Integer> uses = new HashMap<>(12_000);

    NounUse() {
        int number = 0;
        for (String line : Entries.shippedText(FILE).lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 0 || line.length() != tab + 8) {
                throw new KnowledgeException(FILE, number, "needs a stem and four digits, tabs between");
            }
            uses.put(
                    line.substring(0, tab),
                    (line.charAt(tab + 1) - '0') * 1000
                            + (line.charAt(tab + 3) - '0') * 100
                            + (line.charAt(tab + 5) - '0') * 10
                            + (line.charAt(tab + 7) - '0'));
        }
    }

    /** Four digits of 1 (seldom) to 7 (often): behind a verb, behind a word of saying, behind a preposition of place, counted. */
    int of(String lemma) {
        return uses.getOrDefault(lemma, USUAL);
    }
}
