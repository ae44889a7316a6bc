package org.raqib.words;

import java.util.List;

/** Prints where the shipped model (or that of a file) differs from the sentences tagged by hand. */
public final class HandCheck {
    public static void main(String[] args) throws java.io.IOException {
        Tagger tagger = args.length == 0
                ? Tagger.standard()
                : Tagger.of(TagModel.read(java.nio.file.Files.newInputStream(java.nio.file.Path.of(args[0]))));
        int all = 0;
        int good = 0;
        int segments = 0;
        for (TaggedSentences.Sample sample : TaggedSentences.read().samples()) {
            Sentence sentence = new Tokenizer().sentences(sample.text(), 0).get(0);
            if (sentence.tokens().size() != sample.right().size()) {
                System.out.println("TOKENS DIFFER: " + sample.text());
                continue;
            }
            Morph[] found = tagger.tag(sentence);
            for (int i = 0; i < found.length; i++) {
                List<Morph> right = sample.right().get(i);
                if (right.isEmpty() || sentence.tokens().get(i).word().kind() == Word.Kind.SIGN) {
                    continue;
                }
                all++;
                Morph f = found[i];
                segments += right.stream().anyMatch(m -> m.stem().equals(f.stem()) && m.proclitics() == f.proclitics()) ? 1 : 0;
                if (right.contains(f)) {
                    good++;
                } else {
                    System.out.println(sample.text() + "  [" + sentence.tokens().get(i).word() + "] " + f + " not " + right.get(0));
                }
            }
        }
        System.out.printf("by hand: %d words, full %.2f%%, segmentation %.2f%%%n", all, 100.0 * good / all, 100.0 * segments / all);
    }
}
