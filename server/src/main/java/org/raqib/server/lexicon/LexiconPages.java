package org.raqib.server.lexicon;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DecisionJson;
import org.raqib.desk.ReportRow;
import org.raqib.knowledge.EntityFile;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.EntityKind;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Names that the lexicon lacks. A proposal is a remark in the ledger about the claim in which the name stands, in the form of a
 * section of a knowledge file; whoever keeps the knowledge takes it out as a file and puts it there, after which reports are
 * read with it. The workbench itself changes no knowledge: what was read stays explained by files that people reviewed.
 */
@Controller
@Needs(Role.ANALYST)
final class LexiconPages {
    private static final int PAGE = 500;
    private static final int PAGES = 40;
    private static final int LONGEST = 600;

    private final Desking desking;
    private final Ledgering ledgering;
    private final Pages pages;
    private final Clock clock;

    LexiconPages(Desking desking, Ledgering ledgering, Pages pages, Clock clock) {
        this.desking = desking;
        this.ledgering = ledgering;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/lexicon")
    View proposals() {
        List<LexiconView.Line> lines = new ArrayList<>();
        for (RecordedDecision one : recorded()) {
            String text = Proposals.text(one.decision());
            if (text != null) {
                lines.add(new LexiconView.Line(
                        one.entry(),
                        text,
                        one.decision().by(),
                        one.decision().at().toString().substring(0, 10)));
            }
        }
        return pages.show("lexicon/proposals.jte", new LexiconView(lines));
    }

    /** All proposals as a file for the folder of one's own knowledge. */
    @GetMapping("/lexicon/proposals.ini")
    void file(HttpServletResponse response) throws IOException {
        StringBuilder file =
                new StringBuilder("# Proposed at the workbench; check each, then keep it among your own knowledge.\n");
        for (RecordedDecision one : recorded()) {
            String text = Proposals.text(one.decision());
            if (text != null) {
                file.append("\n# entry ")
                        .append(one.entry())
                        .append(", ")
                        .append(Proposals.line(one.decision().by()))
                        .append('\n')
                        .append(text);
            }
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proposals.ini\"");
        response.getOutputStream().write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<RecordedDecision> recorded() {
        List<RecordedDecision> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (int page = 0; page < PAGES; page++) {
            List<RecordedDecision> some = desking.desk().decisions(before, PAGE);
            some.stream()
                    .filter(one -> one.inForce() && one.decision().kind() == Kind.NOTE)
                    .forEach(all::add);
            if (some.size() < PAGE) {
                break;
            }
            before = some.getLast().entry();
        }
        return all;
    }

    @GetMapping("/lexicon/new")
    View form(
            Chrome chrome,
            @RequestParam long n,
            @RequestParam int index,
            @RequestParam(defaultValue = "") String words) {
        String name = Proposals.line(words);
        return pages.show(
                "lexicon/form.jte",
                new LexiconView.Form(n, index, null, "", "group", kinds(chrome), name, "", "", example(n, name), ""));
    }

    /** The line of the report in which the name stands, with the name in square brackets; empty where it is nowhere. */
    private String example(long n, String name) {
        ReportRow row = desking.desk().report(n).orElseThrow(LexiconPages::nothing);
        String body = ledgering
                .read(ledger -> ledger.report(row.id()))
                .map(capture -> capture.report().body())
                .orElse("");
        int at = name.isEmpty() ? -1 : body.indexOf(name);
        if (at < 0) {
            return "";
        }
        int from = Math.max(body.lastIndexOf('\n', at), body.lastIndexOf('.', at)) + 1;
        int to = at + name.length();
        while (to < body.length() && body.charAt(to) != '\n' && body.charAt(to) != '.') {
            to++;
        }
        return Proposals.line(body.substring(from, at).replace('[', '(').replace(']', ')') + "[" + name + "]"
                + body.substring(at + name.length(), to).replace('[', '(').replace(']', ')'));
    }

    @Needs(Role.ANALYST)
    @PostMapping("/lexicon")
    View propose(
            SignedIn who,
            Chrome chrome,
            @RequestParam long n,
            @RequestParam int index,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String example,
            @RequestParam(defaultValue = "") String note) {
        ReportRow row = desking.desk().report(n).orElseThrow(LexiconPages::nothing);
        StringBuilder text = new StringBuilder("[" + Proposals.line(id).replaceAll("[\\[\\]]", "") + "]\n");
        field(text, "kind", kind);
        field(text, "en", en);
        field(text, "ar", ar);
        field(text, "country", country);
        field(text, "example", example);
        field(text, "note", note);
        String fault = fault(text.toString(), chrome);
        if (fault != null) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "lexicon/form.jte",
                    new LexiconView.Form(n, index, fault, id, kind, kinds(chrome), ar, en, country, example, note));
        }
        ledgering.decide(new Decision(
                Kind.NOTE,
                who.called(),
                clock.instant(),
                List.of(new Target(Target.Sort.REPORT, row.id())),
                chrome.say("lexicon.noted", "id", Proposals.line(id)),
                DecisionJson.payload(JsonNodeFactory.instance
                        .objectNode()
                        .put(Proposals.KEY, text.toString())
                        .toString())));
        return pages.goTo("/lexicon");
    }

    private static void field(StringBuilder text, String key, String value) {
        String line = Proposals.line(value);
        if (!line.isEmpty()) {
            text.append(key)
                    .append(" = ")
                    .append(line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                    .append('\n');
        }
    }

    /** What keeps it from being a section of a knowledge file, or null. */
    private @Nullable String fault(String text, Chrome chrome) {
        try {
            if (EntityFile.entities(Entries.parse("proposal", text.getBytes(StandardCharsets.UTF_8))).stream()
                    .anyMatch(entity -> desking.lexicon().find(entity.id()) != null)) {
                return chrome.say("lexicon.taken");
            }
            return null;
        } catch (KnowledgeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<List<String>> kinds(Chrome chrome) {
        List<List<String>> kinds = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            String code = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(List.of(code, chrome.say("entity." + code)));
        }
        return kinds;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
