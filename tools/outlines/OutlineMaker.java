import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes the outlines that reports draw maps with (report/src/main/resources/org/raqib/report/outlines.txt) of Natural Earth's
 * countries at 1:50 million, as TopoJSON ({@code countries-50m.json} of the npm package world-atlas 2.0.2).
 *
 * <p>{@code java -cp jackson-core.jar:jackson-databind.jar:jackson-annotations.jar OutlineMaker.java countries-50m.json
 * outlines.txt}. Arcs rather than countries are written: a border that two countries share is drawn once.
 */
public final class OutlineMaker {
    /** What the maps may show, in degrees: from the Atlantic to India, from the Equator's south to the Baltic. */
    private static final double WEST = -26, EAST = 98, SOUTH = -15, NORTH = 60;
    /** Points nearer than this to the one before are left out, in degrees: less than a printed line is wide. */
    private static final double NEAR = 0.04;

    public static void main(String[] args) throws IOException {
        JsonNode topology = new ObjectMapper().readTree(Path.of(args[0]).toFile());
        double[] scale = pair(topology.get("transform").get("scale"));
        double[] shift = pair(topology.get("transform").get("translate"));
        TreeSet<Integer> used = new TreeSet<>();
        gather(topology.get("objects").get("countries"), used);
        List<String> lines = new ArrayList<>();
        for (int number : used) {
            List<double[]> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : topology.get("arcs").get(number)) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]});
            }
            if (points.stream().anyMatch(p -> p[0] > WEST && p[0] < EAST && p[1] > SOUTH && p[1] < NORTH)) {
                lines.add(line(points));
            }
        }
        Files.writeString(
                Path.of(args[1]),
                "# Coasts and borders from Natural Earth 1:50m (public domain), through world-atlas 2.0.2 (ISC), within "
                        + "26 W to 98 E and 15 S to 60 N.\n# One line an arc: longitude and latitude of its first "
                        + "point, then the steps from point to point, in hundredths of a degree.\n"
                        + "# Made by tools/outlines/OutlineMaker.java; do not edit.\n"
                        + String.join("\n", lines) + "\n");
    }

    private static void gather(JsonNode node, TreeSet<Integer> arcs) {
        if (node.has("geometries")) {
            node.get("geometries").forEach(geometry -> gather(geometry, arcs));
        } else if (node.has("arcs")) {
            numbers(node.get("arcs"), arcs);
        }
    }

    private static void numbers(JsonNode node, TreeSet<Integer> arcs) {
        if (node.isArray()) {
            node.forEach(part -> numbers(part, arcs));
        } else {
            arcs.add(node.asInt() < 0 ? ~node.asInt() : node.asInt());
        }
    }

    private static String line(List<double[]> points) {
        StringBuilder line = new StringBuilder();
        long atX = 0;
        long atY = 0;
        for (int i = 0; i < points.size(); i++) {
            long x = Math.round(points.get(i)[0] * 100);
            long y = Math.round(points.get(i)[1] * 100);
            boolean end = i == 0 || i == points.size() - 1;
            if (end || Math.hypot(x - atX, y - atY) >= NEAR * 100) {
                line.append(i == 0 ? "" : " ").append(x - atX).append(',').append(y - atY);
                atX = x;
                atY = y;
            }
        }
        return line.toString();
    }

    private static double[] pair(JsonNode node) {
        return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
    }
}
