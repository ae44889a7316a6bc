package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DigestJson;
import org.raqib.contract.ObjectJson;
import org.raqib.contract.RequestJson;
import org.raqib.digest.Period;
import org.raqib.digest.Phrases;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import org.raqib.server.digests.Draft;
import org.raqib.server.digests.Publishing;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The digest of a period as the machine writes it, and digests on their way to publication. */
@Controller
final class DigestsApi {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_LISTED = 1_000;

    private final Publishing publishing;
    private final Outward outward;
    private final Phrases phrases;

    DigestsApi(Publishing publishing, Outward outward, Phrases phrases) {
        this.publishing = publishing;
        this.outward = outward;
        this.phrases = phrases;
    }

    @GetMapping("/api/v1/digest")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View digest(HttpServletRequest request) {
        Asked asked = new Asked(request);
        Period period = asked.period();
        if (period.days() > 366) {
            throw Problem.parameter("A digest covers a year at most.");
        }
        String tag = outward.tag();
        return Answer.json(DigestJson.write(outward.digest(period, asked.part(outward.lexicon()))))
                .tagged(tag);
    }

    @GetMapping("/api/v1/digests")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View list(SignedIn who, HttpServletRequest request) {
        Asked asked = new Asked(request);
        Draft.State state = asked.code("state", Draft.State.class);
        List<Draft> found = publishing.list(state, MOST_LISTED).stream()
                .filter(draft -> isOpen(draft, who))
                .limit(asked.limit())
                .toList();
        return Answer.json(new ObjectJson()
                .objects("items", found, DigestsApi::fill)
                .put("next", null)
                .line());
    }

    private static boolean isOpen(Draft draft, SignedIn who) {
        return draft.state() == Draft.State.PUBLISHED || who.is(Role.ANALYST);
    }

    @GetMapping("/api/v1/digests/{id}")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View one(@PathVariable String id, SignedIn who) {
        Draft draft = publishing.find(id).filter(found -> isOpen(found, who)).orElseThrow(() -> absent(id));
        try {
            publishing.refuseWithheld(draft);
        } catch (RefusedException e) {
            throw refused(e);
        }
        return whole(HttpServletResponse.SC_OK, draft);
    }

    private Answer whole(int status, Draft draft) {
        ObjectJson json = new ObjectJson();
        fill(json, draft);
        json.objects(
                        "edits",
                        publishing.edits(draft),
                        (out, edit) -> out.put("at", edit.at())
                                .flag("out", edit.leftOut())
                                .put("ar", edit.ar())
                                .put("en", edit.en())
                                .put("by", edit.called()))
                .form("digest", DigestJson.write(publishing.edited(draft)));
        return Answer.json(status, json.line()).tagged(draft.tag());
    }

    private static void fill(ObjectJson json, Draft draft) {
        json.put("id", draft.id())
                .put("state", draft.state().code())
                .number("version", draft.version())
                .put("from", draft.from())
                .put("to", draft.to())
                .put("area", draft.area())
                .put("party", draft.party())
                .number("basis", draft.basis())
                .put("made_at", draft.madeAt())
                .strings("edited_by", draft.names())
                .put("approved_by", draft.approvedBy())
                .put("approved_at", draft.approvedAt())
                .put("published_by", draft.publishedBy())
                .put("published_at", draft.publishedAt())
                .number("entry", draft.entry());
    }

    @PostMapping("/api/v1/digests")
    @Needs(value = Role.ANALYST, scope = Scope.DECIDE)
    View begin(SignedIn who, HttpServletRequest request) throws IOException {
        RequestJson body = RequestJson.of(Bodies.text(request, MOST_BYTES), Set.of("from", "to", "area", "party"));
        try {
            Period period = new Period(LocalDate.parse(body.string("from")), LocalDate.parse(body.string("to")));
            Draft draft = publishing.begin(
                    period, body.stringOrNull("area"), Parts.USUAL_KM, body.stringOrNull("party"), who);
            return whole(HttpServletResponse.SC_CREATED, draft).with("Location", "/api/v1/digests/" + draft.id());
        } catch (DateTimeException e) {
            throw Problem.body("from and to are days as in 2020-04-30.");
        } catch (Unknown e) {
            throw Problem.body(e.why());
        } catch (RefusedException e) {
            throw refused(e);
        } catch (IllegalArgumentException e) {
            throw Problem.body(e.getMessage() + ".");
        }
    }

    @PostMapping("/api/v1/digests/{id}/edits")
    @Needs(value = Role.ANALYST, scope = Scope.DECIDE)
    View edit(@PathVariable String id, SignedIn who, HttpServletRequest request) throws IOException {
        RequestJson body = RequestJson.of(Bodies.text(request, MOST_BYTES), Set.of("at", "out", "ar", "en"));
        return changed(
                id,
                request,
                version -> publishing.edit(
                        id,
                        version,
                        body.string("at"),
                        body.flag("out"),
                        orEmpty(body.stringOrNull("ar")),
                        orEmpty(body.stringOrNull("en")),
                        who));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    @PostMapping("/api/v1/digests/{id}/approval")
    @Needs(value = Role.REVIEWER, scope = Scope.DECIDE)
    View approve(@PathVariable String id, SignedIn who, HttpServletRequest request) {
        return changed(id, request, version -> publishing.approve(id, version, who));
    }

    @PostMapping("/api/v1/digests/{id}/publication")
    @Needs(value = Role.REVIEWER, scope = Scope.DECIDE)
    View publish(@PathVariable String id, SignedIn who, HttpServletRequest request) {
        return changed(id, request, version -> publishing.publish(id, version, who));
    }

    private interface Change {
        Draft make(int version);
    }

    /** Who changes a draft says which version he saw. */
    private Answer changed(String id, HttpServletRequest request, Change change) {
        Draft draft = publishing.find(id).orElseThrow(() -> absent(id));
        String ifMatch = request.getHeader("If-Match");
        if (ifMatch == null) {
            throw new Problem(
                    428,
                    "condition",
                    "Say what you saw",
                    "Send If-Match with the ETag of the digest as you got it, so that nobody's work is lost.");
        }
        if (!Answer.names(ifMatch, draft.tag())) {
            throw Problem.changed("The digest " + id + " is not any more what it was under that tag; get it again.");
        }
        try {
            return whole(HttpServletResponse.SC_OK, change.make(draft.version()));
        } catch (RefusedException e) {
            throw refused(e);
        }
    }

    private Problem refused(RefusedException e) {
        String why = phrases.say(e.phrase()).en();
        return switch (e.phrase()) {
            case "digests.refused.own", "digests.refused.role" -> Problem.forbidden(why);
            case "digests.refused.changed" -> Problem.changed(why);
            case "digests.refused.place", "digests.refused.remark", "digests.refused.long" -> Problem.body(why);
            default -> Problem.refused(why);
        };
    }

    private static Problem absent(String id) {
        return Problem.absent("There is no digest " + id + ".");
    }
}
