package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.Tokens;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the server against everyone: nobody, each role, and a token of each scope. Who may what is declared in
 * {@code endpoints.txt}, apart from the code that sees to it; the addresses are those that the running server knows, so a new
 * one that is not declared fails here.
 */
class EndpointsTest {
    private static final Path DECLARED =
            ServerFixture.root().resolve("server/src/test/resources/org/raqib/server/endpoints.txt");

    private static ServerFixture server;
    private static final Map<Role, Visitor> PEOPLE = new EnumMap<>(Role.class);
    private static final Map<Role, String> FORM_TOKENS = new EnumMap<>(Role.class);
    private static final Map<Scope, String> TOKENS = new EnumMap<>(Scope.class);

    /**
     * A line of the table.
     *
     * @param least the least role, or null for anyone
     * @param scope the scope that a token needs, or null where none will do
     */
    private record Declared(String method, String pattern, String least, String scope) {}

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        for (Role role : Role.values()) {
            Visitor visitor = server.as(role);
            PEOPLE.put(role, visitor);
            FORM_TOKENS.put(role, visitor.token());
        }
        long administrator = server.part(Accounts.class)
                .byName("administrator")
                .orElseThrow()
                .id();
        for (Scope scope : Scope.values()) {
            if (scope != Scope.NONE) {
                TOKENS.put(
                        scope,
                        server.part(Tokens.class).make(administrator, scope.code(), Set.of(scope), Duration.ofDays(1)));
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyAddressIsDeclared() throws IOException {
        Set<String> declared = new TreeSet<>();
        declared().forEach(line -> declared.add(line.method() + " " + line.pattern()));
        Set<String> served = new TreeSet<>();
        server.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> served.addAll(addresses(mapping)));
        assertThat(served)
                .as("the server's addresses; declare who may use a new one in %s", DECLARED)
                .isEqualTo(declared);
    }

    private static List<String> addresses(RequestMappingInfo mapping) {
        List<String> addresses = new ArrayList<>();
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                addresses.add("ANY " + pattern);
            }
            methods.forEach(method -> addresses.add(method + " " + pattern));
        }
        return addresses;
    }

    @TestFactory
    Stream<DynamicTest> everyoneGetsWhatIsDeclaredAndNoMore() throws IOException {
        return declared().stream()
                .filter(line -> !line.method().equals("ANY"))
                .map(line -> DynamicTest.dynamicTest(line.method() + " " + line.pattern(), () -> check(line)));
    }

    private static void check(Declared line) {
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Boolean> expected = new HashMap<>();
        boolean open = line.least().equals("ANYONE");

        Visitor nobody = server.visitor();
        statuses.put("nobody", status(nobody, line, "X-CSRF-TOKEN", nobody.token()));
        expected.put("nobody", open);
        PEOPLE.forEach((role, person) -> {
            // Who signs out is needed again.
            Visitor visitor = line.pattern().equals("/logout") ? server.as(role) : person;
            String form = visitor == person ? Objects.requireNonNull(FORM_TOKENS.get(role)) : visitor.token();
            statuses.put(role.name(), status(visitor, line, "X-CSRF-TOKEN", form));
            expected.put(role.name(), open || role.covers(Role.valueOf(line.least())));
        });
        TOKENS.forEach((scope, token) -> {
            statuses.put("token " + scope, status(server.visitor(), line, "Authorization", "Bearer " + token));
            expected.put("token " + scope, open || scope.code().equals(line.scope()));
        });
        statuses.forEach((who, status) -> assertThat(isLetThrough(status, open))
                .as("%s %s by %s, answered %s", line.method(), line.pattern(), who, status)
                .isEqualTo(expected.get(who)));
    }

    /** Whether the answer is the handler's own, be it that it does not know report 1 or misses a field. */
    private static boolean isLetThrough(int status, boolean open) {
        return open
                ? status != 403 && status != 405
                : status != 401 && status != 403 && status != 405 && status != TO_SIGN_IN;
    }

    /** Stands for an answer that leads to signing in. */
    private static final int TO_SIGN_IN = -1;

    /** The status of the answer. */
    private static int status(Visitor visitor, Declared line, String header, String value) {
        // Nothing has these numbers: who is let through does no harm.
        String path = line.pattern().replaceAll("\\{\\*[a-z]+}", "x").replaceAll("\\{[A-Za-z]+}", "999999");
        HttpRequest.Builder request = visitor.request(path, header, value);
        request.method(
                line.method(),
                line.method().equals("GET") || line.method().equals("HEAD")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(""));
        HttpResponse<InputStream> answer = visitor.open(request.build());
        closed(answer);
        boolean toSignIn = answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").startsWith("/login")
                && !line.pattern().equals("/logout");
        return toSignIn && !line.least().equals("ANYONE") ? TO_SIGN_IN : answer.statusCode();
    }

    /** Some answers never end. */
    private static void closed(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Declared> declared() throws IOException {
        List<Declared> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DECLARED)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            lines.add(new Declared(words[0], words[1], words[2], words.length > 3 ? words[3] : ""));
        }
        return lines;
    }
}
