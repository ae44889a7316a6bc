package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ProposedCommitment;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** Incidents, map, dashboard and commitments over the sample reports: what is shown, what is decided, who may. */
class RecordPagesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static ServerFixture server;
    private static Desking desking;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        desking = server.part(Desking.class);
        assertThat(desking.await(LONG)).isTrue();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<IncidentRow> incidents() {
        return desking.desk().incidents(IncidentQuery.ALL, null, 200).items();
    }

    /** Two incidents of one type, the least told, so that tests do not meet. */
    private static List<IncidentRow> alike(int skip) {
        List<IncidentRow> single = incidents().stream()
                .filter(row -> row.claims() == 1 && !row.decided())
                .toList();
        for (IncidentRow one : single.subList(skip, single.size())) {
            List<IncidentRow> same = single.stream()
                    .filter(row -> row.event() == one.event() && !row.id().equals(one.id()))
                    .toList();
            if (!same.isEmpty()) {
                return List.of(one, same.getLast());
            }
        }
        throw new AssertionError("The samples have no two incidents of one type");
    }

    @Test
    void theListNarrowsAndNamesWhatItCannotRead() {
        Visitor visitor = server.as(Role.VIEWER);
        Document all = visitor.page("/incidents");
        int assaults = desking.desk()
                .count(
                        new IncidentQuery(null, null, Set.of(EventType.ASSAULT), Set.of(), null, null, null, false),
                        1000);
        Document some = visitor.page("/incidents?event=ASSAULT");
        assertThat(all.select("li.incident").size()).isGreaterThan(assaults);
        assertThat(some.select("li.incident")).hasSize(assaults);
        Document faulty = visitor.page("/incidents?from=yesterday&area=1,2");
        assertThat(faulty.expectFirst(".refused").text()).contains("from").contains("area");
        assertThat(faulty.select("li.incident")).hasSameSizeAs(all.select("li.incident"));
    }

    @Test
    void anIncidentShowsItsVoicesWithTheirWords() {
        IncidentRow row = incidents().stream()
                .max(Comparator.comparingInt(IncidentRow::claims))
                .orElseThrow();
        Incident incident = desking.desk().incident(row.id()).orElseThrow().incident();
        Document page = server.as(Role.VIEWER).page("/incidents/" + row.id());
        assertThat(page.select("article.voice")).isNotEmpty();
        assertThat(page.expectFirst("article.voice blockquote").text())
                .isEqualToNormalizingWhitespace(incident.claims().stream()
                        .map(claim -> claim.claim().quote())
                        .filter(quote -> page.expectFirst("article.voice blockquote")
                                .text()
                                .equals(quote.replaceAll("\\s+", " ").strip()))
                        .findFirst()
                        .orElse("no claim has these words"));
        assertThat(page.select("table.voices-table tbody tr")).hasSameSizeAs(page.select("article.voice"));
        assertThat(page.select("ol.carried a[href^=/reports/]")).isNotEmpty();
        assertThat(page.select("form[action$=/merge]")).isEmpty();
        assertThat(server.as(Role.VIEWER).get("/incidents/INC-000000000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void mergingIsADecisionThatCanBeUndone() {
        List<IncidentRow> two = alike(0);
        String one = two.getFirst().id();
        String other = two.getLast().id();
        Map<String, String> form = Map.of("others", other, "because", "ليلة واحدة");
        assertThat(server.as(Role.VIEWER)
                        .post("/incidents/" + one + "/merge", form)
                        .statusCode())
                .isEqualTo(403);

        Visitor analyst = server.as(Role.ANALYST);
        assertThat(analyst.post("/incidents/" + one + "/merge", form).statusCode())
                .isEqualTo(303);
        assertThat(desking.await(LONG)).isTrue();
        Desk desk = desking.desk();
        String merged = desk.incident(other).orElseThrow().incident().id();
        assertThat(desk.incident(one).orElseThrow().incident().id()).isEqualTo(merged);
        String gone = merged.equals(one) ? other : one;
        assertThat(analyst.get("/incidents/" + gone).headers().firstValue("Location"))
                .hasValue("/incidents/" + merged);
        Document page = analyst.page("/incidents/" + merged);
        assertThat(page.expectFirst("ol.history").text())
                .contains("The analyst")
                .contains("ليلة واحدة");

        String entry = page.expectFirst("input[name=entry]").val();
        HttpResponse<String> undone = analyst.post(
                "/incidents/" + merged + "/undo", Map.of("entry", entry, "because", "two nights after all"));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(desking.await(LONG)).isTrue();
        assertThat(desk.incident(other).orElseThrow().incident().id())
                .isNotEqualTo(desk.incident(one).orElseThrow().incident().id());
    }

    @Test
    void whatMeansNothingIsRefusedInThePagesLanguageAndNotRecorded() {
        IncidentRow one = incidents().getFirst();
        IncidentRow different = incidents().stream()
                .filter(row -> row.event() != one.event())
                .findFirst()
                .orElseThrow();
        Visitor analyst = server.as(Role.ANALYST);
        long before = desking.desk().standing().taken();
        String path = "/incidents/" + one.id();
        assertThat(analyst.post(path + "/merge", Map.of("others", different.id(), "because", "so"))
                        .body())
                .contains("another kind of act");
        assertThat(analyst.post(path + "/merge?lang=ar", Map.of("others", "INC-1", "because", "so"))
                        .body())
                .contains("لا واقعة في السجل معرفها");
        assertThat(analyst.post(path + "/split", Map.of("claim", "nothing#0", "because", "so"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(analyst.post(path + "/undo", Map.of("entry", "1", "because", "so"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(analyst.post(path + "/merge", Map.of("others", different.id(), "because", " "))
                        .statusCode())
                .isEqualTo(400);
        desking.await(LONG);
        assertThat(desking.desk().standing().taken()).isEqualTo(before);
    }

    @Test
    void thePointsOfTheMapAreAllIncidentsThatHaveAPlaceAndAreSentOnce() throws IOException {
        Visitor visitor = server.as(Role.VIEWER);
        HttpResponse<String> answer = visitor.get("/map/points");
        JsonNode points = new ObjectMapper().readTree(answer.body());
        long placed = incidents().stream().filter(row -> row.point() != null).count();
        int columns = points.get("columns").asInt();
        int sum = 0;
        for (int i = columns - 1; i < points.get("rows").size(); i += columns) {
            sum += points.get("rows").get(i).asInt();
        }
        assertThat(sum)
                .isEqualTo((int) placed)
                .isEqualTo(points.get("incidents").asInt());
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/map/points", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        JsonNode none = new ObjectMapper()
                .readTree(visitor.get("/map/points?area=-80,-170,-79,-169").body());
        assertThat(none.get("incidents").asInt()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(visitor.get("/map/towns").body())
                        .get("towns")
                        .size())
                .isGreaterThan(1000);
    }

    @Test
    void theDashboardTellsItsNumbersInWordsAndTables() {
        Visitor visitor = server.as(Role.VIEWER);
        for (String language : List.of("ar", "en")) {
            Document page = visitor.page("/dashboard?from=2020-04-01&to=2020-04-30&lang=" + language);
            assertThat(page.select("figure.chart svg[role=group] title")).isNotEmpty();
            assertThat(page.select("figure.chart")).allSatisfy(figure -> {
                assertThat(figure.select("svg > desc").text()).isNotBlank();
                assertThat(figure.select("table tbody tr")).isNotEmpty();
            });
            assertThat(page.select("table.balance")).isNotEmpty();
            assertThat(page.select("[style]")).isEmpty();
        }
        assertThat(visitor.get("/dashboard?from=bad&to=2020-02-31").statusCode())
                .isEqualTo(200);
    }

    @Test
    void commitmentsAndFindingsAreShownAndAProposalIsAcceptedByAReviewerAlone() {
        Visitor reviewer = server.as(Role.REVIEWER);
        Document all = reviewer.page("/commitments");
        assertThat(all.select("table.all a[href=/commitments/LBY-ARMS-EMBARGO-2011]"))
                .isNotEmpty();
        Document one = reviewer.page("/commitments/LBY-ARMS-EMBARGO-2011");
        assertThat(one.select("article.clause-card")).isNotEmpty();
        assertThat(one.select("figure.chart svg")).isNotEmpty();
        assertThat(reviewer.get("/commitments/NONE").statusCode()).isEqualTo(404);
        Document findings = reviewer.page("/commitments/findings");
        assertThat(findings.select("article.finding")).isNotEmpty();

        List<ProposedCommitment> proposals = desking.desk().proposals();
        assertThat(proposals)
                .as("the samples tell of a truce that no file holds")
                .isNotEmpty();
        String id = proposals.getFirst().commitment().id();
        Map<String, String> form = Map.of("because", "both sides confirm it");
        assertThat(server.as(Role.ANALYST)
                        .post("/commitments/" + id + "/accept", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reviewer.post("/commitments/" + id + "/accept", Map.of("because", "", "text", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(reviewer.post("/commitments/" + id + "/accept", Map.of("because", "so", "text", "[X]\nkind = odd"))
                        .body())
                .contains("cannot be read");
        assertThat(reviewer.post("/commitments/" + id + "/accept", form).statusCode())
                .isEqualTo(303);
        assertThat(desking.await(LONG)).isTrue();
        assertThat(desking.desk().commitments(desking.knowledge()))
                .anyMatch(each -> each.id().equals(id));
        List<RecordedDecision> decisions = desking.desk().decisions(new Target(Target.Sort.COMMITMENT, id));
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.decision().kind()).isEqualTo(Decision.Kind.ACCEPT_COMMITMENT);
            assertThat(decision.decision().by()).isEqualTo("The reviewer");
        });
        assertThat(reviewer.page("/commitments/" + id).select("form[action$=/reject]"))
                .isNotEmpty();
    }
}
