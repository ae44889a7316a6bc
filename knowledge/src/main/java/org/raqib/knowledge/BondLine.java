package org.raqib.knowledge;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment.Bond;
import org.raqib.model.PartialDate;
import org.raqib.model.Text;

/**
 * Who is bound through whom, on one line: {@code bound-through = FORCE under BEARER from 2019-04 to 2020 | alleged | العربية |
 * English}; {@code from} and {@code to} may be left out, and the second part is {@code certain} or {@code alleged}.
 */
final class BondLine {
    private BondLine() {}

    static Bond read(Entry entry, Entry.Field field) {
        List<String> parts = CommitmentFile.parts(field);
        String[] words = parts.getFirst().split("\\s+");
        boolean known = parts.size() == 4 && List.of("certain", "alleged").contains(parts.get(1));
        if (!known || words.length < 3 || !words[1].equals("under") || words.length % 2 == 0 || words.length > 7) {
            throw fault(entry, field);
        }
        PartialDate from = null;
        PartialDate to = null;
        for (int i = 3; i < words.length; i += 2) {
            PartialDate date = date(entry, field, words[i + 1]);
            switch (words[i]) {
                case "from" -> from = date;
                case "to" -> to = date;
                default -> throw fault(entry, field);
            }
        }
        return new Bond(
                words[0], words[2], parts.get(1).equals("certain"), from, to, new Text(parts.get(2), parts.get(3)));
    }

    private static PartialDate date(Entry entry, Entry.Field field, String word) {
        try {
            return PartialDate.parse(word);
        } catch (DateTimeException e) {
            throw entry.fault(field, String.valueOf(e.getMessage()));
        }
    }

    private static KnowledgeException fault(Entry entry, Entry.Field field) {
        return entry.fault(
                field,
                "write 'bound-through = FORCE under BEARER | certain | العربية | English', or alleged; after the"
                        + " bearer may stand 'from DATE' and 'to DATE'");
    }

    static String spelled(Bond bond) {
        return bond.force() + " under " + bond.bearer() + date(" from ", bond.from()) + date(" to ", bond.to())
                + (bond.certain() ? " | certain | " : " | alleged | ")
                + bond.source().ar() + " | "
                + bond.source().en();
    }

    private static String date(String word, @Nullable PartialDate date) {
        return date == null ? "" : word + date;
    }
}
