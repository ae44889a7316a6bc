package org.raqib.server.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, in the form that Spring Security knows. */
final class Recognised extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn who;

    private Recognised(SignedIn who) {
        super(List.of(new SimpleGrantedAuthority(who.role().name())));
        this.who = who;
        setAuthenticated(true);
    }

    static void set(HttpServletRequest request, SignedIn who) {
        request.setAttribute(SignedIn.ATTRIBUTE, who);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Recognised(who));
        SecurityContextHolder.setContext(context);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return who;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
