package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;

/**
 * The words that stand around a claim's quote. A quote is a clause: that the town was named in the sentence before, or in
 * the title, is what a reader knows when he compares two reports.
 */
final class Context {
    /** Quotes at most this many characters away are near. */
    private static final int NEAR = 160;

    /** A title speaks of what stands at the top of its report: within this many characters. */
    private static final int TOP = 500;

    /** Quotes longer than this are not looked back for. */
    private static final int LONGEST = 600;

    /** So many quotes are context enough. */
    private static final int MOST = 12;

    private Context() {}

    /** The profiles of all claims of one report, in their order. */
    static List<Profile> profiles(List<ReportedClaim> report, Profiler profiler) {
        List<ReportedClaim> inText = new ArrayList<>(report);
        inText.sort(Comparator.comparing(claim -> claim.claim().span()));
        Map<String, StemmedText> stemmed = new HashMap<>();
        Function<String, StemmedText> once = text -> stemmed.computeIfAbsent(text, profiler::stemmed);
        return report.stream()
                .map(claim -> profile(claim, inText, profiler, once))
                .toList();
    }

    private static Profile profile(
            ReportedClaim claim,
            List<ReportedClaim> siblings,
            Profiler profiler,
            Function<String, StemmedText> stemmed) {
        List<StemmedText> words = new ArrayList<>();
        List<Mention> places = new ArrayList<>();
        Span span = claim.claim().span();
        if (span.start() < claim.title().length() + TOP) {
            words.add(stemmed.apply(claim.title()));
        }
        for (int i = firstNear(siblings, span.start() - NEAR - LONGEST); i < siblings.size(); i++) {
            ReportedClaim sibling = siblings.get(i);
            Span other = sibling.claim().span();
            if (other.start() > span.end() + NEAR || words.size() > MOST) {
                break;
            }
            if (sibling != claim && other.end() >= span.start() - NEAR) {
                words.add(stemmed.apply(sibling.claim().quote()));
                places.addAll(sibling.claim().places());
            }
        }
        return profiler.profile(claim, stemmed.apply(claim.claim().quote()), words, places);
    }

    /** The first of the siblings, which stand in the order of their spans, that begins at {@code start} or later. */
    private static int firstNear(List<ReportedClaim> siblings, int start) {
        int low = 0;
        int high = siblings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (siblings.get(middle).claim().span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
