package org.raqib.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.desk.FindingQuery;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.proof.SigningKey;
import org.raqib.server.ServerFixture;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What openapi.yaml says is what the server does: the same paths and methods, and answers in the forms it describes. */
class ContractTest {
    private static ServerFixture server;
    private static Client client;
    private static ObjectNode contract;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
        try (Ledger ledger = Ledgers.open(server.ledger().toString(), java.time.Clock.systemUTC())) {
            MerkleLog.sign(ledger, SigningKey.create(new java.security.SecureRandom()));
        }
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
        client = new Client(server, Role.ADMINISTRATOR);
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(client.get("/api/v1/openapi.yaml").body());
        contract = new ObjectMapper().valueToTree(read);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void describesEveryPathAndMethodAndNoOther() {
        Set<String> served = new TreeSet<>();
        server.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + plain(pattern)))));
        served.removeIf(one -> !one.contains(" /api/") && !one.contains(" /feeds/"));
        Set<String> described = new TreeSet<>();
        contract.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(served).isEqualTo(described).hasSizeGreaterThan(30);
    }

    /** A variable's pattern is the server's own matter. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{([a-z]+):[^/]*\\}$", "{$1}");
    }

    @Test
    void answersAreInTheFormsItDescribes() {
        Outward outward = server.part(Outward.class);
        ReportRow report = outward.desk().reports(ReportQuery.ALL, null, 100).items().stream()
                .filter(row -> row.claims() > 0)
                .findFirst()
                .orElseThrow();
        String incident = outward.desk()
                .incidents(IncidentQuery.ALL, null, 1)
                .items()
                .getFirst()
                .id();
        String finding = outward.desk()
                .findings(FindingQuery.ALL, null, 1)
                .items()
                .getFirst()
                .finding()
                .id();
        List<String> paths = List.of(
                "/api/v1/reports",
                "/api/v1/reports/" + report.n(),
                "/api/v1/reports/" + report.n() + "/versions",
                "/api/v1/reports/" + report.n() + "/claims/0",
                "/api/v1/incidents?limit=20",
                "/api/v1/incidents?format=geojson",
                "/api/v1/incidents/" + incident,
                "/api/v1/findings",
                "/api/v1/findings/" + finding,
                "/api/v1/balance",
                "/api/v1/commitments",
                "/api/v1/commitments/" + outward.commitments().getFirst().id(),
                "/api/v1/proposals",
                "/api/v1/entities?q=Tripoli",
                "/api/v1/entities/LBY",
                "/api/v1/decisions",
                "/api/v1/digest?day=2020-04-30",
                "/api/v1/digests",
                "/api/v1/exports/geojson",
                "/api/v1/ledger",
                "/api/v1/ledger/entries?limit=5",
                "/api/v1/checkpoints",
                "/api/v1/proofs/" + report.n() + "/0",
                "/api/v1/proofs/" + incident,
                "/api/v1/webhooks");
        List<String> wrong = new ArrayList<>();
        for (String path : paths) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            wrong.addAll(faults("get", path, answer));
        }
        assertThat(wrong).isEmpty();
        // The schemas are not such as to take anything.
        assertThat(validate("/components/schemas/Report", Client.parse("{\"n\":\"one\"}")))
                .hasSizeGreaterThan(2);
        assertThat(validate("/components/schemas/Slice", Client.parse("{\"items\":[]}")))
                .isNotEmpty();
        assertThat(Client.parse(client.get("/api/v1/entities?q=Tripoli").body()).get("items"))
                .isNotEmpty();
    }

    @Test
    void refusalsAreProblems() {
        for (Map.Entry<String, Integer> one : Map.of(
                        "/api/v1/reports?from=yesterday", 400,
                        "/api/v1/reports?limit=0", 400,
                        "/api/v1/reports?cursor=%21", 400,
                        "/api/v1/reports/999999", 404,
                        "/api/v1/reports/x", 404,
                        "/api/v1/incidents/INC-none", 404,
                        "/api/v1/exports/xls", 404,
                        "/api/v1/exports/acled?party=nobody-of-that-name", 400,
                        "/api/v1/nothing", 404)
                .entrySet()) {
            HttpResponse<String> answer = client.get(one.getKey());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(one.getKey())
                    .startsWith("application/problem+json");
            assertThat(validate("/components/schemas/Problem", Client.parse(answer.body())))
                    .isEmpty();
        }
        HttpResponse<String> answer = client.post("/api/v1/decisions", "{\"kind\":\"note\",\"by\":\"me\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'by' is not a key");
        assertThat(client.send("POST", "/api/v1/decisions", "text/xml", "<a/>").statusCode())
                .isEqualTo(415);
    }

    /** What is wrong with an answer by the schema that the contract gives for its kind and status. */
    static List<String> faults(String method, String path, HttpResponse<String> answer) {
        String plain = path.replaceFirst("\\?.*", "");
        String described = null;
        for (var names = contract.get("paths").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean fits = plain.matches(name.replaceAll("\\{[a-z]+\\}", "[^/]+"));
            if (fits && (described == null || !name.contains("{"))) {
                described = name;
            }
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        String pointer =
                "/paths/" + String.valueOf(described).replace("~", "~0").replace("/", "~1") + "/" + method
                        + "/responses/" + answer.statusCode() + "/content/" + type.replace("/", "~1") + "/schema";
        if (contract.at(pointer).isMissingNode()) {
            return List.of(path + ": the contract has no " + pointer);
        }
        return validate(pointer, Client.parse(answer.body())).stream()
                .map(one -> path + ": " + one)
                .toList();
    }

    private static List<String> validate(String pointer, JsonNode answer) {
        ObjectNode schema = contract.deepCopy();
        schema.put("$ref", "#" + pointer.replace("{", "%7B").replace("}", "%7D"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return validator.validate(answer).stream()
                .map(ValidationMessage::getMessage)
                .limit(5)
                .toList();
    }
}
