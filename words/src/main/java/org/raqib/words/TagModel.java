package org.raqib.words;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What {@link Tagger} has learned: frames, known forms and stems, and the weights of features. Immutable. */
final class TagModel {
    static final int MAGIC = 0x52415148;

    final Analyser analyser;
    private final int[] labels;
    private final short[] weights;

    TagModel(Frame[] frames, Analyser analyser, short[] weights) {
        this.analyser = analyser;
        this.weights = weights;
        this.labels = new int[frames.length];
        for (int i = 0; i < frames.length; i++) {
            labels[i] = Features.label(frames[i]);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it cannot be read or is none
     */
    static TagModel read(InputStream resource) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("this is no model of the tagger");
            }
            Frame[] frames = new Frame[in.readUnsignedShort()];
            int guessed = in.readUnsignedShort();
            Pos[] parts = Pos.values();
            for (int i = 0; i < frames.length; i++) {
                int mask = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                String pronoun = in.readUTF();
                frames[i] = new Frame(mask, (flags & 1) != 0, pronoun, (flags & 2) != 0, parts[in.readUnsignedByte()]);
            }
            FormTable forms = table(in);
            FormTable stems = table(in);
            short[] weights = new short[1 << Features.BITS];
            int at = 0;
            for (int left = in.readInt(); left > 0; left--) {
                at += number(in);
                int zigzag = number(in);
                weights[at] = (short) ((zigzag >>> 1) ^ -(zigzag & 1));
            }
            return new TagModel(frames, new Analyser(frames, guessed, forms, stems), weights);
        }
    }

    private static FormTable table(DataInputStream in) throws IOException {
        int count = in.readInt();
        byte[] rows = new byte[in.readInt()];
        in.readFully(rows);
        return FormTable.of(rows, count);
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }

    Readings readings(Word word) {
        Readings known = word.readings();
        if (known != null && known.model == this) {
            return known;
        }
        Readings readings = read(word);
        word.keep(readings);
        return readings;
    }

    private Readings read(Word word) {
        if (word.kind() != Word.Kind.ARABIC || word.form().isEmpty()) {
            return sign(word);
        }
        List<Analyser.Candidate> candidates = analyser.candidates(word);
        int n = candidates.size();
        Morph[] morphs = new Morph[n];
        int[] scores = new int[n];
        int[] found = new int[n];
        for (int i = 0; i < n; i++) {
            Analyser.Candidate candidate = candidates.get(i);
            morphs[i] = candidate.morph();
            found[i] = labels[candidate.frame()];
            int score = candidate.bonus();
            for (int feature : candidate.features()) {
                score += weights[Features.weight(feature, found[i])];
            }
            scores[i] = score;
        }
        return new Readings(this, morphs, found, scores, word, analyser);
    }

    private Readings sign(Word word) {
        Pos pos = word.kind() == Word.Kind.NUMBER ? Pos.NUMBER : Pos.OTHER;
        Morph morph = new Morph(0, word.form(), "", pos);
        return new Readings(this, new Morph[] {morph}, new int[] {pos.ordinal() * 16}, new int[] {0}, word, analyser);
    }

    int weight(int feature, int label) {
        return weights[Features.weight(feature, label)];
    }
}
