package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.proof.Hash;

/**
 * What stays out of exports and proofs, by the decisions of kind {@code withhold} that hold: of a report ({@code report:ID}, or
 * a claim of it) its source, its text, or both; of a source ({@code source:NAME}, an outlet's, a speaker's or the lexicon's
 * name) that it is one, and what it says; an incident, a finding or a commitment as a whole.
 *
 * <p>The decision's payload says what of a report: {@code {"parts":["source"]}} or {@code {"parts":["text"]}}; where it does
 * not say, both: in doubt more is withheld. A publisher's name that is withheld once is withheld wherever it stands.
 */
public final class Withheld {
    /** Shorter ones stand within too many other words to be looked for. */
    private static final int LEAST_WORD = 3;

    private static final String PSEUDONYM = "withheld-";

    private static final int PSEUDONYM_DIGITS = 10;

    private static final Withheld NOTHING = new Withheld();

    /** What can be withheld of a report. */
    public enum Kept {
        /** Where it comes from: publisher, address, identifier, file name, and the hash of its bytes. */
        SOURCE,
        /** What it says: title, text, the quotes and names in its claims, its address, and the hash of its bytes. */
        TEXT;

        /** The spelling in payloads and proofs, for example {@code source}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<String, Set<Kept>> reports = new HashMap<>();
    /** By the name of a source, what is withheld of what it says. */
    private final Map<String, Set<Kept>> sources = new HashMap<>();

    private final Set<Target> wholes = new HashSet<>();
    /** What must not be seen, and what stands for it. */
    private final Map<String, String> words = new HashMap<>();
    /** Finds any of the words; null where there is none. */
    private final @Nullable Pattern anyWord;

    private final byte[] salt;

    /** Nothing: for reports that are read without a ledger. */
    public static Withheld nothing() {
        return NOTHING;
    }

    /**
     * What the decisions that a ledger holds withhold.
     *
     * @param entities by whose other names a source is known that is withheld by one of them
     */
    public static Withheld of(LedgerView ledger, Entities entities) {
        return of(ledger, ledger.decisions(), entities);
    }

    /**
     * As {@link #of(LedgerView, Entities)}.
     *
     * @param all what {@link LedgerView#decisions()} gives
     */
    public static Withheld of(LedgerView ledger, List<RecordedDecision> all, Entities entities) {
        List<RecordedDecision> decisions = all.stream()
                .filter(one -> one.decision().kind() == Decision.Kind.WITHHOLD)
                .toList();
        return decisions.isEmpty() ? NOTHING : new Withheld(ledger, decisions, entities);
    }

    private Withheld() {
        salt = new byte[0];
        anyWord = null;
    }

