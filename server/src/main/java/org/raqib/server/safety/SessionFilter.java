package org.raqib.server.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.raqib.server.safety.Sessions.Session;
import org.raqib.server.safety.Sessions.Stage;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the browser's session. A request with a token of its own is none of a browser's. */
final class SessionFilter extends OncePerRequestFilter {
    /** The request's attribute with the session of someone who has not signed in whole. */
    static final String HALFWAY = SessionFilter.class.getName() + ".halfway";

    private final Cookies cookies;
    private final Sessions sessions;
    private final Accounts accounts;

    SessionFilter(Cookies cookies, Sessions sessions, Accounts accounts) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !request.getRequestURI().startsWith("/assets/")) {
            cookies.get(request, Cookies.SESSION)
                    .flatMap(sessions::use)
                    .ifPresent(session -> recognise(session, request));
        }
        chain.doFilter(request, response);
    }

    private void recognise(Session session, HttpServletRequest request) {
        Optional<Account> account = accounts.byId(session.account()).filter(Account::isOpen);
        if (account.isEmpty()) {
            return;
        }
        if (session.stage() != Stage.FULL) {
            request.setAttribute(HALFWAY, session);
            return;
        }
        Account who = account.get();
        Recognised.set(
                request,
                new SignedIn(who.id(), who.name(), who.called(), who.role(), session.number(), null, Set.of()));
    }
}
