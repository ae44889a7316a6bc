package org.raqib.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.server.safety.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * What is shown where something cannot be: a page in the reader's language, or, to a program, {@code
 * application/problem+json} (RFC 9457). Neither tells what is inside.
 */
@Controller
@Open
final class FaultPages implements ErrorController {
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 421, 429, 500, 503);

    private final Pages pages;
    private final Chromes chromes;

    FaultPages(Pages pages, Chromes chromes) {
        this.pages = pages;
        this.chromes = chromes;
    }

    @RequestMapping("/error")
    @Nullable
    View error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String kind = KNOWN.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
        if (isOfProgram(request)) {
            String title = chromes.of(request).say("fault." + kind + ".title");
            response.setStatus(status);
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write(("{\"title\":\"" + title + "\",\"status\":" + status + "}")
                            .getBytes(StandardCharsets.UTF_8));
            return null;
        }
        return pages.show(status, "fault.jte", new FaultView(status, kind));
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/")
                || path.startsWith("/feeds/")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
