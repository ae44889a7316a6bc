package org.raqib.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What {@link Tagger} has learned: frames, known forms and stems, and the weights of features. Immutable. */
final class TagModel {
    static final int MAGIC = 0x52415148;
    /** What one unit of a weight in the file stands for. */
    static final int STEP = 8;

    final Analyser analyser;
    private final int[] labels;
    private final short[] weights;
    private final KnownNames names;
    /**
     * What is known of names by {@linkplain KnownNames#looks how they look}. Written without a lock: what is kept is immutable,
     * and the worst outcome of a race is that it is found out twice.
     */
    private final @Nullable Readings[] byLooks = new Readings[KnownNames.LOOKS];

    TagModel(Frame[] frames, Analyser analyser, short[] weights) {
        this(labels(frames), analyser, weights, new KnownNames(form -> false));
    }

    private TagModel(int[] labels, Analyser analyser, short[] weights, KnownNames names) {
        this.labels = labels;
        this.analyser = analyser;
        this.weights = weights;
        this.names = names;
    }

    private static int[] labels(Frame[] frames) {
        int[] labels = new int[frames.length];
        for (int i = 0; i < frames.length; i++) {
            labels[i] = Features.label(frames[i]);
        }
        return labels;
    }

    /** The same with words known to be names. */
    TagModel knowing(KnownNames known) {
        return new TagModel(labels, analyser, weights, known);
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it cannot be read or is none
     */
    static TagModel read(InputStream resource) throws IOException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(resource, 1 << 16)) {
            bytes = in.readAllBytes();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || in.getInt() != MAGIC) {
            throw new IOException("this is no model of the tagger");
        }
        Frame[] frames = new Frame[in.getShort()];
        int guessed = in.getShort();
        Pos[] parts = Pos.values();
        for (int i = 0; i < frames.length; i++) {
            int mask = in.get();
            int flags = in.get();
            String pronoun = new String(block(in, in.get()), StandardCharsets.UTF_8);
            frames[i] = new Frame(mask, (flags & 1) != 0, pronoun, (flags & 2) != 0, parts[in.get()]);
        }
        FormTable forms = FormTable.of(in.getInt(), block(in, in.getInt()));
        FormTable stems = FormTable.of(in.getInt(), block(in, in.getInt()));
        short[] weights = weights(bytes, in.position());
        return new TagModel(frames, new Analyser(frames, guessed, forms, stems), weights);
    }

    private static byte[] block(ByteBuffer in, int length) {
        byte[] block = new byte[length];
        in.get(block);
        return block;
    }

    /** Gaps and zigzag values, seven bits a byte, up to the end. */
    private static short[] weights(byte[] bytes, int start) {
        short[] weights = new short[1 << Features.BITS];
        int at = 0;
        int value = 0;
        int shift = 0;
        boolean gap = true;
        for (int i = start; i < bytes.length; i++) {
            int b = bytes[i];
            value |= (b & 0x7F) << shift;
            shift += 7;
            if (b >= 0) {
                if (gap) {
                    at += value;
                } else {
                    weights[at] = (short) (STEP * ((value >>> 1) ^ -(value & 1)));
                }
                gap = !gap;
                value = 0;
                shift = 0;
            }
        }
        return weights;
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
        Morph whole = names.whole(word.form());
        if (whole != null) {
            return name(whole);
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
        Morph name = names.behindParticles(word, likeliest(morphs, scores), analyser);
        return name == null ? new Readings(this, morphs, found, scores, word, analyser) : name(name);
    }

    private static Morph likeliest(Morph[] morphs, int[] scores) {
        int likeliest = 0;
        for (int i = 1; i < morphs.length; i++) {
            likeliest = scores[i] > scores[likeliest] ? i : likeliest;
        }
        return morphs[likeliest];
    }

    /** What is known of a name, or of an adjective within one, by what it is and not by its letters. */
    Readings name(Morph name) {
        int looks = KnownNames.looks(name);
        Readings alike = byLooks[looks];
        if (alike == null) {
            int label = Features.label(new Frame(name.proclitics(), false, "", false, name.pos()));
            alike = new Readings(
                    this, new Morph[] {name}, new int[] {label}, new int[] {0}, KnownNames.exemplar(name), analyser);
            byLooks[looks] = alike;
        }
        return new Readings(alike, name);
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
