package org.raqib.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.raqib.server.ServerFixture;
import org.raqib.server.ServerFixture.Visitor;
import org.raqib.server.safety.Role;

/** A program that asks the API, with the session of one of the fixture's people. */
public final class Client {
    private static final JsonMapper JSON = new JsonMapper();

    private final Visitor visitor;
    private String csrf = "";

    public Client(ServerFixture server, Role role) {
        this.visitor = server.as(role);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return visitor.get(path, headers);
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, "application/json", body, headers);
    }

    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        if (csrf.isEmpty()) {
            csrf = visitor.token();
        }
        List<String> all = new ArrayList<>(List.of("Content-Type", type, "X-CSRF-TOKEN", csrf));
        all.addAll(List.of(headers));
        return visitor.send(visitor.request(path, all.toArray(String[]::new))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
