package org.raqib.server.digests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DigestJson;
import org.raqib.desk.Standing;
import org.raqib.digest.Dates;
import org.raqib.digest.MarkdownDigest;
import org.raqib.digest.Period;
import org.raqib.model.Digest;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import org.raqib.server.digests.DigestViews.About;
import org.raqib.server.digests.DigestViews.Editing;
import org.raqib.server.digests.DigestViews.LineView;
import org.raqib.server.digests.DigestViews.Listed;
import org.raqib.server.digests.DigestViews.Row;
import org.raqib.server.digests.Draft.Edit;
import org.raqib.server.digests.Draft.State;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.raqib.server.web.Pages;
import org.raqib.server.web.WholePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Digests: the list, editing, approving, publishing, and the pages as they are published. */
@Controller
final class DigestPages {
    private static final int MOST_LISTED = 100;

    private final Publishing publishing;
    private final Outward outward;
    private final Pages pages;

    DigestPages(Publishing publishing, Outward outward, Pages pages) {
        this.publishing = publishing;
        this.outward = outward;
        this.pages = pages;
    }

    @GetMapping("/digests")
    @Needs(Role.VIEWER)
    View list(Chrome chrome, HttpServletRequest request) {
        return list(chrome, HttpServletResponse.SC_OK, null, null, request);
    }

    private View list(
            Chrome chrome, int status, @Nullable String refused, @Nullable String why, HttpServletRequest request) {
        Standing standing = outward.desk().standing();
        String last = standing.last() == null ? "" : standing.last().toString();
        List<Row> rows = publishing.list(null, MOST_LISTED).stream()
                .filter(draft -> draft.state() == State.PUBLISHED || chrome.may(Role.ANALYST))
                .map(draft -> new Row(
                        draft.id(),
                        "/digests/" + draft.id(),
                        title(draft, chrome),
                        part(draft),
                        "digests.state." + draft.state().code(),
                        String.join(chrome.say("digests.and"), draft.names()),
                        Objects.requireNonNullElse(draft.publishedAt(), draft.madeAt())
                                .toString()
                                .substring(0, 10)))
                .toList();
        return pages.show(
                status,
                "digests/list.jte",
                new Listed(
                        rows,
                        refused,
                        why,
                        given(request, "from", last),
                        given(request, "to", last),
                        given(request, "area", ""),
                        given(request, "party", ""),
                        standing.first() == null ? null : standing.first().toString(),
                        last.isEmpty() ? null : last));
    }

    private static String given(HttpServletRequest request, String name, String otherwise) {
        String value = request.getParameter(name);
        return value == null ? otherwise : value;
    }

    private static String title(Draft draft, Chrome chrome) {
        Dates dates = new Dates(chrome.phrases());
        return draft.from().equals(draft.to())
                ? chrome.say("digests.title.day", "day", dates.plain(draft.from()))
                : chrome.say("digests.title.period", "from", dates.plain(draft.from()), "to", dates.plain(draft.to()));
    }

    private static String part(Draft draft) {
        List<String> parts = new ArrayList<>();
        if (draft.area() != null) {
            parts.add(draft.area());
        }
        if (draft.party() != null) {
            parts.add(draft.party());
        }
        return String.join(" · ", parts);
    }

