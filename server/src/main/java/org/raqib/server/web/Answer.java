package org.raqib.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Bytes of a kind, for a program or to be kept as a file; not given again to whoever names their tag ({@code If-None-Match}). */
public final class Answer implements View {
    /** Writes a body. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of it. */
        void write(OutputStream out) throws IOException;
    }

    private final int status;
    private final String type;
    private final Body body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String tag;

    private Answer(int status, String type, Body body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** One JSON value, as the module {@code contract} wrote it. */
    public static Answer json(String line) {
        return json(HttpServletResponse.SC_OK, line);
    }

    /** One JSON value with another status. */
    public static Answer json(int status, String line) {
        return new Answer(status, "application/json", bytes(line + "\n"));
    }

    /** Text of some kind, in UTF-8. */
    public static Answer text(String type, String text) {
        return new Answer(HttpServletResponse.SC_OK, type, bytes(text));
    }

    /** Anything, written when it is sent. */
    public static Answer of(String type, Body body) {
        return new Answer(HttpServletResponse.SC_OK, type, body);
    }

    /** Nothing, with that status. */
    public static Answer nothing(int status) {
        return new Answer(status, "", out -> {});
    }

    private static Body bytes(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a name for this very answer. */
    public Answer tagged(String tag) {
        this.tag = '"' + tag + '"';
        return this;
    }

    /** With a header. */
    public Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** To be kept under a name of letters, digits, points and hyphens. */
    public Answer named(String file) {
        return with(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }

    /** Whether a header of tags names that one, or any by {@code *}. */
    public static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String plain = one.strip();
            if (plain.equals("*") || plain.replaceFirst("^W/", "").equals('"' + tag + '"')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers.forEach(response::setHeader);
        String own = tag;
        if (own != null) {
            response.setHeader(HttpHeaders.ETAG, own);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Cookie");
            if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), own.substring(1, own.length() - 1))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        if (!type.isEmpty()) {
            response.setContentType(type);
        }
        body.write(response.getOutputStream());
    }
}
