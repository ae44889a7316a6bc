package org.raqib.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.raqib.claims.Reader;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Submission;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Settings;

/**
 * The real server on a free port, over a ledger of the reports in {@code samples/reports}, with one person of each role:
 * {@code viewer}, {@code analyst}, {@code reviewer}, {@code administrator}, whose password is {@link #PASSWORD}.
 */
public final class ServerFixture implements AutoCloseable {
    public static final String PASSWORD = "قلعة تطل على البحر 7";

    private final Path folder;
    private final RunningServer server;

    private ServerFixture(Path folder, RunningServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts one whose time is the machine's. */
    public static ServerFixture start() throws IOException {
        return start(Clock.systemUTC());
    }

    /** Starts one whose time is that clock's. */
    public static ServerFixture start(Clock clock) throws IOException {
        return start(clock, false, 0);
    }

    /** Starts one behind a proxy, or that takes so many requests a minute of each. */
    public static ServerFixture start(Clock clock, boolean proxied, int mostAMinute) throws IOException {
        Path folder = Files.createTempDirectory("raqib-serve");
        Path ledger = folder.resolve("samples.raqib");
        Files.write(ledger, Samples.LEDGER);
        Settings settings = new Settings(
                ledger.toString(), folder.resolve("data"), null, "127.0.0.1", 0, null, proxied, mostAMinute);
        RunningServer server = RunningServer.start(settings, clock);
        Accounts accounts = server.part(Accounts.class);
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            Accounts.Invitation invitation = accounts.invite(name, "The " + name, role);
            accounts.choosePassword(invitation.account(), PASSWORD);
        }
        return new ServerFixture(folder, server);
    }

    /** Read once for all tests of this process; each has a copy of its own. */
    private static final class Samples {
        private static final byte[] LEDGER = read();

        private static byte[] read() {
            try {
                Path folder = Files.createTempDirectory("raqib-samples");
                Path file = folder.resolve("samples.raqib");
                ingest(file);
                byte[] ledger = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return ledger;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void ingest(Path file) {
            Clock clock = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
            Reader reader = Reader.standard();
            List<Submission> submissions = new ArrayList<>();
            Intake intake = new Intake(
                    Limits.standard(),
                    clock,
                    capture -> submissions.add(new Submission(capture, reader.read(capture.report()))),
                    fault -> {
                        throw new IllegalStateException(fault.sentence());
                    });
            intake.read(root().resolve("samples/reports"));
            try (Ledger ledger = Ledgers.open(file.toString(), clock)) {
                ledger.append(submissions);
            }
        }
    }

    /** The root of the repository. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("These tests run inside the repository; no folder above has mvnw");
            }
        }
        return folder;
    }

    /** The path of its ledger. */
    public Path ledger() {
        return folder.resolve("samples.raqib");
    }

    /** The folder of what the workbench keeps. */
    public Path data() {
        return folder.resolve("data");
    }

    /** {@code http://127.0.0.1:PORT}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A part of the running server, such as {@code Accounts}. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** A browser of nobody yet: with its own cookies, following no redirect. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** A browser of the fixture's person of that role, signed in. */
    public Visitor as(Role role) {
        return visitor().signIn(role.name().toLowerCase(Locale.ROOT), PASSWORD);
    }

    /** Like a browser: keeps cookies, and sends with each form the token of the page before it. */
    public static final class Visitor {
        private final String url;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();

        private Visitor(String url) {
            this.url = url;
        }

        public CookieManager cookies() {
            return cookies;
        }

        /** Gets a path, in English. */
        public HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = request(path, headers).GET();
            return send(request.build());
        }

        /** Gets a page and reads it. */
        public Document page(String path) {
            return Jsoup.parse(get(path).body(), url + path);
        }

        /** Sends a form, with the token that the page of signing in, or of the account, gives this browser. */
        public HttpResponse<String> post(String path, Map<String, String> fields) {
            return send(form(path, fields, token()));
        }

        /** Sends any request. */
        public HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Sends any request, and leaves the answer's body to be read as it comes: of a stream that has no end. */
        public HttpResponse<InputStream> open(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** A request to be finished. */
        public HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept-Language", "en");
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request;
        }

        /** A form with a token of one's choice. */
        public HttpRequest form(String path, Map<String, String> fields, String token) {
            StringJoiner body = new StringJoiner("&");
            fields.forEach((name, value) -> body.add(encoded(name) + "=" + encoded(value)));
            body.add("_csrf=" + encoded(token));
            return request(path, "Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
        }

        /** The token that a page gives this browser for its forms. */
        public String token() {
            Document page = page("/login");
            if (page.selectFirst("input[name=_csrf]") == null) {
                page = page("/account");
            }
            return page.expectFirst("input[name=_csrf]").val();
        }

        Visitor signIn(String name, String password) {
            HttpResponse<String> answer = post("/login", Map.of("name", name, "password", password));
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
            }
            return this;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
