package org.raqib.eval;

import java.util.List;
import java.util.Map;

/**
 * How near readings come to gold.
 *
 * @param reports how many reports were scored: those of the gold
 * @param fill every filled field of every claim, and the claims themselves: a missed claim's count as missed, an extra one's
 *     as wrong. The figure that stands for all
 * @param event the claims alone: the right event type at the right words
 * @param fields each field over all claims
 * @param matched each field over the claims that were matched alone
 * @param byEvent the claims of each event type
 * @param differences each difference, in the order of the gold
 */
public record Score(
        int reports,
        Tally fill,
        Tally event,
        Map<Field, Tally> fields,
        Map<Field, Tally> matched,
        Map<String, Tally> byEvent,
        List<Difference> differences) {
    public Score {
        differences = List.copyOf(differences);
    }
}
