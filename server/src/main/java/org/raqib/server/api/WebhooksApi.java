package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raqib.contract.ObjectJson;
import org.raqib.contract.RequestJson;
import org.raqib.server.feeds.Alert;
import org.raqib.server.feeds.Webhooks;
import org.raqib.server.feeds.Webhooks.Webhook;
import org.raqib.server.safety.Audit;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.raqib.watch.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Which programs are told of what is new. */
@Controller
@Needs(value = Role.ADMINISTRATOR, scope = Scope.DECIDE)
final class WebhooksApi {
    private static final int MOST_BYTES = 1 << 14;
    private static final Set<String> KEYS = Set.of("url", "label", "kinds");

    private static final int MOST_LABEL = 80;

    private final Webhooks webhooks;
    private final Audit audit;

    WebhooksApi(Webhooks webhooks, Audit audit) {
        this.webhooks = webhooks;
        this.audit = audit;
    }

    @GetMapping("/api/v1/webhooks")
    View all(HttpServletRequest request) {
        List<Webhook> all = webhooks.all();
        return Answer.json(new ObjectJson()
                .objects("items", all, WebhooksApi::fill)
                .put("next", null)
                .line());
    }

    @PostMapping("/api/v1/webhooks")
    View make(SignedIn who, HttpServletRequest request) throws IOException {
        RequestJson body = RequestJson.of(Bodies.text(request, MOST_BYTES), KEYS);
        String url = body.string("url");
        if (url.length() > 2_000 || !Messages.isAddress(url)) {
            throw Problem.body(
                    "url must be an address of the form https://host/..., without a name or password in it.");
        }
        List<Alert.Kind> kinds =
                body.strings("kinds").stream().map(WebhooksApi::kind).distinct().toList();
        if (kinds.isEmpty()) {
            throw Problem.body("kinds must name what to tell of: incident, finding, proposal, digest.");
        }
        String label = body.stringOrNull("label");
        if (!webhooks.hasRoom()) {
            throw Problem.refused("There are as many webhooks as there may be; remove one first.");
        }
        String called = label == null ? "" : label.strip();
        if (called.length() > MOST_LABEL) {
            throw Problem.body("label has " + MOST_LABEL + " characters at most.");
        }
        Webhooks.Made made = audit.noted(
                who,
                Audit.Event.WEBHOOK_MADE,
                url,
                Map.of(
                        "kinds",
                        String.join(" ", kinds.stream().map(Alert.Kind::code).toList())),
                () -> webhooks.make(url, called, kinds, who));
        ObjectJson json = new ObjectJson();
        fill(json, made.webhook());
        return Answer.json(
                        HttpServletResponse.SC_CREATED,
                        json.put("secret", made.secret()).line())
                .with("Location", "/api/v1/webhooks/" + made.webhook().id());
    }

    private static Alert.Kind kind(String code) {
        try {
            return Alert.Kind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.body("kinds are incident, finding, proposal, digest; not '" + code + "'.");
        }
    }

    @GetMapping("/api/v1/webhooks/{id}")
    View one(@PathVariable long id) {
        return webhooks.find(id)
                .map(webhook -> Answer.json(ObjectJson.of(webhook, WebhooksApi::fill)))
                .orElseThrow(() -> absent(id));
    }

    @DeleteMapping("/api/v1/webhooks/{id}")
    View remove(SignedIn who, @PathVariable long id) {
        Webhook webhook = webhooks.find(id).orElseThrow(() -> absent(id));
        audit.noted(who, Audit.Event.WEBHOOK_REMOVED, webhook.url(), Map.of(), () -> webhooks.remove(id));
        return Answer.nothing(HttpServletResponse.SC_NO_CONTENT);
    }

    private static Problem absent(long id) {
        return Problem.absent("There is no webhook " + id + ".");
    }

    private static void fill(ObjectJson json, Webhook webhook) {
        json.number("id", webhook.id())
                .put("url", webhook.url())
                .put("label", webhook.label())
                .strings("kinds", webhook.kinds().stream().map(Alert.Kind::code).toList())
                .put("made_at", webhook.madeAt())
                .put("outcome", webhook.outcome())
                .number("waiting", webhook.waiting());
    }
}
