package org.raqib.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raqib.server.account.AccountView.Told;
import org.raqib.server.safety.Account;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Audit;
import org.raqib.server.safety.Audit.Event;
import org.raqib.server.safety.EvenReadOnly;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.SecondFactor;
import org.raqib.server.safety.Sessions;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.safety.Tokens;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One's own account: password, second factor, sessions, tokens. What matters most asks for the password again. */
@Controller
@Needs(Role.VIEWER)
final class AccountPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final Pages pages;

    AccountPages(
            Accounts accounts, Sessions sessions, Tokens tokens, SecondFactor secondFactor, Audit audit, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/account")
    View account(SignedIn who) {
        return show(who, Told.NOTHING);
    }

    @PostMapping("/account/password")
    View password(
            SignedIn who,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        return told(who, () -> {
            Account account = confirmed(who, current);
            accounts.choosePassword(account, password);
            sessions.endOthers(account.id(), current(who));
            return audit.noted(
                    who, Event.PASSWORD_CHOSEN, who.name(), Map.of(), () -> Told.done("password.done", List.of()));
        });
    }

    @PostMapping("/account/factor")
    View propose(SignedIn who, @RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        try {
            Account account = confirmed(who, current);
            if (account.hasSecondFactor()) {
                throw new RefusedException("factor.refused.there");
            }
            return factor(account, secondFactor.propose(account.id()), request, null);
        } catch (RefusedException e) {
            return show(who, Told.refused(e.phrase()));
        }
    }

    @PostMapping("/account/factor/confirm")
    View confirm(SignedIn who, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        try {
            List<String> codes = audit.noted(
                    who, Event.FACTOR_ADDED, who.name(), Map.of(), () -> secondFactor.confirm(who.account(), code));
            sessions.endOthers(who.account(), current(who));
            return show(who, Told.done("factor.done", codes));
        } catch (RefusedException e) {
            // The same picture again: a mistyped digit is no reason to scan another.
            Account account = accounts.byId(who.account()).orElseThrow();
            return secondFactor
                    .proposed(account.id())
                    .map(secret -> factor(account, secret, request, e.phrase()))
                    .orElseGet(() -> show(who, Told.refused(e.phrase())));
        }
    }

    @PostMapping("/account/factor/remove")
    View removeFactor(SignedIn who, @RequestParam(defaultValue = "") String current) {
        return told(who, () -> {
            Account account = confirmed(who, current);
            return audit.noted(who, Event.FACTOR_REMOVED, who.name(), Map.of(), () -> {
                secondFactor.remove(account.id());
                return Told.done("factor.removed", List.of());
            });
        });
    }

    @EvenReadOnly
    @PostMapping("/account/sessions/{number}/end")
    View endSession(SignedIn who, @PathVariable long number, HttpServletResponse response) {
        sessions.end(who.account(), number);
        return pages.goTo("/account");
    }

    @EvenReadOnly
    @PostMapping("/account/sessions/end")
    View endSessions(SignedIn who) {
        sessions.endOthers(who.account(), current(who));
        return pages.goTo("/account");
    }

    @PostMapping("/account/tokens")
    View makeToken(
            SignedIn who,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "") String current) {
        return told(who, () -> {
            confirmed(who, current);
            Set<Scope> scopes = EnumSet.noneOf(Scope.class);
            if (scope != null) {
                scope.forEach(code -> scopes.addAll(Scope.ofCodes(code)));
            }
            String token = audit.noted(
                    who,
                    Event.TOKEN_MADE,
                    label,
                    Map.of("scopes", Scope.codes(scopes)),
                    () -> tokens.make(who.account(), label, scopes, Duration.ofDays(days)));
            return Told.done("token.done", List.of(token));
        });
    }

    @EvenReadOnly
    @PostMapping("/account/tokens/{id}/revoke")
    View revokeToken(SignedIn who, @PathVariable long id) {
        tokens.of(who.account()).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .ifPresent(token -> audit.noted(
                        who, Event.TOKEN_REVOKED, token.label(), Map.of(), () -> tokens.revoke(who.account(), id)));
        return pages.goTo("/account");
    }

    private View factor(Account account, String secret, HttpServletRequest request, @Nullable String refused) {
        QrPath code = QrPath.of(SecondFactor.address(secret, account, request.getServerName()));
        return pages.show(
                refused == null ? 200 : 400,
                "account/factor.jte",
                new FactorView(secret, code.data(), code.size(), refused));
    }

    /** Whose account it is, if that is the password; guesses count as failed attempts to sign in. */
    private Account confirmed(SignedIn who, String password) {
        return accounts.confirmed(who, password);
    }

    private static long current(SignedIn who) {
        return Objects.requireNonNullElse(who.session(), 0L);
    }

    private View told(SignedIn who, Supplier<Told> work) {
        try {
            return show(who, work.get());
        } catch (RefusedException e) {
            return show(who, Told.refused(e.phrase()));
        }
    }

    private View show(SignedIn who, Told told) {
        Account account = accounts.byId(who.account()).orElseThrow();
        AccountView view = new AccountView(
                account,
                sessions.of(account.id()),
                current(who),
                tokens.of(account.id()),
                secondFactor.codesLeft(account.id()),
                told);
        return pages.show(told.refused() == null ? 200 : 400, "account/account.jte", view);
    }
}
