package org.raqib.server.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a program by its token. A token that is no good is refused at once, whatever is asked for. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final Attempts attempts;

    TokenFilter(Tokens tokens, Accounts accounts, Attempts attempts) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Optional<SignedIn> who = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.use(header.substring(BEARER.length()).strip()).flatMap(this::owner)
                : Optional.empty();
        if (who.isEmpty()) {
            // A good token is let through whatever others tried from the same address, which may be a proxy's.
            if (!attempts.mayTryToken(address)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                response.sendError(429);
                return;
            }
            attempts.tokenFailed(address);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Recognised.set(request, who.get());
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> owner(Tokens.Token token) {
        return accounts.byId(token.account())
                .filter(Account::isOpen)
                .map(account -> new SignedIn(
                        account.id(),
                        account.name(),
                        account.called(),
                        account.role(),
                        null,
                        token.id(),
                        token.scopes()));
    }
}
