package org.raqib.server.account;

import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Sessions;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** One's own account. */
@Controller
@Needs(Role.VIEWER)
final class AccountPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Pages pages;

    AccountPages(Accounts accounts, Sessions sessions, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/account")
    View account(SignedIn who) {
        return pages.show(
                "account/account.jte",
                new AccountView(accounts.byId(who.account()).orElseThrow(), sessions.of(who.account())));
    }
}
