package org.raqib.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.raqib.server.safety.EvenReadOnly;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Open;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Sessions.Stage;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.safety.SigningIn;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Signing in and out. */
@Controller
final class LoginPages {
    private final SigningIn signingIn;
    private final Pages pages;

    LoginPages(SigningIn signingIn, Pages pages) {
        this.signingIn = signingIn;
        this.pages = pages;
    }

    @Open
    @GetMapping("/login")
    View login(@Nullable SignedIn who, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        if (who != null) {
            return pages.goTo(Next.within(next));
        }
        if (signingIn
                .halfway(request)
                .filter(session -> session.stage() == Stage.NEW_PASSWORD)
                .isPresent()) {
            return pages.goTo("/login/password");
        }
        return pages.show("account/login.jte", new LoginView(null, Next.within(next), ""));
    }

    @Open
    @EvenReadOnly
    @PostMapping("/login")
    View login(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Stage stage = signingIn.password(request, response, name, password);
            return pages.goTo(stage == Stage.FULL ? Next.within(next) : "/login/password");
        } catch (RefusedException e) {
            LoginView view = new LoginView(e.phrase(), Next.within(next), name);
            return pages.show(HttpServletResponse.SC_UNAUTHORIZED, "account/login.jte", view);
        }
    }

    @Open
    @GetMapping("/login/password")
    View newPassword(HttpServletRequest request) {
        if (signingIn.halfway(request).isEmpty()) {
            return pages.goTo("/login");
        }
        return pages.show("account/password.jte", new LoginView(null, "/", ""));
    }

    @Open
    @EvenReadOnly
    @PostMapping("/login/password")
    View newPassword(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signingIn.choosePassword(request, response, password);
            return pages.goTo("/");
        } catch (RefusedException e) {
            LoginView view = new LoginView(e.phrase(), "/", "");
            return pages.show(HttpServletResponse.SC_BAD_REQUEST, "account/password.jte", view);
        }
    }

    @Needs(Role.VIEWER)
    @EvenReadOnly
    @PostMapping("/logout")
    View logout(HttpServletRequest request, HttpServletResponse response) {
        signingIn.out(request, response);
        return pages.goTo("/login");
    }
}
