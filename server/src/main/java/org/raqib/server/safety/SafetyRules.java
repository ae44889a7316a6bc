package org.raqib.server.safety;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.raqib.server.state.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The rules of every request, before any handler sees it. */
@Configuration(proxyBeanMethods = false)
public class SafetyRules {
    /** What anyone may ask for. All else takes signing in, and each handler's {@link Needs} besides. */
    static final List<String> OPEN = List.of("/login", "/login/**", "/assets/**", "/health", "/ready", "/error");

    /** No script, style or picture but the workbench's own, no inline script, and nobody frames it. */
    static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            Settings settings,
            Cookies cookies,
            Sessions sessions,
            Accounts accounts,
            Tokens tokens,
            Attempts attempts,
            Clock clock)
            throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens(cookies))
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                // A program sends its token itself; no browser does that by itself.
                .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null));
        http.authorizeHttpRequests(
                ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.exceptionHandling(faults -> faults.authenticationEntryPoint(SafetyRules::askToSignIn)
                .accessDeniedHandler((request, response, why) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)));
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
            headers.addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", NO_DEVICES));
            headers.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
            headers.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
            headers.httpStrictTransportSecurity(transport ->
                    transport.requestMatcher(request -> settings.isSecure()).maxAgeInSeconds(31_536_000));
        });
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.anonymous(anonymous -> {});
        http.addFilterBefore(new HostFilter(settings), SecurityContextHolderFilter.class);
        http.addFilterBefore(
                new SessionFilter(cookies, sessions, accounts), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new TokenFilter(tokens, accounts, attempts), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(new Pace(clock, settings.mostAMinute()), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    /** Nobody signs in by Spring's own means; without this, Spring Boot would make a user and print a password. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("Signing in is at /login");
        };
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        boolean isPage = request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        if (!isPage) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        String login =
                wanted.equals("/") ? "/login" : "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            // A part of a page is asked for: the whole page goes to sign in.
            response.setHeader("HX-Redirect", login);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, login);
    }
}
