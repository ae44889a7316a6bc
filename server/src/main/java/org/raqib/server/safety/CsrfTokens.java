package org.raqib.server.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that every form carries, against requests that other sites have a browser make. It follows from the secret of the
 * session, or, before there is one, from the secret of a visit; so it is kept nowhere and changes with signing in.
 */
final class CsrfTokens implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-TOKEN";
    static final String FIELD = "_csrf";
    private static final String NEW_VISIT = CsrfTokens.class.getName() + ".visit";

    private final Cookies cookies;

    CsrfTokens(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String visit = Secrets.token();
        request.setAttribute(NEW_VISIT, visit);
        return of(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_VISIT) instanceof String visit) {
            cookies.set(response, Cookies.VISIT, visit);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> secret = cookies.get(request, Cookies.SESSION).or(() -> cookies.get(request, Cookies.VISIT));
        return secret.map(CsrfTokens::of).orElse(null);
    }

    private static CsrfToken of(String secret) {
        return new DefaultCsrfToken(HEADER, FIELD, Secrets.derived(secret, "csrf"));
    }
}
