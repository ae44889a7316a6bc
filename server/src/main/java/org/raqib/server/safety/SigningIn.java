package org.raqib.server.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.raqib.server.safety.Audit.Event;
import org.raqib.server.safety.Sessions.Session;
import org.raqib.server.safety.Sessions.Stage;

/** Signing in and out: password, then the second factor where there is one, then a password of one's own where it is due. */
public final class SigningIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final Audit audit;
    private final Cookies cookies;

    SigningIn(
            Accounts accounts,
            Sessions sessions,
            SecondFactor secondFactor,
            Attempts attempts,
            Audit audit,
            Cookies cookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.audit = audit;
        this.cookies = cookies;
    }

    /**
     * Tries a name and a password, and begins a session where they are right. Whether the name is unknown, the password
     * wrong, the account closed or waiting after failures: the answer is the same and takes as long.
     *
     * @return how far that leads
     * @throws RefusedException if they are not right
     */
    public Stage password(HttpServletRequest request, HttpServletResponse response, String name, String password) {
        String address = request.getRemoteAddr();
        boolean mayTry = attempts.mayTry(name, address);
        Optional<Account> account = accounts.check(name, password).filter(found -> mayTry);
        if (account.isEmpty()) {
            fail(name, address, mayTry);
            throw new RefusedException("login.refused");
        }
        Account who = account.get();
        Stage stage = who.hasSecondFactor() ? Stage.SECOND_FACTOR : afterFactor(who);
        if (stage != Stage.SECOND_FACTOR) {
            attempts.succeeded(name);
        }
        begin(request, response, who, stage);
        return stage;
    }

    private void fail(String name, String address, boolean counts) {
        if (counts) {
            attempts.failed(name, address);
        }
        // What is no account's name may be a password typed in the wrong place: it is not written down.
        audit.saw(Event.SIGN_IN_FAILED, accounts.byName(name).map(Account::name).orElse("?"), "", address);
    }

    private static Stage afterFactor(Account account) {
        return account.oneTimeUntil() != null ? Stage.NEW_PASSWORD : Stage.FULL;
    }

    /** Who has come halfway, by this request's session. */
    public Optional<Session> halfway(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SessionFilter.HALFWAY));
    }

    /**
     * Tries a code of the second factor.
     *
     * @return how far that leads
     * @throws RefusedException if it is not right
     */
    public Stage code(HttpServletRequest request, HttpServletResponse response, String code) {
        Account account = halfway(request, Stage.SECOND_FACTOR);
        String address = request.getRemoteAddr();
        boolean mayTry = attempts.mayTry(account.name(), address);
        if (!mayTry || !secondFactor.matches(account, code)) {
            fail(account.name(), address, mayTry);
            throw new RefusedException("factor.refused");
        }
        attempts.succeeded(account.name());
        Stage stage = afterFactor(account);
        begin(request, response, account, stage);
        return stage;
    }

    /**
     * Replaces the one-time password, and signs in.
     *
     * @throws RefusedException if the new one is no good
     */
    public void choosePassword(HttpServletRequest request, HttpServletResponse response, String password) {
        Account account = halfway(request, Stage.NEW_PASSWORD);
        accounts.choosePassword(account, password);
        sessions.endAll(account.id());
        audit.saw(Event.PASSWORD_CHOSEN, account.name(), account.name(), request.getRemoteAddr());
        begin(request, response, account, Stage.FULL);
    }

    private Account halfway(HttpServletRequest request, Stage stage) {
        return halfway(request)
                .filter(session -> session.stage() == stage)
                .flatMap(session -> accounts.byId(session.account()))
                .filter(Account::isOpen)
                .orElseThrow(() -> new RefusedException("login.again"));
    }

    /** Ends the session of this browser. */
    public void out(HttpServletRequest request, HttpServletResponse response) {
        current(request).ifPresent(session -> {
            sessions.end(session.number());
            accounts.byId(session.account())
                    .ifPresent(account -> audit.saw(Event.SIGNED_OUT, account.name(), "", request.getRemoteAddr()));
        });
        cookies.drop(response, Cookies.SESSION);
    }

    private Optional<Session> current(HttpServletRequest request) {
        return cookies.get(request, Cookies.SESSION).flatMap(sessions::use);
    }

    /** Each step gets a session with a secret of its own; the one of the step before is over. */
    private void begin(HttpServletRequest request, HttpServletResponse response, Account account, Stage stage) {
        current(request).ifPresent(before -> sessions.end(before.number()));
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        cookies.set(response, Cookies.SESSION, sessions.begin(account.id(), stage, request.getRemoteAddr(), browser));
        if (stage == Stage.FULL) {
            audit.saw(Event.SIGNED_IN, account.name(), "", request.getRemoteAddr());
        }
    }
}
