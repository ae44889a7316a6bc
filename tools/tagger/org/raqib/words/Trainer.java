package org.raqib.words;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the model of {@link Tagger} on silver data and writes it.
 *
 * <p>Arguments: folder of closed.tsv, silver file, model file to write, "all" or "held" (leave out every ninth outlet and
 * report on it).
 */
public final class Trainer {
    private static final int EPOCHS = Integer.getInteger("epochs", 6);
    private static final double SCALE = 64;
    private static final int LEAST = Integer.getInteger("least", 64);

    private final List<Silver.Line> train = new ArrayList<>();
    private final List<Silver.Line> test = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Frame, Integer> frameIds = new HashMap<>();
    private int guessed;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private Analyser analyser;

    private final float[] weights = new float[1 << Features.BITS];
    private final double[] sums = new double[1 << Features.BITS];
    private final int[] touched = new int[1 << Features.BITS];
    private int now = 1;

    public static void main(String[] args) throws IOException {
        Trainer trainer = new Trainer();
        List<Silver.Line> lines = new Silver(Path.of(args[0])).read(Path.of(args[1]));
        boolean held = args[3].equals("held");
        for (Silver.Line line : lines) {
            (held && line.outlet() % 9 == 4 ? trainer.test : trainer.train).add(line);
        }
        lines.clear();
        System.err.println("train " + trainer.train.size() + " test " + trainer.test.size());
        trainer.lexicon();
        trainer.learn();
        trainer.write(Path.of(args[2]));
        if (held) {
            Tagger tagger = Tagger.of(TagModel.read(Files.newInputStream(Path.of(args[2]))));
            Report report = new Report(tagger, trainer.analyser, trainer.test, -1);
            report.summary("held-out outlets");
            report.details();
            new Report(tagger, trainer.analyser, trainer.test, 0).summary("without hamzas");
            new Report(tagger, trainer.analyser, trainer.test, 4).summary("final ya without dots");
            new Report(tagger, trainer.analyser, trainer.test, 7).summary("careless in every way");
            Report.speed(tagger, trainer.test);
        }
    }

    private static String key(Word word) {
        String form = word.form();
        return word.endsInTaMarbuta() ? form.substring(0, form.length() - 1) + 'ة' : form;
    }

