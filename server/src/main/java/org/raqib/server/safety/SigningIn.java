package org.raqib.server.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.raqib.server.safety.Sessions.Session;
import org.raqib.server.safety.Sessions.Stage;

/** Signing in and out: password, then the second factor where there is one, then a password of one's own where it is due. */
public final class SigningIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;

    public SigningIn(Accounts accounts, Sessions sessions, Cookies cookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /**
     * Tries a name and a password, and begins a session where they are right.
     *
     * @return how far that leads
     * @throws RefusedException if they are not right
     */
    public Stage password(HttpServletRequest request, HttpServletResponse response, String name, String password) {
        Account account = accounts.check(name, password).orElseThrow(() -> new RefusedException("login.refused"));
        Stage stage = account.hasSecondFactor()
                ? Stage.SECOND_FACTOR
                : account.oneTimeUntil() != null ? Stage.NEW_PASSWORD : Stage.FULL;
        begin(request, response, account, stage);
        return stage;
    }

    /** Who has come halfway, by this request's session. */
    public Optional<Session> halfway(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SessionFilter.HALFWAY));
    }

    /**
     * Replaces the one-time password, and signs in.
     *
     * @throws RefusedException if the new one is no good
     */
    public void choosePassword(HttpServletRequest request, HttpServletResponse response, String password) {
        Session session = halfway(request)
                .filter(found -> found.stage() == Stage.NEW_PASSWORD)
                .orElseThrow(() -> new RefusedException("login.again"));
        Account account = accounts.byId(session.account()).orElseThrow(() -> new RefusedException("login.again"));
        accounts.choosePassword(account, password);
        sessions.endAll(account.id());
        begin(request, response, account, Stage.FULL);
    }

    /** Ends the session of this browser. */
    public void out(HttpServletRequest request, HttpServletResponse response) {
        cookies.get(request, Cookies.SESSION)
                .flatMap(sessions::use)
                .ifPresent(session -> sessions.end(session.number()));
        cookies.drop(response, Cookies.SESSION);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Account account, Stage stage) {
        cookies.get(request, Cookies.SESSION).flatMap(sessions::use).ifPresent(before -> sessions.end(before.number()));
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        cookies.set(response, Cookies.SESSION, sessions.begin(account.id(), stage, request.getRemoteAddr(), browser));
    }
}
