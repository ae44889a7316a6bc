package org.raqib.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a running workbench answers while several people use it: each asks for one page after another, with no pause or a
 * given one, for some seconds, out of a day's mix. Times are of the whole answer of the page itself, over loopback. Searches are
 * for words and pairs of words that stand in the pages themselves, most of them asked for once: a workbench that keeps answers
 * gains little.
 *
 * <p>All of them sign in with one account: start the workbench with {@code --most-requests 0}, or it will say that it is asked
 * too often.
 */
public final class ServedPages {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern REPORT = Pattern.compile("href=\"(/reports/[0-9]+)[\"?#]");
    private static final Pattern INCIDENT = Pattern.compile("href=\"(/incidents/INC-[0-9a-f]+)[\"?#]");
    private static final Pattern WORD = Pattern.compile("[\\u0621-\\u064a]{3,}");
    private static final int SEARCHES = 400;
    private static final String[] WORDS = {"قصف طرابلس", "هجوم", "\"قتل أصيب\"", "مدنيين منطقة", "-قصف مدينة"};

    private final String url;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private ServedPages(String url) {
        this.url = url;
    }

    /** @param args the address, as http://127.0.0.1:8080; a name and its password; how many people; how many seconds;
     *     milliseconds that each takes to look at a page, none if not given */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int people = Integer.parseInt(args[3]);
        int seconds = Integer.parseInt(args[4]);
        int pause = args.length > 5 ? Integer.parseInt(args[5]) : 0;
        List<ServedPages> visitors = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ServedPages visitor = new ServedPages(args[0]);
            visitor.signIn(args[1], args[2]);
            visitors.add(visitor);
        }
        Map<String, List<String>> mix = visitors.getFirst().mix();
        mix.forEach((kind, paths) -> out.println(kind + ": " + paths.size() + " addresses"));
        // The first round warms up, and is not told.
        run(visitors, mix, Math.max(5, seconds / 3), pause);
        Map<String, List<Long>> times = run(visitors, mix, seconds, pause);
        List<Long> all = new ArrayList<>();
        times.forEach((kind, some) -> {
            tell(out, kind, some);
            all.addAll(some);
        });
        tell(out, "all pages", all);
        out.printf(Locale.ROOT, "%.0f pages a second, %d people%n", all.size() / (double) seconds, people);
    }

    private static Map<String, List<Long>> run(
            List<ServedPages> visitors, Map<String, List<String>> mix, int seconds, int pause)
            throws InterruptedException {
        Map<String, List<Long>> times = new ConcurrentHashMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<String> kinds = List.copyOf(mix.keySet());
        try (ExecutorService threads = Executors.newFixedThreadPool(visitors.size())) {
            for (int i = 0; i < visitors.size(); i++) {
                ServedPages visitor = visitors.get(i);
                Random random = new Random(i);
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        String kind = kinds.get(random.nextInt(kinds.size()));
                        List<String> paths = mix.getOrDefault(kind, List.of("/"));
                        long start = System.nanoTime();
                        HttpResponse<String> answer = visitor.get(paths.get(random.nextInt(paths.size())));
                        long time = System.nanoTime() - start;
                        String told =
                                answer.statusCode() == 200 ? kind : kind + " (status " + answer.statusCode() + ")";
                        times.computeIfAbsent(told, any -> Collections.synchronizedList(new ArrayList<>()))
                                .add(time);
                        Thread.sleep(pause);
                    }
                    return true;
                });
            }
        }
        return new TreeMap<>(times);
    }

    private static void tell(PrintStream out, String kind, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-28s %6d times, median %6.1f ms, 99 of 100 within %7.1f ms, worst %7.1f ms%n",
                kind,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }

    /** A day's pages by kind, with addresses found on the pages themselves. */
    private Map<String, List<String>> mix() {
        List<String> reports = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String some : WORDS) {
            String search = "/?q=" + encoded(some);
            reports.addAll(links(REPORT, search));
            Matcher word = WORD.matcher(get(search).body());
            while (word.find()) {
                words.add(word.group());
            }
        }
        reports.addAll(links(REPORT, "/"));
        Random random = new Random(5);
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            String one = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            searches.add("/?q=" + encoded(i % 2 == 0 ? one : one + " " + other));
        }
        List<String> incidents = links(INCIDENT, "/incidents");
        for (String page : List.copyOf(reports).subList(0, Math.min(20, reports.size()))) {
            incidents.addAll(links(INCIDENT, page));
        }
        Map<String, List<String>> mix = new LinkedHashMap<>();
        mix.put("inbox", List.of("/"));
        mix.put("search", searches);
        mix.put("report", reports);
        mix.put("incidents", List.of("/incidents", "/incidents?event=ASSAULT", "/incidents?disputed=true"));
        mix.put("incident", incidents);
        mix.put("commitments", List.of("/commitments"));
        mix.put("map", List.of("/map"));
        mix.put("dashboard", List.of("/dashboard"));
        mix.put("digests", List.of("/digests"));
        mix.values().removeIf(List::isEmpty);
        return mix;
    }

    private List<String> links(Pattern pattern, String path) {
        List<String> found = new ArrayList<>();
        Matcher links = pattern.matcher(get(path).body());
        while (links.find()) {
            found.add(links.group(1));
        }
        return found;
    }

    private void signIn(String name, String password) {
        String form = "name=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token("/login"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 303) {
            throw new IllegalArgumentException(name + " could not sign in: status " + answer.statusCode());
        }
    }

    private String token(String path) {
        Matcher token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new IllegalStateException("The page " + path + " has no token for its form");
        }
        return token.group(1);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept-Language", "ar")
                .timeout(Duration.ofSeconds(60))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
