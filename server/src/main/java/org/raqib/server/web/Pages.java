package org.raqib.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * Shows templates. A handler returns {@code pages.show("inbox/inbox.jte", view)}; the template takes {@code @param Chrome
 * chrome} and {@code @param … view}.
 */
public final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    private static final String PACKAGE = "org.raqib.server.templates";

    private final Chromes chromes;

    public Pages(Chromes chromes) {
        this.chromes = chromes;
    }

    /** A page, or a part of one, with status 200. */
    public View show(String template, Object view) {
        return show(HttpServletResponse.SC_OK, template, view);
    }

    /** A page, or a part of one. */
    public View show(int status, String template, Object view) {
        return new Page(status, template, view);
    }

    /** Sends the browser on to another page of the workbench, as is done after each form. */
    public View goTo(String path) {
        return new View() {
            @Override
            public void render(
                    @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, path);
            }
        };
    }

    private final class Page implements View {
        private final int status;
        private final String template;
        private final Object view;

        private Page(int status, String template, Object view) {
            this.status = status;
            this.template = template;
            this.view = view;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("chrome", chromes.of(request));
            parameters.put("view", view);
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
            output.writeTo(response.getOutputStream());
        }
    }
}
