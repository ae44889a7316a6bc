package org.raqib.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.raqib.claims.Reader;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Report;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.Tokenizer;

/**
 * Words per second, on one thread, of the steps of reading, and of Lucene's Arabic analysis over the same texts. Lucene
 * folds, cuts, drops stop words and strips light affixes: more than {@link #tokenisation}, less than {@link #tagging}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(News.WORDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ReaderBenchmark {
    private final Tokenizer tokenizer = new Tokenizer();
    private final Tagger tagger = Tagger.standard();
    private final Reader reader = Reader.standard();
    private final Analyzer lucene = new ArabicAnalyzer();

    /** Folding under which words are compared. */
    @Benchmark
    public void normalisation(News news, Blackhole out) {
        for (String body : news.next().bodies()) {
            out.consume(Spelling.fold(body));
        }
    }

    /** Sentences, and words with their offsets. */
    @Benchmark
    public void tokenisation(News news, Blackhole out) {
        for (Report report : news.next().reports()) {
            out.consume(tokenizer.sentences(report.body(), report.title().length() + 1));
        }
    }

    /** Clitics, stem, pronoun and part of speech, of sentences already cut. */
    @Benchmark
    public void tagging(News news, Blackhole out) {
        for (Sentence sentence : news.next().sentences()) {
            out.consume(tagger.tag(sentence));
        }
    }

    /** From title and text to claims: all of the above, and names, numbers, dates, rules, voices. */
    @Benchmark
    public void reading(News news, Blackhole out) {
        for (Report report : news.next().reports()) {
            out.consume(reader.read(report));
        }
    }

    /** Lucene's analysis for search. */
    @Benchmark
    public void lucene(News news, Blackhole out) throws IOException {
        for (String body : news.next().bodies()) {
            try (TokenStream stream = lucene.tokenStream("body", body)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    out.consume(term.length());
                }
                stream.end();
            }
        }
    }
}
