package org.raqib.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.raqib.words.Silver.Line;

/** Says how well a tagger does on held-out silver data, and how fast. */
final class Report {
    Report(Set<Frame> known) {}

    void of(Tagger tagger, List<Line> lines) {
        long all = 0, full = 0, segments = 0, parts = 0;
        Map<Pos, int[]> byPos = new TreeMap<>();
        Map<String, Integer> confusions = new HashMap<>();
        List<Sentence> sentences = new ArrayList<>();
        long tokens = 0;
        for (Line line : lines) {
            List<Token> list = new ArrayList<>();
            for (Word word : line.words()) {
                list.add(new Token(word, 0, 1));
            }
            Sentence sentence = new Sentence(list, line.title());
            sentences.add(sentence);
            tokens += list.size();
            Morph[] found = tagger.tag(sentence);
            for (int i = 0; i < found.length; i++) {
                Frame frame = line.gold()[i];
                if (frame == null) {
                    continue;
                }
                Morph gold = frame.apply(line.words()[i].form());
                boolean segment = gold.proclitics() == found[i].proclitics() && gold.stem().equals(found[i].stem());
                all++;
                full += gold.equals(found[i]) ? 1 : 0;
                segments += segment ? 1 : 0;
                parts += gold.pos() == found[i].pos() ? 1 : 0;
                byPos.computeIfAbsent(gold.pos(), k -> new int[3])[0]++;
                byPos.computeIfAbsent(found[i].pos(), k -> new int[3])[1]++;
                if (gold.pos() == found[i].pos()) {
                    byPos.get(gold.pos())[2]++;
                } else {
                    confusions.merge(gold.pos() + ">" + found[i].pos() + " " + line.words()[i].form(), 1, Integer::sum);
                    confusions.merge(gold.pos() + ">" + found[i].pos(), 1, Integer::sum);
                }
            }
        }
        System.out.printf("held out: %d words; full %.2f%%, segmentation %.2f%%, part of speech %.2f%%%n", all,
                100.0 * full / all, 100.0 * segments / all, 100.0 * parts / all);
        byPos.forEach((pos, n) -> System.out.printf("%-18s %7d recall %.3f precision %.3f%n", pos, n[0],
                n[2] / (double) n[0], n[2] / (double) n[1]));
        confusions.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(60)
                .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
        for (int round = 0; round < 8; round++) {
            long begun = System.nanoTime();
            long check = 0;
            for (Sentence sentence : sentences) {
                check += tagger.tag(sentence).length;
            }
            System.out.printf("%.2f million tokens/s (%d)%n", check * 1e3 / (System.nanoTime() - begun), tokens);
        }
    }
}
