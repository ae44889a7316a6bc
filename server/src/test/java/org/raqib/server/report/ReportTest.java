package org.raqib.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.contract.ProofJson;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.ProofCheck;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision.Kind;
import org.raqib.proof.ProofFile;
import org.raqib.proof.SigningKey;
import org.raqib.server.ServerFixture;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** The page of a report and every decision on it, over HTTP, as it works without any script. */
class ReportTest {
    private static ServerFixture server;
    private static List<String> reports;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        assertThat(server.part(Desking.class).await(Duration.ofMinutes(2))).isTrue();
        reports = server.as(Role.ADMINISTRATOR).page("/").select("a[data-row]").eachAttr("href");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A report with claims that no other test decides about. */
    private static String report(int number) {
        Visitor visitor = server.as(Role.ADMINISTRATOR);
        return reports.stream()
                .filter(path -> visitor.page(path).select("article.claim").size() >= 2)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static Element card(Document page, int number) {
        return page.select("article.claim").get(number);
    }

    private static HttpResponse<String> send(Visitor visitor, Element form, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[type=hidden]:not([name=_csrf])")) {
            fields.put(input.attr("name"), input.val());
        }
        fields.putAll(more);
        return visitor.post(form.attr("action"), fields);
    }

    private static Element form(Element card, String name) {
        return card.expectFirst("form[action*=/" + name + "]");
    }

    private static RecordedDecision last() {
        try (Ledger ledger = Ledgers.openToRead(server.ledger().toString())) {
            return ledger.decisions().getLast();
        }
    }

