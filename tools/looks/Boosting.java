import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grows gradient boosted trees over small whole numbers, for {@code trees.py}, which says what is learned: {@code java Boosting.java IN
 * OUT}. Trees grow leaf by leaf, the split that gains most first. Columns are counted side by side, and each by itself in the order of
 * the rows, so that any number of processors gives the same trees.
 */
public final class Boosting {
    /** More numbers than a column can hold. */
    private static final int WIDTH = 256;

    private static final double NO_GAIN = 1e-6;

    private final int leaves;
    private final int least;
    private final double rate;
    private final double ridge;
    /** The numbers, column by column. */
    private final byte[][] columns;
    private final boolean[] answers;
    private final double[] weights;
    private final double[] odds;
    private final double[] slope;
    private final double[] bend;
    private final int[] rows;
    private final int[] right;
    /** Slopes and bends of the rows of one end, one behind the other. */
    private final double[] slopeOf;
    private final double[] bendOf;

    private Boosting(DataInputStream in) throws IOException {
        int count = in.readInt();
        columns = new byte[in.readInt()][count];
        leaves = in.readInt();
        least = in.readInt();
        rate = in.readDouble();
        ridge = in.readDouble();
        for (byte[] column : columns) {
            in.readFully(column);
        }
        answers = new boolean[count];
        weights = new double[count];
        odds = new double[count];
        for (int i = 0; i < count; i++) {
            answers[i] = in.readBoolean();
        }
        for (int i = 0; i < count; i++) {
            weights[i] = in.readDouble();
        }
        for (int i = 0; i < count; i++) {
            odds[i] = in.readDouble();
        }
        slope = new double[count];
        bend = new double[count];
        rows = new int[count];
        right = new int[count];
        slopeOf = new double[count];
        bendOf = new double[count];
    }

    /** The rows from {@code from} to {@code to}, what they add up to, and the split of them that gains most. */
    private final class End {
        private final int node;
        private final int from;
        private final int to;
        private final double[][] slopes;
        private final double[][] bends;
        private final int[][] counts;
        private double gain = -1;
        private int column;
        private int threshold;

        private End(int node, int from, int to, int columns) {
            this.node = node;
            this.from = from;
            this.to = to;
            slopes = new double[columns][WIDTH];
            bends = new double[columns][WIDTH];
            counts = new int[columns][WIDTH];
        }

        private End summed(int[] chosen) {
            for (int i = from; i < to; i++) {
                slopeOf[i] = slope[rows[i]];
                bendOf[i] = bend[rows[i]];
            }
            IntStream.range(0, chosen.length).parallel().forEach(c -> {
                byte[] column = columns[chosen[c]];
                double[] g = slopes[c];
                double[] h = bends[c];
                int[] n = counts[c];
                for (int i = from; i < to; i++) {
                    int number = column[rows[i]] & 0xff;
                    g[number] += slopeOf[i];
                    h[number] += bendOf[i];
                    n[number]++;
                }
            });
            return split();
        }

        /** What is left of a node when the other end is taken away. */
        private End without(End whole, End other) {
            for (int c = 0; c < counts.length; c++) {
                for (int v = 0; v < WIDTH; v++) {
                    slopes[c][v] = whole.slopes[c][v] - other.slopes[c][v];
                    bends[c][v] = whole.bends[c][v] - other.bends[c][v];
                    counts[c][v] = whole.counts[c][v] - other.counts[c][v];
                }
            }
            return split();
        }

        private End split() {
            double g = 0;
            double h = 0;
            for (int v = 0; v < WIDTH; v++) {
                g += slopes[0][v];
                h += bends[0][v];
            }
            int all = to - from;
            for (int c = 0; c < counts.length; c++) {
                double low = 0;
                double lowBend = 0;
                int under = 0;
                for (int v = 0; v < WIDTH && under < all; v++) {
                    low += slopes[c][v];
                    lowBend += bends[c][v];
                    under += counts[c][v];
                    if (counts[c][v] > 0 && under >= least && all - under >= least) {
                        double now = part(low, lowBend) + part(g - low, h - lowBend) - part(g, h);
                        if (now > gain + 1e-12) {
                            gain = now;
                            column = c;
                            threshold = v;
                        }
                    }
                }
            }
            return this;
        }

        private double part(double g, double h) {
            return g * g / (h + ridge);
        }

        private double value() {
            double g = 0;
            double h = 0;
            for (int i = from; i < to; i++) {
                g += slope[rows[i]];
                h += bend[rows[i]];
            }
            return rate * g / (h + ridge);
        }
    }

    /** A tree over the chosen columns: of each node its column or -1, its threshold, its children, its value. */
    private void grow(int[] chosen, DataOutputStream out) throws IOException {
        for (int i = 0; i < rows.length; i++) {
            double p = 1 / (1 + Math.exp(-odds[i]));
            slope[i] = weights[i] * ((answers[i] ? 1 : 0) - p);
            bend[i] = weights[i] * p * (1 - p);
            rows[i] = i;
        }
        List<int[]> nodes = new ArrayList<>();
        double[] values = new double[2 * leaves];
        List<End> ends = new ArrayList<>();
        nodes.add(new int[] {-1, 0, 0, 0});
        ends.add(new End(0, 0, rows.length, chosen.length).summed(chosen));
        while (ends.size() < leaves) {
            int best = 0;
            for (int i = 1; i < ends.size(); i++) {
                best = ends.get(i).gain > ends.get(best).gain ? i : best;
            }
            End end = ends.get(best);
            if (end.gain <= NO_GAIN) {
                break;
            }
            int middle = parted(end, columns[chosen[end.column]]);
            int node = nodes.size();
            nodes.set(end.node, new int[] {chosen[end.column], end.threshold, node, node + 1});
            nodes.add(new int[] {-1, 0, 0, 0});
            nodes.add(new int[] {-1, 0, 0, 0});
            End low = new End(node, end.from, middle, chosen.length);
            End high = new End(node + 1, middle, end.to, chosen.length);
            // The smaller is counted, the larger is the rest.
            if (low.to - low.from <= high.to - high.from) {
                high.without(end, low.summed(chosen));
            } else {
                low.without(end, high.summed(chosen));
            }
            ends.set(best, low);
            ends.add(high);
        }
        for (End end : ends) {
            values[end.node] = end.value();
            for (int i = end.from; i < end.to; i++) {
                odds[rows[i]] += values[end.node];
            }
        }
        out.writeInt(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            for (int number : nodes.get(i)) {
                out.writeInt(number);
            }
            out.writeDouble(values[i]);
        }
    }

    /** Puts the rows at most the threshold before the others, each in their order. */
    private int parted(End end, byte[] column) {
        int low = end.from;
        int high = 0;
        for (int i = end.from; i < end.to; i++) {
            int row = rows[i];
            if ((column[row] & 0xff) <= end.threshold) {
                rows[low++] = row;
            } else {
                right[high++] = row;
            }
        }
        System.arraycopy(right, 0, rows, low, high);
        return low;
    }

    public static void main(String[] args) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            Boosting boosting = new Boosting(in);
            int trees = in.readInt();
            int[] chosen = new int[in.readInt()];
            for (int t = 0; t < trees; t++) {
                for (int c = 0; c < chosen.length; c++) {
                    chosen[c] = in.readInt();
                }
                boosting.grow(chosen, out);
            }
        }
    }
}
