package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Ledgering;

/** What someone who means ill tries: each is tried here, over the wire, on the running server. */
class AttacksTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "\"><img src=x onerror=alert(2)>";

    private static ServerFixture server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReportThatCarriesScriptIsShownAsText() {
        Visitor analyst = server.as(Role.ANALYST);
        upload(
                analyst,
                "evil.jsonl",
                ("{\"id\":\"evil" + SCRIPT.replace("\"", "") + "\",\"title\":\"عنوان " + SCRIPT
                                + "\",\"text\":\"قصفت المدفعية حي السلام " + SCRIPT + " <img src=x onerror=alert(3)>\","
                                + "\"publisher\":\"<b onmouseover=alert(4)>Outlet</b>\",\"url\":\"javascript:alert(5)\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/", "/?q=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            assertHarmless(analyst.page(path));
        }
    }

    @Test
    void aNameThatCarriesScriptIsShownAsText() {
        Visitor administrator = server.as(Role.ADMINISTRATOR);
        administrator.post("/people", Map.of("name", "mallory", "called", IMAGE, "role", "VIEWER"));
        Document people = administrator.page("/people");
        assertThat(people.text()).contains(IMAGE);
        assertHarmless(people);
        Document refused = Jsoup.parse(administrator
                .post("/people", Map.of("name", SCRIPT, "called", IMAGE))
                .body());
        assertHarmless(refused);
    }

    /** No script but the workbench's own, no handler, no address that runs. */
    private static void assertHarmless(Document page) {
        assertThat(page.select("script")).allSatisfy(script -> {
            assertThat(script.attr("src")).startsWith("/assets/");
            assertThat(script.data()).isEmpty();
        });
        assertThat(page.getAllElements())
                .allSatisfy(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey())
                                .doesNotStartWith("on")
                                .isNotEqualTo("style")));
        assertThat(page.select("[href^=javascript], [src^=javascript], [action^=javascript]"))
                .isEmpty();
        assertThat(page.select("img[src=x]")).isEmpty();
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() {
        Visitor viewer = server.as(Role.VIEWER);
        String others = server.as(Role.ANALYST).token();
        String own = viewer.token();
        assertThat(viewer.send(viewer.form("/logout", Map.of(), "")).statusCode())
                .isEqualTo(403);
        assertThat(viewer.send(viewer.form("/logout", Map.of(), others)).statusCode())
                .isEqualTo(403);
        HttpRequest crossSite = viewer.request(
                        "/logout",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "X-CSRF-TOKEN",
                        own,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(viewer.send(crossSite).statusCode()).isEqualTo(403);
        assertThat(viewer.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        Visitor nobody = server.visitor();
        assertThat(nobody.send(nobody.form("/login", Map.of("name", "viewer", "password", ServerFixture.PASSWORD), ""))
                        .statusCode())
                .as("nobody is signed in as someone else by another site")
                .isEqualTo(403);
    }

    @Test
    void aSessionThatWasPlantedIsNeverSignedIn() {
        Visitor victim = server.visitor();
        String planted = "A".repeat(43);
        HttpCookie cookie = new HttpCookie("raqib_session", planted);
        cookie.setPath("/");
        cookie.setDomain("127.0.0.1");
        cookie.setVersion(0);
        victim.cookies().getCookieStore().add(URI.create(server.url()), cookie);
        victim.signIn("viewer", ServerFixture.PASSWORD);
        assertThat(victim.get("/account").statusCode()).isEqualTo(200);
        assertThat(session(victim)).isNotEqualTo(planted);
        Visitor attacker = server.visitor();
        assertThat(attacker.get("/account", "Cookie", "raqib_session=" + planted)
                        .statusCode())
                .isEqualTo(303);

        String before = session(victim);
        victim.post("/logout", Map.of());
        assertThat(server.visitor()
                        .get("/account", "Cookie", "raqib_session=" + before)
                        .statusCode())
                .as("a session that was ended")
                .isEqualTo(303);
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("raqib_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/account\r\nSet-Cookie: planted=1",
                "evil"
            })
    void signingInLeadsNowhereElse(String next) {
        Visitor visitor = server.visitor();
        HttpResponse<String> answer =
                visitor.post("/login", Map.of("name", "reviewer", "password", ServerFixture.PASSWORD, "next", next));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("planted"));
    }

    @Test
    void lineEndsInParametersMakeNoHeaders() throws IOException {
        for (String path : List.of(
                "/login?lang=ar%0d%0aX-Planted:%201",
                "/login?theme=dark%0d%0aX-Planted:%201", "/account?x=%0d%0aX-Planted:%201")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(answer.lines().map(String::strip)).noneMatch(line -> line.startsWith("X-Planted"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/../../../../../etc/passwd",
                "/assets/x/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/assets/x/..%2f..%2f..%2fetc/passwd",
                "/assets/x/....//....//etc/passwd",
                "/assets/x/..;/..;/account",
                "/login/../account",
                "/login/..;/people",
                "//account",
                "/assets/x/%00/etc/passwd",
                "/assets/x/org/raqib/server/state/workbench/V1__accounts.sql"
            })
    void noPathLeadsOutOfWhatIsServed(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("root:").doesNotContain("CREATE TABLE");
        assertThat(answer.lines().findFirst().orElseThrow())
                .as("refused, unknown, or led to signing in")
                .containsPattern(" (303|400|401|403|404) ");
    }

    @Test
    void aNameThatSomeoneElsePointsHereIsNotAnswered() throws IOException {
        String answer = raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("_csrf");
    }

    @Test
    void anEntityOfXmlReadsNoFile() {
        Visitor analyst = server.as(Role.ANALYST);
        String feed = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">\
                <!ENTITY % out SYSTEM "http://127.0.0.1:1/x"> %out;]>
                <rss version="2.0"><channel><title>قناة</title><item><guid>xxe-1</guid><title>خبر &secret;</title>\
                <description>قصفت المدفعية حي السلام &secret;</description></item></channel></rss>""";
        HttpResponse<String> answer = upload(analyst, "feed.xml", feed.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).doesNotContain("root:");
        assertThat(texts()).noneMatch(text -> text.contains("root:"));
    }

    @Test
    void aBombIsRefusedBySizeAndTheServerGoesOn() throws IOException {
        Visitor analyst = server.as(Role.ANALYST);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
        }
        int before = texts().size();
        upload(analyst, "bomb.warc.gz", bomb.toByteArray());
        assertThat(texts()).hasSize(before);
        assertThat(analyst.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingFromOneAddressIsSlowedDownForAllAccounts() throws IOException {
        try (ServerFixture guessed = ServerFixture.start()) {
            Visitor guesser = guessed.visitor();
            for (int i = 0; i < 20; i++) {
                guesser.post("/login", Map.of("name", "nobody" + i, "password", "guess"));
            }
            assertThat(guessed.visitor()
                            .post("/login", Map.of("name", "viewer", "password", ServerFixture.PASSWORD))
                            .statusCode())
                    .isEqualTo(401);
            for (int i = 0; i < 20; i++) {
                guesser.get("/metrics", "Authorization", "Bearer raqib_" + i);
            }
            assertThat(guesser.get("/metrics", "Authorization", "Bearer raqib_x")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe() {
        Visitor viewer = server.as(Role.VIEWER);
        for (String path : List.of("/", "/account", "/login", "/nowhere", "/health")) {
            HttpResponse<String> answer = viewer.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    private static List<String> texts() {
        return server.part(Ledgering.class)
                .read(ledger -> ledger.readings()
                        .map(reading -> reading.report().text())
                        .toList());
    }

    private static HttpResponse<String> upload(Visitor visitor, String name, byte[] content) {
        String boundary = "boundary-of-raqib";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = visitor.send(visitor.request(
                        "/upload",
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "X-CSRF-TOKEN",
                        visitor.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String raw(String request) throws IOException {
        URI url = URI.create(server.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
