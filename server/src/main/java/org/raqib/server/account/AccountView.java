package org.raqib.server.account;

import java.util.List;
import org.raqib.server.safety.Account;
import org.raqib.server.safety.Sessions.Session;

/**
 * What the page of one's own account shows.
 *
 * @param account one's own
 * @param sessions where one is signed in
 */
public record AccountView(Account account, List<Session> sessions) {
    public AccountView {
        sessions = List.copyOf(sessions);
    }
}
