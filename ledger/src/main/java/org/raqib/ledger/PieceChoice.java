package org.raqib.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raqib.contract.JsonText;
import org.raqib.model.Claim;
import org.raqib.model.Report;

/**
 * Which pieces of a document a proof shows: what is needed to follow a quote back to the report's bytes, less what is
 * withheld.
 */
final class PieceChoice {
    private static final Pattern KEY = Pattern.compile("^\\{?\"([a-z0-9_]+)\":");
    /** What begins the payload, where it is committed to piece by piece. */
    private static final String OPENS_PAYLOAD = "\"payload\":{";
    /** What is codes and figures in a decision and in the claims of its payload: all else may hold words of the report. */
    private static final Set<String> CODES = Set.of(
            "kind",
            "by",
            "at",
            "claim",
            "read",
            "event",
            "mode",
            "modality",
            "date",
            "killed",
            "injured",
            "breach",
            "aggregate",
            "trigger",
            "span",
            "rule",
            "mentions",
            "evidence");

    /** Of a claim, in the order of its form: what happened; to whom; when; the words; the rules. */
    static final List<String> OF_A_CLAIM = List.of("event", "actors", "date", "quote", "rule");

    private final boolean source;
    private final boolean text;

    /** @param kept what is withheld of the report */
    PieceChoice(Set<Withheld.Kept> kept) {
        source = !kept.contains(Withheld.Kept.SOURCE);
        text = !kept.contains(Withheld.Kept.TEXT);
    }

    /** The key that a piece begins with; empty where it begins within something. */
    static String key(String piece) {
        Matcher key = KEY.matcher(piece);
        return key.find() ? key.group(1) : "";
    }

    Set<Integer> ofCapture(List<String> pieces) {
        Set<Integer> shown = new TreeSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean show = switch (key(pieces.get(i))) {
                case "id", "origin" -> source;
                case "sha256", "bytes" -> source && text;
                default -> true;
            };
            if (show) {
                shown.add(i);
            }
        }
        return shown;
    }

    /**
     * @param claims the claims that are shown
     * @param open those of them whose words are shown, where the text is
     */
    Set<Integer> ofReading(List<String> pieces, Set<Integer> claims, Set<Integer> open) {
        Set<Integer> shown = new TreeSet<>();
        int claim = -1;
        boolean inClaims = false;
        for (int i = 0; i < pieces.size(); i++) {
            String key = key(pieces.get(i));
            if (inClaims && key.equals(OF_A_CLAIM.getFirst())) {
                claim++;
            }
            boolean show = inClaims
                    ? claims.contains(claim)
                            && (text && open.contains(claim) || !(key.equals("actors") || key.equals("quote")))
                    : switch (key) {
                        case "id" -> source;
                        case "sha256" -> source && text;
                        case "title" -> false;
                        default -> true;
                    };
            if (show) {
                shown.add(i);
            }
            inClaims = inClaims || key.equals("claims");
        }
        return shown;
    }

    /**
     * The decision's reason is shown only where nothing of the report is withheld: it is anybody's words.
     *
     * @param open whether the words of the claim that it is about are shown, where the text is
     */
    Set<Integer> ofDecision(List<String> pieces, boolean open) {
        boolean words = text && open;
        Set<Integer> shown = new TreeSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            String key = key(pieces.get(i));
            boolean show = switch (key) {
                case "targets" -> source;
                case "reason" -> source && words;
                // In one piece with all that it says where its decision is older than the cutting of payloads.
                case "payload" -> words || pieces.get(i).equals(OPENS_PAYLOAD);
                default -> words || CODES.contains(key);
            };
            if (show) {
                shown.add(i);
            }
        }
        return shown;
    }

    /**
     * @param quoted the claims whose sentences are shown
     * @param closed the claims whose words are withheld, as those of who speaks in them
     * @param all whether all other sentences are shown
     */
    Set<Integer> ofText(List<String> pieces, Report report, List<Claim> quoted, List<Claim> closed, boolean all) {
        Set<Integer> shown = new TreeSet<>();
        int from = report.title().length() + 1;
        boolean inText = false;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            String key = key(piece);
            inText = key.equals("text") || (inText && key.isEmpty());
            if (inText) {
                int to = from + JsonText.length(piece.startsWith("\"text\":\"") ? piece.substring(8) : piece);
                int start = from;
                if (text && (stand(quoted, start, to) || all && !stand(closed, start, to))) {
                    shown.add(i);
                }
                from = to;
                continue;
            }
            boolean show = switch (key) {
                case "id", "publisher" -> source;
                case "url", "sha256" -> source && text;
                // A title is nobody's own: it may tell what any of those said who are withheld.
                case "title" ->
                    text && (closed.isEmpty() || stand(quoted, 0, report.title().length()));
                default -> true;
            };
            if (show) {
                shown.add(i);
            }
        }
        return shown;
    }

    /** Whether words of one of the claims stand there. */
    private static boolean stand(List<Claim> claims, int from, int to) {
        return claims.stream()
                .anyMatch(claim -> claim.span().start() < to && claim.span().end() > from);
    }
}