    @Test
    void showsTheTextWithItsClaimsAndTheMachinesReading() {
        Document page = server.as(Role.VIEWER).page(report(3));
        assertThat(page.expectFirst(".body").attr("dir")).isEqualTo("rtl");
        int claims = page.select("article.claim").size();
        assertThat(page.select(".body a.no")).hasSize(claims);
        for (Element label : page.select(".body a.no")) {
            assertThat(page.select(label.attr("href"))).hasSize(1);
        }
        assertThat(page.select("article.claim .machine")).hasSize(claims);
        assertThat(page.select("article.claim .person, article.claim form")).isEmpty();
        assertThat(page.select("article.claim footer a[href^=/proof/]")).hasSize(claims);
        assertThat(server.as(Role.VIEWER).get("/reports/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void acceptsUndoesRejectsWithNamesAndReasons() {
        String path = report(0);
        Visitor analyst = server.as(Role.ANALYST);
        Element card = card(analyst.page(path), 0);
        assertThat(send(analyst, form(card, "accept"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(last().decision().kind()).isEqualTo(Kind.ACCEPT);
        assertThat(last().decision().by()).isEqualTo("The analyst");

        Element accepted = card(analyst.page(path), 0);
        assertThat(accepted.attr("data-standing")).isEqualTo("accepted");
        assertThat(accepted.select(".person").text()).contains("Accepted by The analyst");
        assertThat(accepted.select(".machine")).hasSize(1);
        send(analyst, form(accepted, "undo"), Map.of());
        Element undone = card(analyst.page(path), 0);
        assertThat(undone.attr("data-standing")).isEqualTo("read");
        assertThat(undone.select("footer li.undone")).hasSize(1);

        send(analyst, form(undone, "reject"), Map.of("reason", "The text is misread"));
        Element rejected = card(analyst.page(path), 0);
        assertThat(rejected.attr("data-standing")).isEqualTo("rejected");
        assertThat(rejected.select(".person .reason").text()).isEqualTo("The text is misread");
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsNotOverwritten() {
        String path = report(1);
        Visitor analyst = server.as(Role.ANALYST);
        Visitor reviewer = server.as(Role.REVIEWER);
        Element seen = card(analyst.page(path), 0);
        send(reviewer, form(card(reviewer.page(path), 0), "accept"), Map.of());
        long entry = last().entry();

        assertThat(send(analyst, form(seen, "reject"), Map.of("reason", "no")).statusCode())
                .isEqualTo(409);
        assertThat(last().entry()).isEqualTo(entry);
        Element reject = form(seen, "reject");
        HttpRequest part = HttpRequest.newBuilder(
                        analyst.form(
                                reject.attr("action"),
                                Map.of("seen", reject.expectFirst("[name=seen]").val(), "reason", "no"),
                                analyst.token()),
                        (name, value) -> true)
                .header("HX-Request", "true")
                .build();
        HttpResponse<String> answer = analyst.send(part);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Somebody else");
        assertThat(answer.body()).contains("Accepted by The reviewer");

        Element now = card(analyst.page(path), 0);
        assertThat(now.select("[data-do=undo]")).as("another person's decision").isEmpty();
        String undo = form(now, "accept").attr("action").replace("/accept", "/undo");
        assertThat(analyst.post(
                                undo,
                                Map.of("seen", now.expectFirst("[name=seen]").val()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(last().entry()).isEqualTo(entry);
        assertThat(send(analyst, form(now, "reject"), Map.of("reason", " ")).statusCode())
                .as("a reason is needed")
                .isEqualTo(409);
    }

    @Test
    void correctsSlotsAndKeepsTheMachinesReadingBesideThem() {
        String path = report(2);
        Visitor analyst = server.as(Role.ANALYST);
        Element card = card(analyst.page(path), 0);
        String href = card.expectFirst("[data-do=correct]").attr("href");
        Document page = analyst.page(href);
        Map<String, String> fields = fields(page.expectFirst("form.claimform"));
        fields.put("killed.min", "77");
        fields.put("killed.max", "77");
        HttpResponse<String> refused = analyst.post(href, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A reason is needed");
        Document again = Jsoup.parse(refused.body());
        assertThat(again.expectFirst("[name=killed.min]").val())
                .as("nobody fills the form in twice")
                .isEqualTo("77");
        fields.put("places.new", "طرابلس");
        fields.put("reason", "of several towns of one name");
        HttpResponse<String> ambiguous = analyst.post(href, fields);
        assertThat(ambiguous.statusCode()).isEqualTo(422);
        assertThat(ambiguous.body()).contains("is the name of several");
        assertThat(Jsoup.parse(ambiguous.body())
                        .expectFirst("[name=places.new]")
                        .val())
                .isEqualTo("طرابلس");
        fields.remove("places.new");

        fields.put("reason", "the toll is in the next sentence");
        assertThat(analyst.post(href, fields).statusCode()).isEqualTo(303);
        Element corrected = card(analyst.page(path), 0);
        assertThat(corrected.attr("data-standing")).isEqualTo("corrected");
        assertThat(corrected.select(".person [data-slot=killed] dd").text()).isEqualTo("77");
        assertThat(corrected.select(".machine [data-slot=killed] dd").text()).isNotEqualTo("77");
        isProven(corrected.expectFirst("footer a[href^=/proof/]").attr("href"), "the toll is in the next sentence");
    }

    /** The page of the proof tells the decision beside the reading, and the file that it gives holds. */
    private static void isProven(String proof, String reason) {
        try (Ledger ledger = Ledgers.open(server.ledger().toString(), Clock.systemUTC())) {
            MerkleLog.sign(ledger, SigningKey.create(new SecureRandom()));
        }
        Visitor viewer = server.as(Role.VIEWER);
        Document page = viewer.page(proof);
        assertThat(page.select(".chain").text()).contains("A person's decision", "The analyst", reason);
        assertThat(page.select(".statements").text()).contains("✓ Claim", "stands by the decision of The analyst");
        assertThat(viewer.page(proof + "?lang=ar").select(".statements").text()).contains("قائم بقرار");
        ProofFile file = ProofJson.read(viewer.get(proof + "/file").body());
        assertThat(ProofCheck.check(file, null)).allMatch(ProofCheck.Statement::holds);
        assertThat(file.claims()).allMatch(claim -> claim.decision() != null);
        viewer.page(proof + "?lang=en");
    }

    @Test
    void addsAClaimOutOfWordsOfTheReportAndOfNoOthers() {
        String path = report(4);
        Visitor analyst = server.as(Role.ANALYST);
        Document page = analyst.page(path);
        String words = page.select(".body p")
                .get(1)
                .text()
                .replaceAll("[0-9]+", " ")
                .strip()
                .split("\\s+")[0];
        String href = page.expectFirst("[data-add]").attr("href");
        Map<String, String> fields = fields(analyst.page(href).expectFirst("form.claimform"));
        fields.put("event", "ASSAULT");
        fields.put("reason", "the machine missed it");
        fields.put("actors.new", "LBY-LNA");
        fields.put("words", "these words stand nowhere");
        assertThat(analyst.post(href, fields).statusCode()).isEqualTo(422);
        fields.put("words", words);
        HttpResponse<String> added = analyst.post(href, fields);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        assertThat(last().decision().kind()).isEqualTo(Kind.ADD);
        Element card = Objects.requireNonNull(
                analyst.page(path).select("article.claim").last());
        assertThat(card.attr("data-standing")).isEqualTo("added");
        assertThat(card.select(".machine")).isEmpty();
        assertThat(card.select(".person [data-slot=actor]").text()).contains("Libyan National Army");
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input:not([name=_csrf], [type=checkbox]), textarea")) {
            fields.put(input.attr("name"), input.val());
        }
        for (Element box : form.select("input[type=checkbox][checked]")) {
            fields.put(box.attr("name"), box.val());
        }
        for (Element select : form.select("select")) {
            Element chosen = select.selectFirst("option[selected]");
            fields.put(
                    select.attr("name"),
                    chosen == null ? select.expectFirst("option").val() : chosen.val());
        }
        return fields;
    }

    @Test
    void whoMayOnlyReadDecidesNothing() {
        Visitor viewer = server.as(Role.VIEWER);
        String path = report(0).replaceAll("\\?.*", "");
        for (String deed : List.of("accept", "reject", "undo", "correct")) {
            assertThat(viewer.post(path + "/claims/0/" + deed, Map.of("seen", "x"))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(viewer.post(path + "/claims/new", Map.of("words", "x")).statusCode())
                .isEqualTo(403);
        assertThat(viewer.post("/lexicon", Map.of("n", "1", "index", "0")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void findsEntitiesByAnyOfTheirNames() {
        Visitor viewer = server.as(Role.VIEWER);
        assertThat(viewer.page("/entities?q=libyan+national&slot=actors")
                        .expectFirst("li")
                        .attr("data-id"))
                .isEqualTo("LBY-LNA");
        assertThat(viewer.page("/entities?q="
                                + java.net.URLEncoder.encode("طرابلس", java.nio.charset.StandardCharsets.UTF_8)
                                + "&slot=places")
                        .select("li")
                        .eachAttr("data-id"))
                .contains("PLACE-LBY-TRIPOLI");
    }

    @Test
    void aNameForTheLexiconIsARemarkAndAFile() {
        Visitor analyst = server.as(Role.ANALYST);
        String n = report(0).replaceAll("\\?.*", "").replaceAll("\\D", "");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "n",
                n,
                "index",
                "0",
                "id",
                "LBY-TEST-BRIGADE",
                "kind",
                "force",
                "ar",
                "لواء الاختبار",
                "en",
                "Test Brigade"));
        fields.put("example", "هاجم [لواء الاختبار] الميناء");
        fields.put("note", "one line\n[ANOTHER]\nkind = state");
        assertThat(analyst.post("/lexicon", fields).statusCode()).isEqualTo(303);
        assertThat(last().decision().kind()).isEqualTo(Kind.NOTE);
        assertThat(server.part(Desking.class).await(Duration.ofMinutes(1))).isTrue();
        String file = analyst.get("/lexicon/proposals.ini").body();
        assertThat(file).contains("[LBY-TEST-BRIGADE]\n").doesNotContain("\n[ANOTHER]");
        fields.put("id", "LBY-LNA");
        assertThat(analyst.post("/lexicon", fields).statusCode()).isEqualTo(422);
    }
}
