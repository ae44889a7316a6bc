package org.raqib.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Fingerprint;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Claim;
import org.raqib.model.Explanation;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.Tokenizer;
import org.raqib.words.number.Numbers;
import org.raqib.words.time.Dates;
import org.raqib.words.time.PublicationDate;

/**
 * Reads the claims of a report. Deterministic: the same version gives the same claims for the same report. Immutable and
 * safe for any number of threads.
 */
public final class Reader {
    /** The version of the code. Raise it when a change of code changes what is read; knowledge counts by itself. */
    private static final String CODE = "0.3.1";

    /**
     * Identifies code and knowledge in every reading: the same version gives the same claims for the same report. An edit
     * of a rule or a name gives another version, so that reports recorded before are read again.
     */
    public static final String VERSION = "raqib-reader-" + CODE + "+" + Fingerprint.of(RuleBook.files());

    private final String version;
    private final Tokenizer tokenizer;
    private final RuleBook book;
    private final SceneBuilder scenes;
    private final TriggerFinder triggers;
    private final Frames frames;
    private final Voices voices;
    private final Settings settings;
    private final Telling telling;
    private final Weighing weighing;
    private final Worth worth;
    private final Merger merger;
    private final Denials denials;
    private final Gaps gaps;

    private static final class Standard {
        static final Reader READER = new Reader(RuleBook.shipped(), Lexicon.shipped(), VERSION);
    }

    Reader(RuleBook book, Lexicon lexicon, String version) {
        this(book, lexicon, version, null);
    }

    Reader(RuleBook book, Lexicon lexicon, String version, @Nullable Weighing weighing) {
        this.version = version;
        this.book = book;
        this.weighing = weighing == null ? Weighing.shipped(book) : weighing;
        this.tokenizer = new Tokenizer(form -> !lexicon.key(form).isUnknown());
        this.scenes = new SceneBuilder(
                Tagger.standard().knowing(lexicon::isPlainName),
                lexicon,
                Numbers.standard(),
                Dates.standard(),
                book.grammar);
        this.triggers = new TriggerFinder(book);
        Arguments arguments = new Arguments(book);
        Mentions mentions = new Mentions(book.grammar);
        this.frames = new Frames(book, arguments, mentions);
        this.voices = new Voices(book, arguments, mentions);
        this.settings = new Settings(book, mentions);
        this.telling = new Telling(book, voices, arguments, mentions);
        this.worth = Worth.shipped(book);
        this.merger = new Merger(Retelling.shipped(lexicon), book.grammar);
        this.gaps = new Gaps(book, arguments, mentions);
        this.denials = new Denials(book, arguments, mentions);
    }

    /** The reader of this build, made once. */
    public static Reader standard() {
        return Standard.READER;
    }

    /**
     * The reader with these files of knowledge.
     *
     * @throws KnowledgeException if one of them cannot be used
     */
    public static Reader with(KnowledgeFiles files) {
        String own = files.ownFingerprint();
        return own == null ? standard() : new Reader(RuleBook.of(files), Lexicon.of(files), VERSION + "~own-" + own);
    }

    /** What this reader writes into its readings: {@link #VERSION}, and which knowledge was laid over it. */
    public String version() {
        return version;
    }

    /** The claims of a report. Any text is read; one that says nothing codable gives no claims. */
    public Reading read(Report report) {
        return read(report, null);
    }

    /** The claims of a report, and how each came about. */
    public Explanation explain(Report report) {
        Trace trace = new Trace();
        Reading reading = read(report, trace);
        return new Explainer(book, trace).explain(reading);
    }

    private Reading read(Report report, @Nullable Trace trace) {
        String body = report.body();
        List<Sentence> sentences = sentences(report);
        LocalDate published = report.published();
        PublicationDate shown = published == null ? PublicationDate.infer(sentences, report.url()) : null;
        if (shown != null) {
            published = shown.day();
        }
        return new Reading(report, published, shown != null, claims(body, sentences, published, trace), version);
    }

