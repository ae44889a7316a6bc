package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;

/** From the first page to the last: whoever is nobody is asked to sign in, and whoever signs in stays it until he leaves. */
class SigningInTest {
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
    void whoIsNobodyIsAskedToSignInAndThenComesToWhereHeWanted() {
        Visitor visitor = server.visitor();
        HttpResponse<String> asked = visitor.get("/account?x=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/login?next=%2Faccount%3Fx%3D1");

        HttpResponse<String> entered = visitor.post(
                "/login", Map.of("name", "viewer", "password", ServerFixture.PASSWORD, "next", "/account?x=1"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/account?x=1");
        assertThat(visitor.get("/account").body()).contains("The viewer");
    }

    @Test
    void whoLeavesIsNobodyAgain() {
        Visitor visitor = server.as(Role.ANALYST);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        String wrong = server.visitor()
                .post("/login", Map.of("name", "viewer", "password", "wrong"))
                .body();
        String unknown = server.visitor()
                .post("/login", Map.of("name", "nobody", "password", "wrong"))
                .body();
        assertThat(wrong.replaceAll("value=\"[^\"]*\"", "").replaceAll("TOKEN\": \"[^\"]*\"", ""))
                .isEqualTo(unknown.replaceAll("value=\"[^\"]*\"", "").replaceAll("TOKEN\": \"[^\"]*\"", ""));
        assertThat(wrong).contains("is not right");
    }

    @Test
    void thePageIsInTheLanguageAskedForAndStaysInIt() {
        Visitor visitor = server.visitor();
        assertThat(visitor.page("/login").expectFirst("html").attr("dir")).isEqualTo("ltr");
        assertThat(visitor.page("/login?lang=ar").expectFirst("html").attr("dir"))
                .isEqualTo("rtl");
        assertThat(visitor.page("/login").expectFirst("html").attr("lang")).isEqualTo("ar");
    }

    @Test
    void assetsAreKeptByBrowsersForEver() {
        Visitor visitor = server.visitor();
        String sheet =
                visitor.page("/login").expectFirst("link[rel=stylesheet]").attr("href");
        HttpResponse<String> answer = visitor.get(sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(visitor.get(sheet.replaceFirst("/assets/[^/]+/", "/assets/older/"))
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(visitor.get("/assets/x/../../../etc/passwd").statusCode()).isIn(400, 404);
    }
}
