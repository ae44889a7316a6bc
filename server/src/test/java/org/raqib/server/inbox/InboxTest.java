package org.raqib.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.server.ServerFixture;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** The inbox and taking reports in, over HTTP. */
class InboxTest {
    private static final String BOUNDARY = "----raqib-test";

    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        settle();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void settle() {
        assertThat(server.part(Desking.class).await(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void listsReportsByDayAndNarrowsThem() {
        Visitor visitor = server.as(Role.VIEWER);
        Document all = visitor.page("/");
        List<Element> rows = all.select("a[data-row]");
        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(all.select(".day h2").eachText()).anyMatch(day -> day.contains("2020") && day.contains("AH"));

        String outlet = all.select("#outlet option").get(1).val();
        Document narrowed = visitor.page("/?outlet=" + java.net.URLEncoder.encode(outlet, StandardCharsets.UTF_8));
        assertThat(narrowed.select("a[data-row]")).hasSizeLessThan(rows.size()).isNotEmpty();
        assertThat(narrowed.select(".chips a").text()).contains(outlet);
        assertThat(narrowed.select(".rows .outlet").eachText()).containsOnly(outlet);
        assertThat(visitor.page("/?q=xyzzyxyzzy").select(".nothing h2").text()).isEqualTo("No report is like that");
        assertThat(visitor.get("/?from=yesterday&event=NONE&show=else").statusCode())
                .isEqualTo(200);
    }

    @Test
    void findsAnyFormOfAnArabicWord() {
        Document found =
                server.as(Role.VIEWER).page("/?q=" + java.net.URLEncoder.encode("قصفٌ", StandardCharsets.UTF_8));
        assertThat(found.select("a[data-row]")).isNotEmpty();
    }

    @Test
    void knowsWhatIsNewToWhom() {
        Visitor reviewer = server.as(Role.REVIEWER);
        Document before = reviewer.page("/?show=new");
        int all = before.select("a[data-row]").size();
        Element first = before.expectFirst("a[data-row]");
        assertThat(reviewer.get(first.attr("href")).statusCode()).isEqualTo(200);
        assertThat(reviewer.page("/?show=new").select("a[data-row]")).hasSize(all - 1);
        assertThat(server.as(Role.ADMINISTRATOR).page("/?show=new").select("a[data-row]"))
                .hasSize(all);

        String version = first.attr("data-version");
        reviewer.post("/inbox/seen", Map.of("version", version, "seen", "false"));
        assertThat(reviewer.page("/?show=new").select("a[data-row]")).hasSize(all);
        reviewer.post(
                "/inbox/seen/all",
                Map.of("upTo", before.expectFirst("input[name=upTo]").val()));
        assertThat(reviewer.page("/?show=new").select(".nothing h2").text()).isEqualTo("Nothing new");
    }

    @Test
    void goesBackToTheInboxAndNowhereElse() {
        HttpResponse<String> answer =
                server.as(Role.VIEWER).post("/inbox/seen", Map.of("version", "1", "again", "https://example.org/"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void takesFilesInAndSaysOfEachFaultWhereItIs() {
        Visitor analyst = server.as(Role.ANALYST);
        String lines = """
            {"id":"up-1","title":"قصف على حي سكني","text":"قصفت القوات حيا سكنيا في طرابلس أمس.","published":"2020-05-30","publisher":"وكالة النهر"}
            {broken
            """;
        Document done = upload(analyst, "files", "../../up.jsonl", lines);
        assertThat(done.select("#outcome").text()).isEqualTo("Taken in: 1 report");
        assertThat(done.select(".refused li").text())
                .contains("up.jsonl", "line 2")
                .doesNotContain("..");
        assertThat(done.select("tbody tr").text()).contains("وكالة النهر", "new");
        assertThat(done.select(".refused bdi").text()).as("as it was sent").isEqualTo("up.jsonl");

        Document again = upload(analyst, "files", "up.jsonl", lines);
        assertThat(again.select("tbody tr").text()).contains("known before");
        settle();
        assertThat(analyst.get("/reports?id=up-1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .matches("/reports/\\d+");
        String page =
                analyst.get("/reports?id=up-1").headers().firstValue("Location").orElseThrow();
        assertThat(analyst.page(page).select("dl.versions").text())
                .as("where it lay for a moment is nobody's business")
                .contains("up.jsonl:1")
                .doesNotContain("raqib-upload");
    }

    @Test
    void saysInArabicWhatIsWrongWithFiles() {
        Visitor analyst = server.as(Role.ANALYST);
        analyst.get("/?lang=ar");
        Document done = upload(analyst, "files", "x.jsonl", "{broken\n{\"title\":\"بلا نص\"}\n[1]\n{\"text\":3}\n");
        assertThat(done.select(".refused li span[lang]").eachAttr("lang"))
                .hasSize(4)
                .containsOnly("ar");
        assertThat(done.select(".refused li").text()).contains("JSON مكسور عند الحرف", "ليس فيه \"text\"");
        analyst.get("/?lang=en");
        FaultWords words = new FaultWords();
        assertThat(words.arabic("It is a PDF document; save its text as .txt")).isPresent();
        assertThat(words.arabic("It is something that nobody foresaw")).isEmpty();
    }

    @Test
    void takesPastedTextIn() {
        Visitor analyst = server.as(Role.ANALYST);
        String token = analyst.token();
        HttpResponse<String> answer = analyst.send(analyst.form(
                "/upload",
                Map.of(
                        "text",
                        "هاجم مسلحون دورية قرب سرت.",
                        "title",
                        "<script>alert(1)</script>",
                        "published",
                        "2020-05-29"),
                token));
        Document done = org.jsoup.Jsoup.parse(answer.body());
        assertThat(done.select("#outcome").text()).isEqualTo("Taken in: 1 report");
        assertThat(done.expectFirst("tbody td").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void whoMayOnlyReadTakesNothingIn() {
        Visitor viewer = server.as(Role.VIEWER);
        assertThat(viewer.get("/upload").statusCode()).isEqualTo(403);
        assertThat(viewer.post("/upload", Map.of("text", "نص")).statusCode()).isEqualTo(403);
        assertThat(viewer.page("/").select("a[href=/upload]")).isEmpty();
    }

    @Test
    void namesLeadNowhere() {
        assertThat(Uploads.path("../../etc/passwd")).containsExactly("etc", "passwd");
        assertThat(Uploads.path("C:\\temp\\..\\report.txt")).containsExactly("C_", "temp", "report.txt");
        assertThat(Uploads.path("")).containsExactly("unnamed");
        assertThat(Uploads.path("a\u0000b\n.txt")).containsExactly("a_b_.txt");
        assertThat(Uploads.path("x".repeat(500) + ".jsonl").getFirst())
                .hasSize(120)
                .endsWith(".jsonl");
    }

    private static Document upload(Visitor visitor, String field, String name, String content) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.token()
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest request = visitor.request("/upload", "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = visitor.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return org.jsoup.Jsoup.parse(answer.body());
    }
}