    private void lexicon() throws IOException {
        Map<Frame, Integer> frameCounts = new HashMap<>();
        Map<String, Map<Frame, Integer>> forms = new TreeMap<>();
        Map<String, Map<Integer, Integer>> stems = new TreeMap<>();
        Map<String, Map<Integer, java.util.Set<String>>> stemForms = new HashMap<>();
        for (Silver.Line line : train) {
            for (int i = 0; i < line.words().length; i++) {
                Frame frame = line.gold()[i];
                if (frame == null) {
                    continue;
                }
                Word word = line.words()[i];
                frameCounts.merge(frame, 1, Integer::sum);
                forms.computeIfAbsent(key(word), k -> new HashMap<>()).merge(frame, 1, Integer::sum);
                Morph morph = frame.apply(word.form());
                count(stems, stemForms, morph.stem(), frame.pos().ordinal(), word.form());
                if (frame.pos().isVerb() || frame.pos().isNominal()) {
                    count(stems, stemForms, Relatives.base(morph), Relatives.group(frame.pos()), morph.stem());
                }
            }
        }
        List<Frame> order = new ArrayList<>(frameCounts.keySet());
        order.sort((a, b) -> frameCounts.get(b) - frameCounts.get(a));
        order.removeIf(f -> frameCounts.get(f) < 8);
        List<Frame> closed = new ArrayList<>();
        for (Frame frame : order) {
            boolean open = frame.pos().isNominal() || frame.pos().isVerb() && frame.pos() != Pos.IMPERATIVE;
            (open && frameCounts.get(frame) >= 40 ? frames : closed).add(frame);
        }
        for (Frame frame : possible()) {
            if (!frames.contains(frame)) {
                closed.remove(frame);
                frames.add(frame);
            }
        }
        guessed = frames.size();
        frames.addAll(closed);
        for (int i = 0; i < frames.size(); i++) {
            frameIds.put(frames.get(i), i);
        }
        TreeMap<String, byte[]> formRows = new TreeMap<>();
        for (Map.Entry<String, Map<Frame, Integer>> entry : forms.entrySet()) {
            Map<Frame, Double> counts = new HashMap<>();
            entry.getValue().forEach((f, c) -> counts.merge(f, (double) c, Double::sum));
            double own = entry.getValue().values().stream().mapToInt(x -> x).sum();
            if (entry.getKey().endsWith("ه")) {
                String twin = entry.getKey().substring(0, entry.getKey().length() - 1) + 'ة';
                Map<Frame, Integer> other = forms.get(twin);
                if (other != null) {
                    other.forEach((f, c) -> counts.merge(f, Math.min(c, own) * 0.04, Double::sum));
                }
            }
            byte[] row = row(counts, own);
            if (own >= 2 && row != null && plain(entry.getKey())) {
                formRows.put(entry.getKey(), row);
            }
        }
        TreeMap<String, byte[]> stemRows = new TreeMap<>();
        stems.remove("");
        for (Map.Entry<String, Map<Integer, Integer>> entry : stems.entrySet()) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            int n = 0;
            int total = entry.getValue().entrySet().stream().filter(e -> e.getKey() < 30).mapToInt(e -> e.getValue()).sum();
            for (Map.Entry<Integer, Integer> pos : new TreeMap<>(entry.getValue()).entrySet()) {
                int count = pos.getValue();
                int kinds = stemForms.get(entry.getKey()).get(pos.getKey()).size();
                if (kinds < 2 && count < 4 || count < total * 0.01) {
                    continue;
                }
                row.write(pos.getKey());
                row.write(bits(count));
                n++;
            }
            if (n > 0 && plain(entry.getKey())) {
                byte[] tail = row.toByteArray();
                byte[] all = new byte[tail.length + 1];
                all[0] = (byte) n;
                System.arraycopy(tail, 0, all, 1, tail.length);
                stemRows.put(entry.getKey(), all);
            }
        }
        byte[] f = rows(formRows);
        byte[] s = rows(stemRows);
        DataOutputStream out = new DataOutputStream(tables);
        out.writeInt(formRows.size());
        out.writeInt(f.length);
        out.write(f);
        out.writeInt(stemRows.size());
        out.writeInt(s.length);
        out.write(s);
        analyser = new Analyser(
                frames.toArray(new Frame[0]), guessed, FormTable.of(formRows.size(), f), FormTable.of(stemRows.size(), s));
        System.err.printf("%d frames (%d guessed), %d forms %d KB, %d stems %d KB%n", frames.size(), guessed,
                formRows.size(), f.length / 1024, stemRows.size(), s.length / 1024);
    }

    private static void count(Map<String, Map<Integer, Integer>> stems, Map<String, Map<Integer, java.util.Set<String>>> forms,
            String stem, int kind, String form) {
        stems.computeIfAbsent(stem, k -> new HashMap<>()).merge(kind, 1, Integer::sum);
        forms.computeIfAbsent(stem, k -> new HashMap<>()).computeIfAbsent(kind, k -> new java.util.HashSet<>()).add(form);
    }

    /** Frames that the silver data may not have, but that a word can have. */
    private static List<Frame> possible() {
        List<Frame> all = new ArrayList<>();
        String[] pronouns = {"", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "ي", "ني", "نا"};
        for (int conjunction : new int[] {0, Morph.WA, Morph.FA}) {
            for (String pronoun : pronouns) {
                for (Pos pos : new Pos[] {Pos.PERFECT, Pos.PERFECT_PASSIVE, Pos.IMPERFECT, Pos.IMPERFECT_PASSIVE}) {
                    boolean imperfect = pos == Pos.IMPERFECT || pos == Pos.IMPERFECT_PASSIVE;
                    for (int before : imperfect ? new int[] {0, Morph.SA, Morph.LI} : new int[] {0}) {
                        if (!pronoun.equals("ي") && (pronoun.isEmpty() || !pos.isPassive())) {
                            all.add(new Frame(conjunction | before, false, pronoun, false, pos));
                        }
                    }
                }
                for (Pos pos : new Pos[] {Pos.NOUN, Pos.VERBAL_NOUN, Pos.ADJECTIVE, Pos.NAME, Pos.NUMBER}) {
                    for (int before : new int[] {0, Morph.BI, Morph.LI, Morph.KA}) {
                        if (pronoun.isEmpty()) {
                            all.add(new Frame(conjunction | before, false, "", false, pos));
                            all.add(new Frame(conjunction | before | Morph.AL, false, "", false, pos));
                            if (before == Morph.LI) {
                                all.add(new Frame(conjunction | before | Morph.AL, true, "", false, pos));
                            }
                        } else if (pos == Pos.NOUN || pos == Pos.VERBAL_NOUN) {
                            if (!pronoun.equals("ني")) {
                                all.add(new Frame(conjunction | before, false, pronoun, false, pos));
                                all.add(new Frame(conjunction | before, false, pronoun, true, pos));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean plain(String key) {
        return !key.isEmpty() && key.length() <= 40 && key.chars().allMatch(c -> c >= 0x600 && c < 0x700);
    }

    private static int bits(int count) {
        return Math.min(14, 32 - Integer.numberOfLeadingZeros(count));
    }

    private byte @Nullable [] row(Map<Frame, Double> counts, double own) {
        double total = counts.values().stream().mapToDouble(x -> x).sum();
        List<Map.Entry<Frame, Double>> best = new ArrayList<>(counts.entrySet());
        best.sort((a, b) -> Double.compare(b.getValue(), a.getValue()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int n = 0;
        for (Map.Entry<Frame, Double> e : best) {
            Integer id = frameIds.get(e.getKey());
            double share = e.getValue() / total;
            if (id == null || n > 0 && share < 0.004 && (share < 0.0003 || e.getValue() < 4) || n >= 8) {
                continue;
            }
            out.write(id & 0xFF);
            out.write(id >> 8);
            out.write((int) Math.min(10, Math.round(-2 * Math.log(share) / Math.log(4))));
            n++;
        }
        if (n == 0) {
            return null;
        }
        byte[] tail = out.toByteArray();
        byte[] all = new byte[tail.length + 2];
        all[0] = (byte) bits((int) own);
        all[1] = (byte) n;
        System.arraycopy(tail, 0, all, 2, tail.length);
        return all;
    }

    private static byte[] rows(TreeMap<String, byte[]> map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        map.forEach((key, value) -> {
            out.write(key.length());
            key.chars().forEach(c -> out.write(c - 0x600));
            out.write(value.length);
            out.writeBytes(value);
        });
        return out.toByteArray();
    }

    /** What training knows of a word type. */
    private record Type(Readings readings, int[] frames, int[][] features, int[] bonus) {}

    private final Map<Word, Type> types = new HashMap<>();

    private Type type(Word word, TagModel none) {
        return types.computeIfAbsent(word, w -> {
            if (w.kind() != Word.Kind.ARABIC || w.form().isEmpty()) {
                return new Type(none.readings(w), new int[] {-1}, new int[][] {{}}, new int[1]);
            }
            List<Analyser.Candidate> all = analyser.candidates(w);
            int[] ids = new int[all.size()];
            int[][] features = new int[all.size()][];
            int[] bonus = new int[all.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = all.get(i).frame();
                features[i] = all.get(i).features();
                bonus[i] = all.get(i).bonus();
            }
            return new Type(none.readings(w), ids, features, bonus);
        });
    }

    private void learn() {
        TagModel none = new TagModel(frames.toArray(new Frame[0]), analyser, new short[1 << Features.BITS]);
        int[] order = new int[train.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(17);
        int[] counts = new int[1 << Features.BITS];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            long right = 0;
            long all = 0;
            long unreachable = 0;
            long begun = System.currentTimeMillis();
            for (int index : order) {
                Silver.Line line = train.get(index);
                Word[] words = random.nextInt(6) == 0 ? careless(line.words(), random) : line.words();
                Readings edge = type(EDGE, none).readings();
                int t1 = -1;
                int t2 = -1;
                int state = line.title() ? Features.TITLE : 0;
                int[] f = new int[Features.MOST];
                for (int i = 0; i < words.length; i++) {
                    Type type = type(words[i], none);
                    Readings before = i > 0 ? type(words[i - 1], none).readings() : edge;
                    Readings next = i + 1 < words.length ? type(words[i + 1], none).readings() : edge;
                    Readings third = i + 2 < words.length ? type(words[i + 2], none).readings() : edge;
                    int best = 0;
                    int gold = -1;
                    Frame frame = line.gold()[i];
                    if (type.frames.length > 1) {
                        int count = Features.context(f, type.readings, before, next, third, t1, t2, state);
                        double high = -1e30;
                        Integer goldId = frame == null ? null : frameIds.get(frame);
                        for (int c = 0; c < type.frames.length; c++) {
                            if (goldId != null && type.frames[c] == goldId) {
                                gold = c;
                            }
                            int label = type.readings.labels[c];
                            double score = type.bonus[c] / SCALE;
                            for (int x : type.features[c]) {
                                score += weights[Features.weight(x, label)];
                            }
                            for (int x = 0; x < count; x++) {
                                score += weights[Features.weight(f[x], label)];
                            }
                            if (score > high) {
                                high = score;
                                best = c;
                            }
                        }
                        // The silver standard does not see vowel signs; where they are written, it teaches nothing.
                        boolean vowelled = Arrays.stream(type.bonus).anyMatch(x -> x != 0);
                        if (gold >= 0 && gold != best && !vowelled) {
                            float by = line.sure()[i] ? 3 : 1;
                            update(type, gold, f, count, by, counts);
                            update(type, best, f, count, -by, counts);
                        }
                        now++;
                    } else if (frame != null && type.frames[0] == frameIds.getOrDefault(frame, -2)) {
                        gold = 0;
                    }
                    if (frame != null) {
                        all++;
                        right += best == gold ? 1 : 0;
                        unreachable += gold < 0 ? 1 : 0;
                    }
                    t2 = t1;
                    t1 = type.readings.labels[best] >> 1;
                    state = Features.next(state, type.readings.morphs[best].pos(), type.readings.parts);
                }
            }
            System.err.printf("epoch %d: %.3f%% right, %.3f%% out of reach, %d s%n", epoch, 100.0 * right / all,
                    100.0 * unreachable / all, (System.currentTimeMillis() - begun) / 1000);
        }
        int kept = 0;
        for (int i = 0; i < weights.length; i++) {
            sums[i] += (double) weights[i] * (now - touched[i]);
            weights[i] = counts[i] < 3 ? 0 : (float) (sums[i] / now);
            kept += Math.abs(weights[i]) * SCALE >= LEAST ? 1 : 0;
        }
        System.err.println(kept + " weights kept");
    }

    private final Map<String, Word> variants = new HashMap<>();

    /** The sentence as less careful outlets write it: hamzas dropped, final ya without dots, or ta marbuta without. */
    private Word[] careless(Word[] words, Random random) {
        int way = random.nextInt(8);
        Word[] out = words.clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i].kind() == Word.Kind.ARABIC) {
                String surface = careless(out[i].surface(), way);
                if (!surface.equals(out[i].surface())) {
                    out[i] = variants.computeIfAbsent(surface, s -> new Word(s, Word.Kind.ARABIC));
                }
            }
        }
        return out;
    }

    static String careless(String surface, int way) {
        return switch (way) {
            case 0, 1, 2, 3 -> surface.replaceAll("[أإآ]", "ا");
            case 4 -> surface.replaceAll("ي$", "ى");
            case 5 -> surface.replaceAll("ى$", "ي").replaceAll("[أإآ]", "ا");
            case 6 -> surface.replaceAll("ة$", "ه");
            default -> surface.replaceAll("ة$", "ه").replaceAll("[أإآ]", "ا").replaceAll("ي$", "ى");
        };
    }

    private static final Word EDGE = new Word("\n", Word.Kind.SIGN);

    private void update(Type type, int candidate, int[] f, int count, float by, int[] counts) {
        int label = type.readings.labels[candidate];
        for (int x : type.features[candidate]) {
            add(Features.weight(x, label), by, counts);
        }
        for (int x = 0; x < count; x++) {
            add(Features.weight(f[x], label), by, counts);
        }
    }

    private void add(int at, float by, int[] counts) {
        sums[at] += (double) weights[at] * (now - touched[at]);
        touched[at] = now;
        weights[at] += by;
        counts[at]++;
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(9);
            }
        })) {
            out.writeInt(TagModel.MAGIC);
            out.writeShort(frames.size());
            out.writeShort(guessed);
            for (Frame frame : frames) {
                out.writeByte(frame.proclitics());
                out.writeByte((frame.sharedLam() ? 1 : 0) + (frame.ta() ? 2 : 0));
                byte[] pronoun = frame.pronoun().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeByte(pronoun.length);
                out.write(pronoun);
                out.writeByte(frame.pos().ordinal());
            }
            tables.writeTo(out);
            int[] kept = new int[weights.length];
            int n = 0;
            for (int i = 0; i < weights.length; i++) {
                if (Math.abs(weights[i]) * SCALE >= LEAST) {
                    kept[n++] = i;
                }
            }
            int last = 0;
            for (int i : Arrays.copyOf(kept, n)) {
                number(out, i - last);
                last = i;
                int most = Short.MAX_VALUE / TagModel.STEP;
                int value = (int) Math.max(-most, Math.min(most, Math.round(weights[i] * SCALE / TagModel.STEP)));
                number(out, (value << 1) ^ (value >> 31));
            }
        }
        System.err.println(file + " " + Files.size(file) / 1024 + " KB");
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        int v = value;
        while (v >= 0x80) {
            out.writeByte(v & 0x7F | 0x80);
            v >>>= 7;
        }
        out.writeByte(v);
    }
}