    private Withheld(LedgerView ledger, List<RecordedDecision> decisions, Entities entities) {
        salt = decisions.isEmpty()
                ? new byte[0]
                : saltOf(ledger, decisions.getFirst().entry());
        for (RecordedDecision one : decisions) {
            Decision decision = one.decision();
            if (one.inForce()) {
                for (Target target : decision.targets()) {
                    switch (target.sort()) {
                        case REPORT, CLAIM -> withhold(ledger, reportOf(target), kept(decision.payload()));
                        case SOURCE ->
                            withholdSource(target.id(), entities.find(target.id()), kept(decision.payload()));
                        case INCIDENT, FINDING, COMMITMENT -> wholes.add(target);
                        case ENTRY -> {
                            // What the entry is of is not told by its number.
                        }
                    }
                }
            }
        }
        anyWord = words.isEmpty()
                ? null
                : Pattern.compile(
                        words.keySet().stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Set<Kept> kept(String payload) {
        Set<Kept> kept = EnumSet.noneOf(Kept.class);
        for (Kept one : Kept.values()) {
            if (payload.contains("\"" + one.code() + "\"")) {
                kept.add(one);
            }
        }
        return kept.isEmpty() ? EnumSet.allOf(Kept.class) : kept;
    }

    /**
     * The salt of the first such decision is as secret as what it withholds: what stands for a word cannot be guessed from the
     * word, and stays the same while further decisions are taken.
     */
    private static byte[] saltOf(LedgerView ledger, long decision) {
        return ledger.entry(decision)
                .map(entry -> entry.part(Part.DOCUMENT))
                .map(Part::salt)
                .orElseThrow(() ->
                        new LedgerException("Entry " + decision + ", a decision, is damaged; run 'raqib verify'."));
    }

    private void withhold(LedgerView ledger, String id, Set<Kept> kept) {
        reports.merge(id, kept, (some, more) -> {
            Set<Kept> both = EnumSet.copyOf(some);
            both.addAll(more);
            return both;
        });
        for (Capture version : ledger.versions(id)) {
            Report report = version.report();
            hide(report.url());
            hide(report.sha256());
            if (kept.contains(Kept.SOURCE)) {
                hide(id);
                hide(host(report.url()));
                hide(version.origin());
                if (report.publisher() != null) {
                    withholdSource(report.publisher(), null, EnumSet.of(Kept.SOURCE));
                }
            }
        }
    }

    private void withholdSource(String name, @Nullable Entity entity, Set<Kept> kept) {
        sources.computeIfAbsent(name, none -> EnumSet.of(Kept.SOURCE)).addAll(kept);
        hide(name);
        if (entity != null) {
            entity.en().forEach(one -> withholdSource(one, null, kept));
            entity.ar().forEach(one -> withholdSource(one, null, kept));
        }
    }

    private void hide(@Nullable String word) {
        if (word != null && word.strip().length() >= LEAST_WORD) {
            String pseudonym = pseudonym(word.strip());
            words.putIfAbsent(word.strip(), pseudonym);
            words.putIfAbsent(inJson(word.strip()), pseudonym);
        }
    }

    private String pseudonym(String word) {
        return PSEUDONYM
                + Hash.commitment(salt, word.getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, PSEUDONYM_DIGITS);
    }

    /** Whether that is spelled as what stands for a word that is withheld. */
    static boolean isPseudonym(String word) {
        return word.matches(PSEUDONYM + "[0-9a-f]{" + PSEUDONYM_DIGITS + "}");
    }

    private static String inJson(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static @Nullable String host(@Nullable String url) {
        return url == null ? null : url.replaceFirst("^[a-z]+://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }

    /** Whether nothing is withheld at all. */
    public boolean isNothing() {
        return reports.isEmpty() && sources.isEmpty() && wholes.isEmpty();
    }

    /** What is withheld of a report. */
    public Set<Kept> of(String reportId, @Nullable String publisher) {
        Set<Kept> kept = EnumSet.noneOf(Kept.class);
        kept.addAll(reports.getOrDefault(reportId, Set.of()));
        if (publisher != null) {
            kept.addAll(sources.getOrDefault(publisher, Set.of()));
        }
        return kept;
    }

    /** Whether an incident, finding or commitment is left out as a whole. */
    public boolean isWhole(Target.Sort sort, String id) {
        return wholes.contains(new Target(sort, id));
    }

    /**
     * What stands for the identifier of a report: itself, unless where the report comes from is withheld, or the identifier has
     * a word in it that is.
     */
    public String reportName(String reportId, @Nullable String publisher) {
        return of(reportId, publisher).contains(Kept.SOURCE) || isIn(reportId) ? pseudonym(reportId.strip()) : reportId;
    }

    /** Whether a text has a word in it that is withheld. */
    public boolean isIn(String text) {
        return anyWord != null && anyWord.matcher(text).find();
    }

    /** The report that a decision is about, be it about the report or about one of its claims. */
    static String reportOf(Target target) {
        return target.sort() == Target.Sort.CLAIM ? target.id().replaceFirst("#[0-9]+$", "") : target.id();
    }

    /** Whether a mention names something that is withheld, in its own words or the lexicon's. */
    boolean isNamedBy(Mention mention) {
        return isIn(mention.text())
                || mention.name() != null && isIn(mention.name())
                || mention.id() != null && isIn(mention.id());
    }

    /** Whether who speaks in a claim is withheld, and with that the claim's words. */
    boolean isSpeakerOf(Claim claim) {
        return claim.speakers().stream().anyMatch(this::isNamedBy);
    }

    /** The text with something else in the place of each word that is withheld: the same for the same word, everywhere. */
    public String masked(String text) {
        return anyWord == null
                ? text
                : anyWord.matcher(text).replaceAll(found -> words.getOrDefault(found.group(), "withheld"));
    }
}
