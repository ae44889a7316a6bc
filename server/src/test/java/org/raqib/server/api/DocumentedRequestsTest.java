package org.raqib.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raqib.server.ServerFixture;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** Every request that docs/api.md shows is one that the server answers. */
class DocumentedRequestsTest {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

    @Test
    void eachIsAnswered() throws IOException {
        List<String> commands = Files.readString(ServerFixture.root().resolve("docs/api.md"))
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        try (ServerFixture server = ServerFixture.start()) {
            assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
            Client client = new Client(server, Role.ADMINISTRATOR);
            for (String command : commands) {
                HttpResponse<String> answer = run(client, command);
                assertThat(answer.statusCode())
                        .as(command + "\n" + answer.body())
                        .isIn(200, 201);
                assertThat(answer.body()).as(command).isNotBlank();
            }
        }
    }

    private static HttpResponse<String> run(Client client, String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group().replaceAll("^['\"]|['\"]$", ""));
        }
        String type = "";
        String data = null;
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < words.size() - 1; i++) {
            String word = words.get(i);
            if (word.equals("--data")) {
                data = words.get(++i);
            } else if (word.equals("-H")) {
                String[] header = words.get(++i).split(": ", 2);
                if (header[0].equals("Content-Type")) {
                    type = header[1];
                } else if (!header[0].equals("Authorization")) {
                    headers.addAll(List.of(header));
                }
            }
        }
        String path = words.getLast().replace("$RAQIB", "");
        String[] sent = headers.toArray(String[]::new);
        return data == null ? client.get(path, sent) : client.send("POST", path, type, data, sent);
    }
}
