package org.raqib.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API, as it is and as a page to read. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
public final class ContractPages {
    private static final String WRITTEN = written();

    private final Pages pages;

    ContractPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/v1/openapi.yaml")
    View contract() {
        return Answer.text("application/yaml;charset=UTF-8", WRITTEN).tagged(Integer.toHexString(WRITTEN.hashCode()));
    }

    @GetMapping("/api/v1/docs")
    View docs() {
        return pages.show("api/docs.jte", described());
    }

    /**
     * A way of asking.
     *
     * @param parameters each with what it means
     */
    public record Operation(
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            List<Parameter> answers) {}

    /** A parameter or a status, and what it means. */
    public record Parameter(String name, String text) {}

    /** The description. */
    public record Described(String summary, String description, List<Operation> operations) {}

    private static String written() {
        try (InputStream in = ContractPages.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file openapi.yaml", e);
        }
    }

    private static Described described() {
        Map<?, ?> whole = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(WRITTEN));
        List<Operation> operations = new ArrayList<>();
        map(whole.get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, described) -> operations.add(
                                operation(whole, String.valueOf(path), String.valueOf(method), map(described)))));
        Map<?, ?> info = map(whole.get("info"));
        return new Described(words(info.get("summary")), words(info.get("description")), operations);
    }

    private static Operation operation(Map<?, ?> whole, String path, String method, Map<?, ?> described) {
        List<Parameter> parameters = new ArrayList<>();
        if (described.get("parameters") instanceof List<?> list) {
            for (Object one : list) {
                Map<?, ?> parameter = resolved(whole, map(one));
                parameters.add(new Parameter(words(parameter.get("name")), words(parameter.get("description"))));
            }
        }
        List<Parameter> answers = new ArrayList<>();
        map(described.get("responses"))
                .forEach((status, answer) -> answers.add(new Parameter(
                        String.valueOf(status),
                        words(resolved(whole, map(answer)).get("description")))));
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                words(described.get("summary")),
                words(described.get("description")),
                parameters,
                answers);
    }

    private static Map<?, ?> resolved(Map<?, ?> whole, Map<?, ?> one) {
        if (one.get("$ref") instanceof String reference) {
            Object at = whole;
            for (String step : reference.substring(2).split("/")) {
                at = map(at).get(step);
            }
            return map(at);
        }
        return one;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value).strip();
    }
}
