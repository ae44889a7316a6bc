package org.raqib.server.safety;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.raqib.server.state.Switches;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through to a handler whom its {@link Needs} or {@link Open} lets through. A handler with neither is for nobody. */
public final class Gate implements HandlerInterceptor {
    private final Switches switches;

    public Gate(Switches switches) {
        this.switches = switches;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        SignedIn who = (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
        if (isSwitchedOff(method, who, request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "300");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
        if (isOpen(method)) {
            return true;
        }
        Needs needs = needs(method);
        if (needs != null && who != null && may(who, needs)) {
            return true;
        }
        response.sendError(who == null ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private boolean isSwitchedOff(HandlerMethod method, @Nullable SignedIn who, HttpServletRequest request) {
        Switches.Mode mode = switches.mode();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return switch (mode) {
            case OPEN -> false;
            case READ_ONLY ->
                !reads
                        && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), EvenReadOnly.class)
                        && request.getDispatcherType() != DispatcherType.ERROR;
            // Who is nobody may still come to sign in, for the administrator has to.
            case NO_ACCESS ->
                who != null
                        && !who.is(Role.ADMINISTRATOR)
                        && request.getDispatcherType() != DispatcherType.ERROR
                        && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), EvenReadOnly.class);
        };
    }

    private static boolean may(SignedIn who, Needs needs) {
        return who.is(needs.value()) && (who.token() == null || who.scopes().contains(needs.scope()));
    }

    /** Whether anyone may ask this of the server. */
    static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || (AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class) == null
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class));
    }

    private static @Nullable Needs needs(HandlerMethod method) {
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
