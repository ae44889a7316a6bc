package org.raqib.watch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses over HTTP within bounds of size and time. The address that a name resolves to is checked where the
 * connection takes it from ({@link DnsResolver}), so that what is checked is what is connected to: at the first request, behind
 * every redirection, and if the name resolves differently the next moment (docs/decisions/0014-watch.md).
 *
 * <p>Safe for use by several threads.
 */
final class Fetcher implements Closeable {
    private static final int HTTP_OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;

    /** A server that asks for more patience than this is asked again all the same. */
    private static final Duration MOST_PATIENCE = Duration.ofDays(1);

    private final Manners manners;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final Set<HttpGet> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean givenUp;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("raqib-deadlines").factory());

    /** Finds the addresses of a name; a seam at which tests answer for names that are not theirs. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** @param clock what dates of headers are held against */
    Fetcher(Manners manners, Clock clock) {
        this(manners, clock, InetAddress::getAllByName, manners.privateToo() ? any -> true : Addresses::isPublic);
    }

    Fetcher(Manners manners, Clock clock, Names names, Predicate<InetAddress> allowed) {
        this.manners = manners;
        this.clock = clock;
        Timeout patience = Timeout.of(manners.connecting());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(names, allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent(manners.agent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** The name leads where Raqib does not go. */
    private static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host);
        }
    }

    /** Resolves names to those of their addresses that may be connected to. */
    private record Checked(Names names, Predicate<InetAddress> allowed) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found =
                    Arrays.stream(names.addresses(host)).filter(allowed).toArray(InetAddress[]::new);
            if (found.length == 0) {
                throw new NotPublic(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * Fetches an address.
     *
     * @param etag the tag of what is known already, or null
     * @param lastModified its day as the server wrote it, or null
     */
    Fetched fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        String at = address;
        String movedTo = null;
        boolean permanently = true;
        for (int hops = 0; hops <= manners.redirects(); hops++) {
            URI uri = uri(at);
            if (uri == null) {
                return new Fetched.Failed(
                        (hops == 0 ? "" : "It leads to " + at + ", which ")
                                + "is not an address of the form http(s)://host/...; correct it",
                        0,
                        null);
            }
            Step step = step(uri, hops == 0 ? etag : null, hops == 0 ? lastModified : null, movedTo);
            if (step.fetched != null) {
                return step.fetched;
            }
            String next = next(uri, step.location);
            if (next == null || (uri.getScheme().equalsIgnoreCase("https") && !isHttps(next))) {
                return new Fetched.Failed(
                        "It redirects to '" + step.location + "', which cannot be followed; look at it in a browser",
                        step.status,
                        null);
            }
            permanently &= step.status == 301 || step.status == 308;
            movedTo = permanently ? next : movedTo;
            at = next;
        }
        return new Fetched.Failed(
                "It redirects more than " + manners.redirects() + " times; look at it in a browser", 0, null);
    }

    /**
     * What one request came to: something to give back, or somewhere else to go.
     *
     * @param location where the server says that it is, or null
     */
    private record Step(
            @Nullable Fetched fetched, int status, @Nullable String location) {
        static Step failed(String sentence, int status, @Nullable Duration retryAfter) {
            return new Step(new Fetched.Failed(sentence, status, retryAfter), status, null);
        }
    }

    /** Gives up what is being fetched, and fetches nothing more. */
    void giveUp() {
        givenUp = true;
        underWay.forEach(HttpGet::cancel);
    }

    private Step step(URI uri, @Nullable String etag, @Nullable String lastModified, @Nullable String movedTo) {
        if (givenUp) {
            return Step.failed("It was not fetched, since the watch ends", 0, null);
        }
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept-Encoding", "gzip, deflate");
        request.setHeader("Accept", "application/rss+xml, application/atom+xml, text/html;q=0.9, */*;q=0.5");
        if (etag != null) {
            request.setHeader("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.setHeader("If-Modified-Since", lastModified);
        }
        AtomicBoolean late = new AtomicBoolean();
        underWay.add(request);
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                manners.whole().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answered(uri, request, response, movedTo));
        } catch (IOException | IllegalStateException e) {
            return Step.failed(
                    late.get()
                            ? "The answer took longer than " + manners.whole().toSeconds()
                                    + " seconds and was given up; it is tried again later"
                            : sentence(e),
                    0,
                    null);
        } finally {
            deadline.cancel(false);
            underWay.remove(request);
        }
    }

    /** Sends a message; of the answer only its status counts, and it has that long to come. */
    Messages.Sent send(HttpPost request, Duration longest) {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> {
                int status = response.getCode();
                request.cancel();
                return new Messages.Sent(status, status >= 200 && status < 300 ? "" : refusal(status));
            });
        } catch (IOException | IllegalStateException e) {
            return new Messages.Sent(0, late.get() ? "There was no answer in time" : sentence(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Step answered(URI uri, HttpGet request, ClassicHttpResponse response, @Nullable String movedTo)
            throws IOException {
        int status = response.getCode();
        if (status == NOT_MODIFIED) {
            return new Step(new Fetched.NotModified(), status, null);
        }
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            request.cancel();
            return new Step(null, status, location.getValue());
        }
        if (status != HTTP_OK) {
            Duration retryAfter = retryAfter(response.getFirstHeader("Retry-After"));
            request.cancel();
            return Step.failed(refusal(status), status, retryAfter);
        }
        HttpEntity entity = response.getEntity();
        byte[] sent = new byte[0];
        if (entity != null) {
            sent = entity.getContent().readNBytes(manners.mostBytes() + 1);
            if (sent.length > manners.mostBytes()) {
                request.cancel();
                return Step.failed(tooLarge(), status, null);
            }
        }
        byte[] bytes = unpacked(sent, response.getFirstHeader("Content-Encoding"));
        if (bytes.length > manners.mostBytes()) {
            return Step.failed(tooLarge(), status, null);
        }
        List<Fetched.Field> fields = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            fields.add(new Fetched.Field(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        ContentType type = ContentType.parseLenient(entity == null ? null : entity.getContentType());
        String mediaType = type == null || type.getMimeType() == null ? "" : type.getMimeType();
        return new Step(
                new Fetched.Body(
                        uri.toString(),
                        movedTo,
                        fields,
                        sent,
                        bytes,
                        mediaType.toLowerCase(Locale.ROOT),
                        type == null || type.getCharset() == null
                                ? null
                                : type.getCharset().name()),
                status,
                null);
    }

    private byte[] unpacked(byte[] sent, @Nullable Header encoding) throws IOException {
        String name = encoding == null ? "" : encoding.getValue().strip().toLowerCase(Locale.ROOT);
        InputStream in = new ByteArrayInputStream(sent);
        return switch (name) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new GZIPInputStream(in).readNBytes(manners.mostBytes() + 1);
            case "deflate" -> new InflaterInputStream(in).readNBytes(manners.mostBytes() + 1);
            default -> throw new IOException("it is packed in a way that was not asked for, '" + name + "'");
        };
    }

    private String tooLarge() {
        return "The answer is larger than " + manners.mostBytes() + " bytes and was given up; raise --max-size if it is"
                + " wanted";
    }

    private static String refusal(int status) {
        return switch (status) {
            case 401, 403 -> "The server refuses it (HTTP " + status + "); ask the outlet whether it may be polled";
            case 404 -> "There is no such page (HTTP 404); correct the address";
            case 410 -> "It is gone for good (HTTP 410) and is not polled any more; take it out of the list";
            case TOO_MANY_REQUESTS -> "The server asks for fewer requests (HTTP 429); it is tried again later";
            default ->
                status >= 500
                        ? "The server has a fault of its own (HTTP " + status + "); it is tried again later"
                        : "The server answers with HTTP " + status + "; look at it in a browser";
        };
    }

    private String sentence(Exception fault) {
        if (fault instanceof NotPublic) {
            return "It leads to an address that is not on the public internet, and was not connected to; correct it, or"
                    + " give --allow-private if it is yours";
        }
        if (fault instanceof UnknownHostException) {
            return "There is no host of that name; correct it, or check the connection";
        }
        if (fault instanceof SSLException) {
            return "The server cannot prove who it is (" + reason(fault) + "); nothing was taken from it";
        }
        if (fault instanceof InterruptedIOException) {
            return "The server does not answer, or pauses for longer than "
                    + manners.connecting().toSeconds() + " seconds; it is tried again later";
        }
        return "The answer breaks off or cannot be had (" + reason(fault) + "); it is tried again later";
    }

    private static String reason(Exception fault) {
        String message = fault.getMessage();
        return message == null
                ? fault.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }

    private @Nullable Duration retryAfter(@Nullable Header header) {
        if (header == null || header.getValue() == null) {
            return null;
        }
        String value = header.getValue().strip();
        Duration wait;
        if (value.matches("\\d{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(value));
        } else {
            try {
                Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                wait = Duration.between(clock.instant(), until);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : wait;
    }

    private static @Nullable String next(URI from, @Nullable String location) {
        try {
            return location == null
                    ? null
                    : from.resolve(new URI(location.strip())).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isHttps(String address) {
        return address.regionMatches(true, 0, "https://", 0, "https://".length());
    }

    /** The address, if it can be fetched: HTTP, with a host, without a user's name and password. */
    static @Nullable URI uri(String address) {
        try {
            URI uri = new URI(new URI(address.strip()).toASCIIString());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
