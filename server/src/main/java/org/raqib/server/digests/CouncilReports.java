package org.raqib.server.digests;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.raqib.digest.Period;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import org.raqib.report.HtmlReport;
import org.raqib.report.PdfReport;
import org.raqib.report.Report;
import org.raqib.server.Version;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.web.Answer;
import org.raqib.server.web.WholePage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A period as a report to a council, as {@code raqib report} writes it: machine-made, from the record as it is. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.EXPORT)
final class CouncilReports {
    /** Drawing one takes seconds and memory; a year is the longest that councils ask for. */
    private static final int MOST_DAYS = 366;

    private final Outward outward;

    CouncilReports(Outward outward) {
        this.outward = outward;
    }

    /**
     * @param file {@code report.ar.pdf}, {@code report.en.pdf}, {@code report.ar.html}, {@code report.en.html}
     */
    @GetMapping("/digests/council/{file}")
    View report(@PathVariable String file, HttpServletRequest request) {
        if (!file.matches("report\\.(ar|en)\\.(pdf|html)")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String language = file.substring(7, 9);
        Report report = report(request);
        if (file.endsWith(".html")) {
            return WholePage.of(HtmlReport.render(report, language, null));
        }
        byte[] pdf = pdf(report, language);
        return Answer.of("application/pdf", out -> out.write(pdf)).named(file);
    }

    private static synchronized byte[] pdf(Report report, String language) {
        // PDFBox knows colours by classes that would otherwise look for a screen. One at a time: each takes memory.
        System.setProperty("java.awt.headless", "true");
        return PdfReport.render(report, language);
    }

    private Report report(HttpServletRequest request) {
        try {
            Period period = new Period(
                    LocalDate.parse(String.valueOf(request.getParameter("from"))),
                    LocalDate.parse(String.valueOf(request.getParameter("to"))));
            if (period.days() > MOST_DAYS) {
                throw wrong();
            }
            return outward.report(
                    period,
                    Parts.of(
                            outward.lexicon(),
                            request.getParameter("area"),
                            Parts.USUAL_KM,
                            request.getParameter("party")),
                    Version.current());
        } catch (Unknown e) {
            throw wrong();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    /** The form that leads here offers nothing else. */
    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
