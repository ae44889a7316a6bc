package org.raqib.server.account;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raqib.server.account.AccountView.Told;
import org.raqib.server.safety.Account;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Accounts.Invitation;
import org.raqib.server.safety.Audit;
import org.raqib.server.safety.Audit.Event;
import org.raqib.server.safety.EvenReadOnly;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SecondFactor;
import org.raqib.server.safety.Sessions;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.safety.Tokens;
import org.raqib.server.state.Switches;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The people of the desk, and the switches: for administrators. Each change is noted in the ledger. */
@Controller
@Needs(Role.ADMINISTRATOR)
final class PeoplePages {
    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SecondFactor secondFactor;
    private final Switches switches;
    private final Audit audit;
    private final Pages pages;

    PeoplePages(
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            SecondFactor secondFactor,
            Switches switches,
            Audit audit,
            Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
        this.switches = switches;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/people")
    View people() {
        return show(Told.NOTHING);
    }

    @PostMapping("/people")
    View invite(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "VIEWER") Role role) {
        return told(() -> {
            Invitation made = audit.noted(
                    who,
                    Event.ACCOUNT_MADE,
                    name.strip(),
                    Map.of("role", role.name()),
                    () -> accounts.invite(name, called, role));
            return Told.done("people.done.made", List.of(made.account().name(), made.password()));
        });
    }

    @PostMapping("/people/{id}/role")
    View role(SignedIn who, @PathVariable long id, @RequestParam Role role) {
        return changed(who, id, Event.ROLE_CHANGED, Map.of("role", role.name()), account -> {
            accounts.setRole(id, role);
            return Told.done("people.done.changed", List.of());
        });
    }

    @EvenReadOnly
    @PostMapping("/people/{id}/close")
    View close(SignedIn who, @PathVariable long id) {
        return changed(who, id, Event.ACCOUNT_CLOSED, Map.of(), account -> {
            accounts.setOpen(id, false);
            sessions.endAll(id);
            tokens.revokeAll(id);
            return Told.done("people.done.changed", List.of());
        });
    }

    @PostMapping("/people/{id}/open")
    View open(SignedIn who, @PathVariable long id) {
        return changed(who, id, Event.ACCOUNT_OPENED, Map.of(), account -> {
            accounts.setOpen(id, true);
            return Told.done("people.done.changed", List.of());
        });
    }

    @PostMapping("/people/{id}/password")
    View renew(SignedIn who, @PathVariable long id) {
        return changed(who, id, Event.PASSWORD_RENEWED, Map.of(), account -> {
            Invitation renewed = accounts.renew(id);
            sessions.endAll(id);
            return Told.done("people.done.renewed", List.of(account.name(), renewed.password()));
        });
    }

    @PostMapping("/people/{id}/factor")
    View removeFactor(SignedIn who, @PathVariable long id) {
        return changed(who, id, Event.FACTOR_REMOVED, Map.of(), account -> {
            secondFactor.remove(id);
            sessions.endAll(id);
            return Told.done("people.done.changed", List.of());
        });
    }

    @EvenReadOnly
    @PostMapping("/people/{id}/sessions")
    View endSessions(SignedIn who, @PathVariable long id) {
        return changed(who, id, Event.SESSIONS_ENDED, Map.of(), account -> {
            sessions.endAll(id);
            tokens.revokeAll(id);
            return Told.done("people.done.changed", List.of());
        });
    }

    @EvenReadOnly
    @PostMapping("/people/switch")
    View throwSwitch(SignedIn who, @RequestParam Switches.Mode mode) {
        return told(() -> audit.noted(who, Event.SWITCHED, mode.name(), Map.of(), () -> {
            switches.set(mode);
            return Told.done("people.done.changed", List.of());
        }));
    }

    private View changed(
            SignedIn who, long id, Event event, Map<String, String> details, Function<Account, Told> change) {
        return told(() -> {
            Account account = accounts.byId(id).orElseThrow(() -> new RefusedException("people.refused.gone"));
            return audit.noted(who, event, account.name(), details, () -> change.apply(account));
        });
    }

    private View told(Supplier<Told> work) {
        try {
            return show(work.get());
        } catch (RefusedException e) {
            return show(Told.refused(e.phrase()));
        }
    }

    private View show(Told told) {
        PeopleView view = new PeopleView(accounts.all(), audit.latest(SHOWN), switches.mode(), told);
        return pages.show(told.refused() == null ? 200 : 400, "account/people.jte", view);
    }
}
