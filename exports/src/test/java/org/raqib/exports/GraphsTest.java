package org.raqib.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.raqib.exports.Exports.Format;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.model.Commitment;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Span;
import org.raqib.model.Text;
import org.raqib.model.Zone;

/** The formats that are JSON, held against what their publishers demand. */
class GraphsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fields of the PLOVER manual, chapter "Data Fields", table "PLOVER JSON", and those Raqib adds. */
    private static final Set<String> PLOVER = Set.of(
            "id",
            "has_event",
            "date",
            "time",
            "enddate",
            "endtime",
            "source",
            "recipient",
            "event",
            "event_loc",
            "event_text",
            "quad_code",
            "event_scale",
            "mode",
            "context",
            "link",
            "text",
            "text_info",
            "cite_info",
            "coder",
            "coded_date",
            "coded_time",
            "comment",
            "size");

    private static final Set<String> ADDED = Set.of("actor", "raqib");

    private static Told told() {
        Told told = new Told();
        told.report("a b", "وكالة «س»")
                .act(EventType.ASSAULT, Mode.AERIAL)
                .by("LBY-LNA")
                .on("KIND-CIVILIAN")
                .said("LBY-GNA")
                .at("PLACE-LBY-TRIPOLI")
                .when("2020-05-01")
                .killed(2, null)
                .told();
        return told.report("c", "x")
                .act(EventType.AGREE, Mode.SIGN)
                .as(Modality.PLANNED)
                .by("TUR")
                .told();
    }

    private static String text(Format format, Extract extract) {
        StringWriter out = new StringWriter();
        Exports.write(format, extract, out);
        return out.toString();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void ploverHasThePublishedFields() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(Format.PLOVER, told().extract()).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).hasSize(2);
        for (JsonNode line : lines) {
            Set<String> names = new HashSet<>();
            line.fieldNames().forEachRemaining(names::add);
            assertThat(names).contains("id", "date", "source", "event");
            names.removeAll(PLOVER);
            assertThat(names).isEqualTo(ADDED);
        }
        JsonNode strike = lines.stream()
                .filter(line -> line.get("event").get(0).asText().equals("ASSAULT"))
                .findFirst()
                .orElseThrow();
        assertThat(strike.get("date").asText()).isEqualTo("2020-05-01");
        assertThat(strike.get("source").get(0).get("identifier_id").asText()).isEqualTo("LBY-LNA");
        assertThat(strike.get("source").get(0).get("code").asText()).isEqualTo("LBY");
        assertThat(strike.get("mode").get(0).asText()).isEqualTo("aerial");
        assertThat(strike.get("quad_code").asInt()).isEqualTo(4);
        assertThat(strike.get("size").get("dead").asText()).isEqualTo("2+");
        assertThat(strike.get("raqib").get("cameo").asText()).isEqualTo("195");
        JsonNode planned = lines.get(lines.indexOf(strike) == 0 ? 1 : 0);
        assertThat(planned.get("date").isNull()).isTrue();
        assertThat(planned.get("context").get(0).asText()).isEqualTo("future");
        assertThat(planned.get("raqib").has("cameo")).isFalse();
    }

    /** RFC 7946: types, longitude first, within the world; null where no place is known. */
    @Test
    void geoJsonIsWhatTheStandardSays() throws IOException {
        JsonNode map = JSON.readTree(text(Format.GEOJSON, told().extract()));
        assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(nodes(map.get("features"))).hasSize(2).allSatisfy(feature -> {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.get("properties").isObject()).isTrue();
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.has("crs")).isFalse();
        });
        JsonNode placed = nodes(map.get("features")).stream()
                .filter(feature -> !feature.get("geometry").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(placed.get("geometry").get("type").asText()).isEqualTo("Point");
        assertThat(placed.get("geometry").get("coordinates").get(0).asDouble()).isEqualTo(13.1913);
        assertThat(placed.get("geometry").get("coordinates").get(1).asDouble()).isEqualTo(32.8872);
    }

    /** RFC 7946, section 3.1.6: rings are closed, outer ones run against the clock, holes with it. */
    @Test
    void zonesOfCommitmentsArePolygons() throws IOException {
        Extract none = new Told().extract();
        Commitment shipped = CommitmentFile.shipped().getFirst();
        List<GeoPoint> square = List.of(point(32, 13), point(33, 13), point(33, 14), point(32, 14));
        List<GeoPoint> hole = List.of(point(32.4, 13.4), point(32.4, 13.6), point(32.6, 13.6), point(32.6, 13.4));
        Zone zone = new Zone("buffer", new Text("منطقة", "zone"), List.of(square, hole));
        Commitment zoned = new Commitment(
                shipped.id(),
                shipped.kind(),
                shipped.form(),
                shipped.title(),
                shipped.names(),
                shipped.basis(),
                shipped.bearers(),
                shipped.beneficiaries(),
                shipped.bonds(),
                shipped.areas(),
                List.of(zone, zone),
                shipped.timeline(),
                shipped.coding(),
                shipped.clauses(),
                shipped.notes());
        Extract extract = new Extract(
                List.of(), List.of(), List.of(zoned), List.of(), Map.of(), Map.of(), none.entities(), none.madeBy());
        List<JsonNode> drawn =
                nodes(JSON.readTree(text(Format.GEOJSON, extract)).get("features"));
        assertThat(drawn).hasSize(1);
        assertThat(drawn.getFirst().get("geometry").get("coordinates")).hasSize(2);
        assertThat(drawn.getFirst().get("geometry").get("coordinates").get(0)).hasSize(2);
        for (JsonNode feature : drawn) {
            assertThat(feature.get("geometry").get("type").asText()).isEqualTo("MultiPolygon");
            for (JsonNode polygon : nodes(feature.get("geometry").get("coordinates"))) {
                for (int i = 0; i < polygon.size(); i++) {
                    JsonNode ring = polygon.get(i);
                    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
                    double area = 0;
                    for (int j = 1; j < ring.size(); j++) {
                        JsonNode a = ring.get(j - 1);
                        JsonNode b = ring.get(j);
                        area += a.get(0).asDouble() * b.get(1).asDouble()
                                - b.get(0).asDouble() * a.get(1).asDouble();
                    }
                    assertThat(area > 0).as(feature.get("id").asText()).isEqualTo(i == 0);
                }
            }
        }
    }

    private static GeoPoint point(double lat, double lon) {
        return new GeoPoint(lat, lon);
    }

    @Test
    void everyTermIsDefinedInTheDocumentAndEveryReferenceLeadsToANode() throws IOException {
        JsonNode document = JSON.readTree(text(Format.PROV, told().extract()));
        assertThat(document.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        JsonNode terms = document.get("@context").get(1);
        Set<String> ids = new HashSet<>();
        nodes(document.get("@graph"))
                .forEach(node -> assertThat(ids.add(node.get("id").asText()))
                        .as(node.get("id").asText())
                        .isTrue());
        assertThat(ids).allMatch(id -> id.matches("urn:raqib:[a-z]+(:[A-Za-z0-9._~%-]+)?"));
        for (JsonNode node : nodes(document.get("@graph"))) {
            check(node, terms, ids);
        }
    }

    private static final Set<String> REFERENCES =
            Set.of("wasGeneratedBy", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "used", "source");

    private static void check(JsonNode node, JsonNode terms, Set<String> ids) {
        node.fields().forEachRemaining(field -> {
            assertThat(terms.has(field.getKey())).as(field.getKey()).isTrue();
            List<JsonNode> values = field.getValue().isArray() ? nodes(field.getValue()) : List.of(field.getValue());
            for (JsonNode value : values) {
                if (field.getKey().equals("type")) {
                    assertThat(terms.has(value.asText())).as(value.asText()).isTrue();
                } else if (REFERENCES.contains(field.getKey())) {
                    assertThat(ids).contains(value.asText());
                } else if (value.isObject()) {
                    check(value, terms, ids);
                }
            }
        });
    }

    /** Web Annotation Data Model, sections 3.1 and 4.2: a body, a target, and selectors that count code points. */
    @Test
    void aClaimIsAnAnnotationOfItsWords() throws IOException {
        JsonNode document = JSON.readTree(text(Format.PROV, told().extract()));
        JsonNode claim = nodes(document.get("@graph")).stream()
                .filter(node -> node.get("id").asText().equals("urn:raqib:claim:a%20b%230"))
                .findFirst()
                .orElseThrow();
        assertThat(nodes(claim.get("type"))).extracting(JsonNode::asText).containsExactly("Annotation", "Entity");
        JsonNode quote = claim.get("target").get("selector").get(0);
        JsonNode position = claim.get("target").get("selector").get(1);
        assertThat(quote.get("type").asText()).isEqualTo("TextQuoteSelector");
        assertThat(quote.get("exact").asText()).isEqualTo("قصف الجيش المدينة");
        assertThat(quote.get("prefix").asText()).endsWith("𝄞 قبل. ");
        assertThat(quote.get("suffix").asText()).isEqualTo(". بعد");
        assertThat(position.get("end").asInt() - position.get("start").asInt())
                .isEqualTo(quote.get("exact").asText().length());
        // "عنوان a b", a line feed, then the clef, which is two code units and one code point, and six more letters and
        // signs.
        assertThat(position.get("start").asInt()).isEqualTo(9 + 1 + 1 + 6);
    }

    @Test
    void surroundingsEndWithTheText() {
        String body = "𝄞".repeat(40) + "x" + "𝄞".repeat(3);
        Passage passage = Passage.of(body, new Span(80, 81));
        assertThat(passage.start()).isEqualTo(40);
        assertThat(passage.prefix()).isEqualTo("𝄞".repeat(Passage.AROUND));
        assertThat(passage.suffix()).isEqualTo("𝄞".repeat(3));
    }
}
