package org.raqib.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
            return pages.goTo(after(stage, next));
        } catch (RefusedException e) {
            LoginView view = new LoginView(e.phrase(), Next.within(next), name);
            return pages.show(HttpServletResponse.SC_UNAUTHORIZED, "account/login.jte", view);
        }
    }

    private static String after(Stage stage, String next) {
        return switch (stage) {
            case SECOND_FACTOR -> "/login/code?next=" + URLEncoder.encode(Next.within(next), StandardCharsets.UTF_8);
            case NEW_PASSWORD -> "/login/password";
            case FULL -> Next.within(next);
        };
    }

    @Open
    @GetMapping("/login/code")
    View code(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        if (signingIn.halfway(request).isEmpty()) {
            return pages.goTo("/login");
        }
        return pages.show("account/code.jte", new LoginView(null, Next.within(next), ""));
    }

    @Open
    @EvenReadOnly
    @PostMapping("/login/code")
    View code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return pages.goTo(after(signingIn.code(request, response, code), next));
        } catch (RefusedException e) {
            LoginView view = new LoginView(e.phrase(), Next.within(next), "");
            return pages.show(HttpServletResponse.SC_UNAUTHORIZED, "account/code.jte", view);
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
