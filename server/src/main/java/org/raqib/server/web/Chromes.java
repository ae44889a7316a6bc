package org.raqib.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.raqib.digest.Phrases;
import org.raqib.server.safety.Cookies;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Switches;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;

/** Tells from a request what the page around its answer is like. */
public final class Chromes {
    private static final String LANGUAGE = "raqib_lang";
    private static final String THEME = "raqib_theme";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Cookies cookies;
    private final Assets assets;
    private final Phrases phrases;
    private final Switches switches;

    public Chromes(Cookies cookies, Assets assets, Phrases phrases, Switches switches) {
        this.switches = switches;
        this.cookies = cookies;
        this.assets = assets;
        this.phrases = phrases;
    }

    /** The frame of the answer to a request. */
    public Chrome of(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Chrome(
                language(request),
                theme(request),
                (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE),
                here(request),
                csrf == null ? "" : csrf.getToken(),
                switches.mode() == Switches.Mode.READ_ONLY,
                assets,
                phrases);
    }

    /** The language of the answer: asked for by {@code lang}, else chosen before, else the browser's. */
    public Language language(HttpServletRequest request) {
        return asked(request, "lang", LANGUAGE)
                .flatMap(Language::ofCode)
                .or(() -> cookies.get(request, LANGUAGE).flatMap(Language::ofCode))
                .orElseGet(() -> Language.preferred(request));
    }

    private Theme theme(HttpServletRequest request) {
        return Theme.ofCode(asked(request, "theme", THEME).orElse("auto"));
    }

    private Optional<String> asked(HttpServletRequest request, String parameter, String cookie) {
        return Optional.ofNullable(request.getParameter(parameter)).or(() -> cookies.get(request, cookie));
    }

    /** Keeps the choice of a language or theme that a request makes. */
    void keepChoice(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::ofCode)
                .ifPresent(language -> cookies.set(response, LANGUAGE, language.code(), KEPT));
        Optional.ofNullable(request.getParameter("theme"))
                .ifPresent(theme ->
                        cookies.set(response, THEME, Theme.ofCode(theme).code(), KEPT));
    }

    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return before(request);
        }
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang") && !name.equals("theme")) {
                for (String value : values) {
                    query.add(encoded(name) + "=" + encoded(value));
                }
            }
        });
        return request.getRequestURI() + query;
    }

    /** Where a form was sent from: an address that takes forms alone is no page to come back to in another language. */
    private static String before(HttpServletRequest request) {
        try {
            URI from = new URI(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
            String path = from.getRawPath();
            if (request.getServerName().equalsIgnoreCase(from.getHost()) && path.matches("/(?!/).*")) {
                return path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
            }
        } catch (URISyntaxException e) {
            // As good as none.
        }
        return "/";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
