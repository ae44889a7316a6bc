package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.contract.ObjectJson;
import org.raqib.desk.FindingQuery;
import org.raqib.desk.FindingRow;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.Slice;
import org.raqib.digest.Digests;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Grade;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Incidents and findings. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
final class IncidentsApi {
    private static final Set<Asked.Form> FORMS = EnumSet.allOf(Asked.Form.class);

    private final Outward outward;

    IncidentsApi(Outward outward) {
        this.outward = outward;
    }

    @GetMapping("/api/v1/incidents")
    View incidents(HttpServletRequest request) {
        Asked asked = new Asked(request);
        Asked.Form form = asked.form(FORMS);
        IncidentQuery query = query(asked);
        String tag = outward.tag();
        Slice<IncidentRow> slice = outward.desk().incidents(query, asked.cursor(), asked.limit());
        List<IncidentRow> rows =
                slice.items().stream().flatMap(row -> outward.of(row).stream()).toList();
        if (form == Asked.Form.GEOJSON) {
            Answer answer = Answer.text(
                    form.type(),
                    new ObjectJson()
                            .put("type", "FeatureCollection")
                            .forms("features", rows.stream().map(Forms::feature).toList())
                            .line());
            if (slice.next() != null) {
                answer.with("Link", "<" + asked.hereWith(slice.next()) + ">; rel=\"next\"");
            }
            return answer.tagged(tag + "-geojson");
        }
        return new Listing(rows.stream().map(Forms::incident).toList(), slice.next(), Forms.incidents(rows))
                .answer(asked, form, tag);
    }

    static IncidentQuery query(Asked asked) {
        return new IncidentQuery(
                asked.day("from"),
                asked.day("to"),
                asked.codes("event", EventType.class),
                asked.codes("grade", Grade.class),
                asked.words("party"),
                asked.words("commitment"),
                area(asked),
                asked.flag("disputed"));
    }

    private static IncidentQuery.@Nullable Area area(Asked asked) {
        return asked.one(
                "area", "south,west,north,east in degrees, as in 32.5,12.8,33,13.6", IncidentQuery.Area::parse);
    }

    @GetMapping("/api/v1/incidents/{id}")
    View incident(@PathVariable String id) {
        String tag = outward.tag();
        IncidentJson.Written whole = outward.incident(id).orElseThrow(() -> absent(id));
        String now = whole.incident().id();
        List<String> decisions = outward.desk().decisions(new Target(Target.Sort.INCIDENT, now)).stream()
                .flatMap(decision -> outward.of(decision).stream())
                .map(Forms::decision)
                .toList();
        return Answer.json(new ObjectJson()
                        .form("incident", IncidentJson.write(whole.incident(), whole.copies()))
                        .text("sentence", new Digests(outward.lexicon()).sentence(whole.incident()))
                        .forms(
                                "findings",
                                outward.findingsOf(now).stream()
                                        .map(FindingJson::write)
                                        .toList())
                        .forms("decisions", decisions)
                        .line())
                .tagged(tag);
    }

    @GetMapping("/api/v1/findings")
    View findings(HttpServletRequest request) {
        Asked asked = new Asked(request);
        FindingQuery query = new FindingQuery(
                asked.day("from"),
                asked.day("to"),
                asked.words("commitment"),
                asked.code("status", Finding.Status.class));
        String tag = outward.tag();
        Slice<FindingRow> slice = outward.desk().findings(query, asked.cursor(), asked.limit());
        List<FindingRow> rows =
                slice.items().stream().flatMap(row -> outward.of(row).stream()).toList();
        return new Listing(rows.stream().map(Forms::finding).toList(), slice.next(), Forms.findings(rows))
                .answer(asked, tag);
    }

    @GetMapping("/api/v1/findings/{id}")
    View finding(@PathVariable String id) {
        String tag = outward.tag();
        FindingRow row = outward.desk()
                .finding(id)
                .flatMap(outward::of)
                .orElseThrow(() -> Problem.absent("There is no finding " + id + "."));
        return Answer.json(Forms.finding(row)).tagged(tag);
    }

    private static Problem absent(String id) {
        return Problem.absent("There is no incident " + id + ".");
    }
}
