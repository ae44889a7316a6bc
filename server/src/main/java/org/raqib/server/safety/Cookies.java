package org.raqib.server.safety;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.raqib.server.state.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of the workbench: never readable to scripts, never sent along from other sites. By https they are bound to the
 * very host ({@code __Host-}).
 */
public final class Cookies {
    static final String SESSION = "raqib_session";
    static final String VISIT = "raqib_visit";

    private final boolean secure;

    public Cookies(Settings settings) {
        this.secure = settings.isSecure();
    }

    /** The value of a cookie that was sent. */
    public Optional<String> get(HttpServletRequest request, String name) {
        Cookie[] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                if (cookie.getName().equals(full(name)) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie for as long as the browser runs. */
    public void set(HttpServletResponse response, String name, String value) {
        set(response, name, value, Duration.ofSeconds(-1));
    }

    /** Sets a cookie for some time. */
    public void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(full(name), value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(name.equals(SESSION) ? "Lax" : "Strict")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** Has the browser forget a cookie. */
    public void drop(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    private String full(String name) {
        return secure ? "__Host-" + name : name;
    }
}
