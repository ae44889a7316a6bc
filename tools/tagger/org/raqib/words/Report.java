package org.raqib.words;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raqib.words.Silver.Line;

/** Says how well a tagger does on held-out silver data, and how fast. */
final class Report {
    private long all;
    private long full;
    private long segments;
    private long parts;
    private final Map<Pos, int[]> byPos = new TreeMap<>();
    private final Map<String, Integer> confusions = new HashMap<>();
    private final long[] rare = new long[2];
    private long commonest;

    /** @param way how carelessly it is spelt, see {@link Trainer#careless(String, int)}; -1: as it is */
    Report(Tagger tagger, Analyser analyser, List<Line> lines, int way) {
        for (Line line : lines) {
            Morph[] found = tagger.tag(sentence(line, way));
            for (int i = 0; i < found.length; i++) {
                Frame frame = line.gold()[i];
                if (frame == null) {
                    continue;
                }
                Word word = line.words()[i];
                Morph gold = frame.apply(word.form());
                all++;
                full += gold.equals(found[i]) ? 1 : 0;
                boolean segment = gold.proclitics() == found[i].proclitics() && gold.stem().equals(found[i].stem());
                segments += segment ? 1 : 0;
                parts += gold.pos() == found[i].pos() ? 1 : 0;
                if (word.kind() == Word.Kind.ARABIC) {
                    commonest += analyser.candidates(word).get(0).morph().equals(gold) ? 1 : 0;
                }
                if (analyser.familiarity(word) == 0) {
                    rare[0]++;
                    rare[1] += gold.equals(found[i]) ? 1 : 0;
                }
                byPos.computeIfAbsent(gold.pos(), k -> new int[3])[0]++;
                byPos.computeIfAbsent(found[i].pos(), k -> new int[3])[1]++;
                if (gold.pos() == found[i].pos()) {
                    byPos.get(gold.pos())[2]++;
                } else {
                    confusions.merge(gold.pos() + ">" + found[i].pos() + " " + word.form(), 1, Integer::sum);
                    confusions.merge(gold.pos() + ">" + found[i].pos(), 1, Integer::sum);
                }
            }
        }
    }

    private static Sentence sentence(Line line, int way) {
        List<Token> list = new ArrayList<>();
        for (Word word : line.words()) {
            boolean as = way < 0 || word.kind() != Word.Kind.ARABIC;
            list.add(new Token(as ? word : new Word(Trainer.careless(word.surface(), way), Word.Kind.ARABIC), 0, 1));
        }
        return new Sentence(list, line.title());
    }

    void summary(String name) {
        System.out.printf("%s: %d words; full %.2f%%, segmentation %.2f%%, part of speech %.2f%%; unknown forms %.1f%% of words, %.2f%% right%n",
                name, all, 100.0 * full / all, 100.0 * segments / all, 100.0 * parts / all, 100.0 * rare[0] / all,
                100.0 * rare[1] / Math.max(1, rare[0]));
        System.out.printf("  baseline, each form's commonest analysis: full %.2f%%%n", 100.0 * commonest / all);
    }

    void details() {
        byPos.forEach((pos, n) -> System.out.printf("%-18s %7d recall %.3f precision %.3f%n", pos, n[0],
                n[2] / (double) n[0], n[2] / (double) n[1]));
        confusions.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(70)
                .forEach(e -> System.out.print(e.getValue() + " " + e.getKey() + "; "));
        System.out.println();
    }

    /** Processor time, since other work may share the machine. */
    static void speed(Tagger tagger, List<Line> lines) {
        List<Sentence> sentences = lines.stream().map(line -> sentence(line, -1)).toList();
        double best = 0;
        for (int round = 0; round < 12; round++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long tokens = 0;
            for (Sentence sentence : sentences) {
                tokens += tagger.tag(sentence).length;
            }
            best = Math.max(best, tokens * 1e3 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun));
        }
        System.out.printf("%.2f million tokens/s of processor time%n", best);
    }
}
