package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** The profiles of some claims, in their order. */
    static List<Profile> profiles(List<ReportedClaim> claims, Profiler profiler) {
        Map<String, List<ReportedClaim>> byReport = new HashMap<>();
        for (ReportedClaim claim : claims) {
            byReport.computeIfAbsent(claim.reportSha256(), any -> new ArrayList<>())
                    .add(claim);
        }
        byReport.values()
                .forEach(siblings -> siblings.sort(
                        Comparator.comparing(claim -> claim.claim().span())));
        return IntStream.range(0, claims.size())
                .parallel()
                .mapToObj(i -> profile(claims.get(i), byReport, profiler))
                .toList();
    }

    private static Profile profile(ReportedClaim claim, Map<String, List<ReportedClaim>> byReport, Profiler profiler) {
        List<String> words = new ArrayList<>();
        List<Mention> places = new ArrayList<>();
        Span span = claim.claim().span();
        if (span.start() < claim.title().length() + TOP) {
            words.add(claim.title());
        }
        List<ReportedClaim> siblings = byReport.getOrDefault(claim.reportSha256(), List.of());
        for (int i = firstNear(siblings, span.start() - NEAR - LONGEST); i < siblings.size(); i++) {
            ReportedClaim sibling = siblings.get(i);
            Span other = sibling.claim().span();
            if (other.start() > span.end() + NEAR || words.size() > MOST) {
                break;
            }
            if (sibling != claim && other.end() >= span.start() - NEAR) {
                words.add(sibling.claim().quote());
                places.addAll(sibling.claim().places());
            }
        }
        return profiler.profile(claim, words, places);
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