    @PostMapping("/digests")
    @Needs(Role.ANALYST)
    View begin(
            Chrome chrome,
            SignedIn who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "days") String span,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String party,
            HttpServletRequest request) {
        try {
            Draft draft = publishing.begin(period(from, to, span), area, Parts.USUAL_KM, party, who);
            return pages.goTo("/digests/" + draft.id() + "/edit");
        } catch (RefusedException e) {
            return list(chrome, HttpServletResponse.SC_BAD_REQUEST, e.phrase(), null, request);
        } catch (Unknown e) {
            return list(
                    chrome,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "digests.refused." + e.parameter(),
                    e.parameter().equals("area") ? area : party,
                    request);
        }
    }

    /** The days meant: those given, or the day, or the week, Monday to Sunday, of the first. */
    private static Period period(String from, String to, String span) {
        try {
            LocalDate first = LocalDate.parse(from);
            return switch (span) {
                case "day" -> Period.of(first);
                case "week" -> {
                    LocalDate monday = first.with(WeekFields.ISO.dayOfWeek(), 1);
                    yield new Period(monday, monday.plusDays(6));
                }
                default -> new Period(first, to.isEmpty() ? first : LocalDate.parse(to));
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RefusedException("digests.refused.days");
        }
    }

    /** What is published, as it is; a draft goes to where it is edited. */
    @GetMapping("/digests/{id}")
    @Needs(Role.VIEWER)
    View digest(@PathVariable String id, Chrome chrome, HttpServletResponse response) {
        Draft draft = find(id);
        if (draft.state() != State.PUBLISHED) {
            return pages.goTo("/digests/" + id + "/edit");
        }
        try {
            String page = publishing.page(draft, chrome.language().code());
            return WholePage.of(page).tagged(Publishing.sha256(page));
        } catch (RefusedException e) {
            return pages.goTo("/digests/" + id + "/about");
        }
    }

    /** What would be published, as it would be. */
    @GetMapping("/digests/{id}/page")
    @Needs(Role.ANALYST)
    View page(@PathVariable String id, Chrome chrome) {
        Draft draft = find(id);
        try {
            return WholePage.of(publishing.page(draft, chrome.language().code()));
        } catch (RefusedException e) {
            return pages.goTo("/digests/" + id + "/edit");
        }
    }

    @GetMapping("/digests/{id}/edit")
    @Needs(Role.ANALYST)
    View edit(@PathVariable String id, Chrome chrome, SignedIn who) {
        Draft draft = find(id);
        return draft.state() == State.PUBLISHED
                ? pages.goTo("/digests/" + id + "/about")
                : editing(draft, chrome, who, HttpServletResponse.SC_OK, null);
    }

    private View editing(Draft draft, Chrome chrome, SignedIn who, int status, @Nullable String refused) {
        boolean own = draft.editors().contains(who.account());
        boolean stale = !draft.withheld().equals(outward.now().tag());
        return pages.show(
                status,
                "digests/edit.jte",
                new Editing(
                        draft.id(),
                        draft.version(),
                        title(draft, chrome),
                        part(draft),
                        draft.state().code(),
                        String.join(chrome.say("digests.and"), draft.names()),
                        draft.approvedBy(),
                        stale ? List.of() : lines(draft, chrome),
                        who.is(Role.ANALYST) && !stale,
                        who.is(Role.REVIEWER) && !own && draft.state() == State.DRAFT && !stale,
                        who.is(Role.REVIEWER) && !own && draft.state() == State.APPROVED && !stale,
                        own,
                        refused,
                        stale));
    }

    private List<LineView> lines(Draft draft, Chrome chrome) {
        Map<String, Edit> edits = new HashMap<>();
        publishing.edits(draft).forEach(edit -> edits.put(edit.at(), edit));
        List<LineView> lines = new ArrayList<>();
        for (Digest.Section section : publishing.machine(draft).sections()) {
            lines.add(line(section.id(), chrome.of(section.heading()), null, 0, edits));
            for (int i = 0; i < section.lines().size(); i++) {
                Digest.Line line = section.lines().get(i);
                String at = section.id() + "/" + i;
                lines.add(line(at, sentence(line, chrome), chip(line, chrome), 0, edits));
                for (int j = 0; j < line.under().size(); j++) {
                    Digest.Line under = line.under().get(j);
                    if (under.role() == Digest.Role.FINDING) {
                        lines.add(line(at + "/" + j, sentence(under, chrome), chip(under, chrome), 1, edits));
                    }
                }
            }
        }
        return lines;
    }

    private static String sentence(Digest.Line line, Chrome chrome) {
        Digest.Count count = line.count();
        String words = chrome.of(line.text());
        if (count == null) {
            return words;
        }
        Integer most = count.most();
        String figure = most == null
                ? count.least() + "+"
                : most == count.least() ? Integer.toString(most) : count.least() + "–" + most;
        return words + ": \u2068" + figure + "\u2069";
    }

    private static @Nullable String chip(Digest.Line line, Chrome chrome) {
        return switch (line.role()) {
            case INCIDENT -> line.tag().isEmpty() ? null : chrome.say("grade." + line.tag());
            case FINDING -> line.tag().isEmpty() ? null : chrome.say("status." + line.tag());
            default -> null;
        };
    }

    /** What a line is called within its page. */
    private static String anchor(String at) {
        return "at-" + at.replaceAll("[^A-Za-z0-9]", "-");
    }

    private static LineView line(String at, String words, @Nullable String chip, int depth, Map<String, Edit> edits) {
        Edit edit = edits.get(at);
        return new LineView(
                at,
                anchor(at),
                Html.own(words),
                chip,
                depth,
                at.indexOf('/') < 0,
                edit != null && edit.leftOut(),
                edit == null ? "" : edit.ar(),
                edit == null ? "" : edit.en(),
                edit == null ? null : edit.called());
    }

    @PostMapping("/digests/{id}/edits")
    @Needs(Role.ANALYST)
    View edit(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String at,
            @RequestParam(defaultValue = "false") boolean out,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String en,
            Chrome chrome,
            SignedIn who) {
        return changed(id, chrome, who, () -> {
            publishing.edit(id, version, at, out, ar, en, who);
            return "/digests/" + id + "/edit#" + anchor(at);
        });
    }

    @PostMapping("/digests/{id}/approve")
    @Needs(Role.REVIEWER)
    View approve(@PathVariable String id, @RequestParam int version, Chrome chrome, SignedIn who) {
        return changed(id, chrome, who, () -> {
            publishing.approve(id, version, who);
            return "/digests/" + id + "/edit";
        });
    }

    @PostMapping("/digests/{id}/publish")
    @Needs(Role.REVIEWER)
    View publish(@PathVariable String id, @RequestParam int version, Chrome chrome, SignedIn who) {
        return changed(id, chrome, who, () -> {
            publishing.publish(id, version, who);
            return "/digests/" + id + "/about";
        });
    }

    @PostMapping("/digests/{id}/discard")
    @Needs(Role.ANALYST)
    View discard(@PathVariable String id, @RequestParam int version, Chrome chrome, SignedIn who) {
        return changed(id, chrome, who, () -> {
            publishing.discard(id, version, who);
            return "/digests";
        });
    }

    private interface Change {
        /** Makes it, and says where to go. */
        String make();
    }

    private View changed(String id, Chrome chrome, SignedIn who, Change change) {
        try {
            return pages.goTo(change.make());
        } catch (RefusedException e) {
            Draft draft = find(id);
            int status = switch (e.phrase()) {
                case "digests.refused.own", "digests.refused.role" -> HttpServletResponse.SC_FORBIDDEN;
                case "digests.refused.place", "digests.refused.remark" -> HttpServletResponse.SC_BAD_REQUEST;
                default -> HttpServletResponse.SC_CONFLICT;
            };
            return draft.state() == State.PUBLISHED
                    ? pages.goTo("/digests/" + id + "/about")
                    : editing(draft, chrome, who, status, e.phrase());
        }
    }

    @GetMapping("/digests/{id}/about")
    @Needs(Role.VIEWER)
    View about(@PathVariable String id, Chrome chrome) {
        Draft draft = find(id);
        if (draft.state() != State.PUBLISHED) {
            return pages.goTo("/digests/" + id + "/edit");
        }
        String ar = "";
        String en = "";
        try {
            ar = Publishing.sha256(publishing.page(draft, "ar"));
            en = Publishing.sha256(publishing.page(draft, "en"));
        } catch (RefusedException e) {
            // Said on the page.
        }
        return pages.show(
                "digests/about.jte",
                new About(
                        id,
                        title(draft, chrome),
                        part(draft),
                        String.join(chrome.say("digests.and"), draft.names()),
                        String.valueOf(draft.approvedBy()),
                        moment(draft.approvedAt(), chrome),
                        String.valueOf(draft.publishedBy()),
                        moment(draft.publishedAt(), chrome),
                        Objects.requireNonNullElse(draft.entry(), 0L),
                        draft.basis(),
                        ar,
                        en,
                        ar.isEmpty()));
    }

    private static String moment(@Nullable Instant at, Chrome chrome) {
        return at == null ? "" : chrome.moment(at) + " UTC";
    }

    /** The digest as a file: {@code ar.html}, {@code en.html}, {@code ar.md}, {@code en.md}, {@code json}. */
    @GetMapping("/digests/{id}/files/{file}")
    @Needs(Role.VIEWER)
    View file(@PathVariable String id, @PathVariable String file, SignedIn who) {
        Draft draft = find(id);
        if (draft.state() != State.PUBLISHED && !who.is(Role.ANALYST)) {
            return Answer.nothing(HttpServletResponse.SC_FORBIDDEN);
        }
        try {
            publishing.refuseWithheld(draft);
        } catch (RefusedException e) {
            return pages.goTo("/digests/" + id + (draft.state() == State.PUBLISHED ? "/about" : "/edit"));
        }
        String name = id + "." + file;
        return switch (file) {
            case "ar.html", "en.html" ->
                Answer.text("text/html;charset=UTF-8", publishing.page(draft, file.substring(0, 2)))
                        .named(name);
            case "ar.md", "en.md" ->
                Answer.text(
                                "text/markdown;charset=UTF-8",
                                MarkdownDigest.render(publishing.edited(draft), file.substring(0, 2)))
                        .named(name);
            case "json" ->
                Answer.json(DigestJson.write(publishing.edited(draft))).named(name);
            default -> Answer.nothing(HttpServletResponse.SC_NOT_FOUND);
        };
    }

    private Draft find(String id) {
        return publishing
                .find(id)
                .orElseThrow(() -> new org.springframework.web.server.ResponseStatusException(
                        org.springframework.http.HttpStatus.NOT_FOUND));
    }
}
