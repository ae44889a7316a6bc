package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.raqib.exports.Exports;
import org.raqib.exports.Extract;
import org.raqib.exports.balance.Balance;
import org.raqib.exports.balance.BalanceTables;
import org.raqib.exports.balance.Balances;
import org.raqib.knowledge.OutletFile;
import org.raqib.record.Days;
import org.raqib.server.Version;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The record in other formats, as {@code raqib export} writes them, and its balance. */
@Controller
final class ExportsApi {
    private static final Map<String, Exports.Format> FORMATS = Map.of(
            "acled", Exports.Format.ACLED,
            "ucdp-ged", Exports.Format.UCDP_GED,
            "plover", Exports.Format.PLOVER,
            "geojson", Exports.Format.GEOJSON,
            "prov", Exports.Format.PROV,
            "incidents.csv", Exports.Format.CSV_INCIDENTS,
            "claims.csv", Exports.Format.CSV_CLAIMS,
            "findings.csv", Exports.Format.CSV_FINDINGS);

    private final Outward outward;
    private final Desking desking;

    ExportsApi(Outward outward, Desking desking) {
        this.outward = outward;
        this.desking = desking;
    }

    @GetMapping("/api/v1/exports/{format}")
    @Needs(value = Role.VIEWER, scope = Scope.EXPORT)
    View export(@PathVariable String format, HttpServletRequest request) {
        Exports.Format chosen = FORMATS.get(format);
        if (chosen == null) {
            throw Problem.absent("There is no format " + format + "; there are "
                    + String.join(", ", FORMATS.keySet().stream().sorted().toList()) + ".");
        }
        Asked asked = new Asked(request);
        boolean mark = asked.flag("bom");
        if (mark && !chosen.isTable()) {
            throw Problem.parameter("bom goes with tables alone.");
        }
        String tag = outward.tag();
        Extract extract = extract(asked, chosen.needsPassages());
        return Answer.of(type(chosen), out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    if (mark) {
                        writer.write('\uFEFF');
                    }
                    Exports.write(chosen, extract, writer);
                })
                .named("raqib-" + format + ending(chosen))
                .tagged(tag);
    }

    @GetMapping("/api/v1/balance")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View balance(HttpServletRequest request) {
        Asked asked = new Asked(request);
        Asked.Form form = asked.form(java.util.Set.of(Asked.Form.JSON, Asked.Form.CSV));
        Long most = asked.number("most");
        if (most != null && (most < 1 || most > 1_000)) {
            throw Problem.parameter("most takes a number from 1 to 1000, not " + most + ".");
        }
        String tag = outward.tag();
        Balance balance = Balances.of(
                extract(asked, false), OutletFile.of(desking.knowledge()), most == null ? 10 : most.intValue());
        StringWriter written = new StringWriter();
        if (form == Asked.Form.CSV) {
            BalanceTables.csv(balance, written);
        } else {
            BalanceTables.json(balance, written);
        }
        return Answer.text(form.type(), written.toString()).tagged(tag + "-" + form.code());
    }

    private Extract extract(Asked asked, boolean withPassages) {
        Days days = asked.days();
        return outward.extract(days, asked.part(outward.lexicon()), withPassages, "raqib " + Version.current());
    }

    private static String type(Exports.Format format) {
        return switch (format) {
            case ACLED, UCDP_GED, CSV_INCIDENTS, CSV_CLAIMS, CSV_FINDINGS -> "text/csv;charset=UTF-8";
            case PLOVER -> "application/x-ndjson;charset=UTF-8";
            case GEOJSON -> "application/geo+json";
            case PROV -> "application/ld+json";
        };
    }

    private static String ending(Exports.Format format) {
        return switch (format) {
            case ACLED, UCDP_GED -> ".csv";
            case PLOVER -> ".jsonl";
            case PROV -> ".jsonld";
            case GEOJSON -> ".json";
            case CSV_INCIDENTS, CSV_CLAIMS, CSV_FINDINGS -> "";
        };
    }
}