    private List<Claim> claims(
            String body, List<Sentence> sentences, @Nullable LocalDate published, @Nullable Trace trace) {
        List<Denial> denied = new ArrayList<>(0);
        List<Gaps.Gap> further = new ArrayList<>(0);
        List<Draft> claimed =
                new ArrayList<>(merger.acrossScenes(drafts(body, sentences, published, trace, denied, further)));
        weighing.cast(claimed);
        Merger.leaveOutNamed(claimed);
        int weighed = claimed.size();
        claimed.addAll(gaps.of(further, claimed));
        claimed.addAll(DeniedActs.of(denied, claimed));
        if (trace != null) {
            // Claims of acts whose words stand elsewhere.
            trace.drafts.addAll(claimed.subList(weighed, claimed.size()));
        }
        claimed.sort(Comparator.comparing(Draft::triggerSpan));
        if (trace != null) {
            trace.claimed.addAll(claimed);
        }
        return claimed.stream().map(draft -> claim(body, draft)).toList();
    }

    private List<Sentence> sentences(Report report) {
        return Headline.marked(
                report, tokenizer.sentences(report.body(), report.title().length() + 1));
    }

    /** All acts of a report, before tellings of one happening are joined and words of no happening are let go. */
    List<Draft> drafts(Report report) {
        String body = report.body();
        return drafts(body, sentences(report), report.published(), null, new ArrayList<>(0), new ArrayList<>(0));
    }

    private List<Draft> drafts(
            String body,
            List<Sentence> sentences,
            @Nullable LocalDate published,
            @Nullable Trace trace,
            List<Denial> denied,
            List<Gaps.Gap> further) {
        List<Draft> all = new ArrayList<>();
        Told toldSoFar = new Told(sentences.size());
        References references = new References(book.grammar);
        Speakers speakers = new Speakers();
        Context context = new Context(published);
        Unharmed unharmed = new Unharmed(book.grammar);
        TitleAgain titleAgain = new TitleAgain();
        Weighing.Memory memory = new Weighing.Memory(book);
        Set<String> told = new HashSet<>();
        int order = 0;
        List<Scene> built = scenes.scenes(body, sentences, published);
        if (trace != null) {
            trace.begin(built);
        }
        for (Scene scene : built) {
            if (!told.add(scene.sentence.span().of(body))) {
                // Machine-made pages repeat title and headings word for word; who speaks in them goes on speaking.
                voices.in(scene, speakers);
                if (trace != null) {
                    trace.repeated.add(scene);
                }
                continue;
            }
            references.resolve(scene);
            List<Draft> drafts = triggers.find(scene, order++);
            List<Voice> spoken = voices.in(scene, speakers);
            Attribution.pointBack(all, order - 1 - speakers.pointsBack(), speakers.takeBehind());
            for (Draft draft : drafts) {
                frames.fill(draft);
                settings.fill(draft, spoken, published);
            }
            telling.apply(drafts, spoken);
            unharmed.apply(scene, drafts);
            titleAgain.apply(scene, drafts);
            merger.withinScene(drafts);
            toldSoFar.apply(drafts);
            drafts.forEach(draft -> draft.worth = worth.of(draft, drafts));
            Truces.weigh(drafts);
            denied.addAll(denials.in(scene, order - 1, drafts, spoken, speakers));
            further.addAll(gaps.in(scene, drafts));
            weighing.note(scene, order - 1, drafts, spoken, memory, published);
            if (trace != null) {
                trace.add(drafts, worth);
            }
            context.apply(drafts);
            all.addAll(drafts);
        }
        return all;
    }

    private static Claim claim(String body, Draft draft) {
        Span span = Clause.of(draft);
        return new Claim(
                draft.rule.event(),
                draft.mode,
                draft.modality,
                draft.actors,
                draft.recipients,
                draft.speakers,
                draft.places,
                draft.date,
                draft.killed,
                draft.injured,
                draft.breach,
                draft.aggregate,
                draft.triggerSpan(),
                span,
                span.of(body),
                draft.rule.id(),
                draft.mentions,
                draft.evidence);
    }
}
