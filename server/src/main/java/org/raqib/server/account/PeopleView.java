package org.raqib.server.account;

import java.util.List;
import org.raqib.server.account.AccountView.Told;
import org.raqib.server.safety.Account;
import org.raqib.server.safety.Audit.Seen;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Switches.Mode;

/**
 * What the page of the people shows.
 *
 * @param accounts all accounts, by name
 * @param latest what happened last, newest first
 * @param mode how far the workbench is open
 */
public record PeopleView(List<Account> accounts, List<Seen> latest, Mode mode, Told told) {
    public PeopleView {
        accounts = List.copyOf(accounts);
        latest = List.copyOf(latest);
    }

    /** The roles to choose from. */
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** The states of the switch to choose from. */
    public List<Mode> modes() {
        return List.of(Mode.values());
    }
}
