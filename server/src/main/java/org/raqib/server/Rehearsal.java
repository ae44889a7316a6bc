package org.raqib.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A few requests, so that Java sees which classes the workbench needs to start and to answer. */
final class Rehearsal {
    private Rehearsal() {}

    static void run(RunningServer server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("login", "login?lang=en", "account", "ready", "nowhere")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.discarding());
            }
        }
    }
}
