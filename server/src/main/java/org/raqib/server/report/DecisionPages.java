package org.raqib.server.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.ReportedClaim;
import org.raqib.record.ClaimDecisions;
import org.raqib.record.ClaimDecisions.Signature;
import org.raqib.record.JudgedClaim;
import org.raqib.record.Refused;
import org.raqib.server.inbox.InboxFilter;
import org.raqib.server.safety.MayDecide;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * What a person decides about the claims of a report. Each decision is taken upon a state of the claim that the form names; if
 * somebody else decided meanwhile, nothing is recorded and the card shows what he decided.
 */
@Controller
@Needs(Role.ANALYST)
final class DecisionPages {
    private final Desking desking;
    private final Ledgering ledgering;
    private final Pages pages;
    private final Clock clock;

    DecisionPages(Desking desking, Ledgering ledgering, Pages pages, Clock clock) {
        this.desking = desking;
        this.ledgering = ledgering;
        this.pages = pages;
        this.clock = clock;
    }

    /** Nothing is recorded, because of what the phrase says. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String phrase;

        private NotTaken(String phrase) {
            super(phrase, null, false, false);
            this.phrase = phrase;
        }

        /** Somebody else decided about the same claim meanwhile. */
        private static NotTaken changed() {
            return new NotTaken("report.changed");
        }
    }

    @Needs(Role.ANALYST)
    @PostMapping("/reports/{n}/claims/{index}/accept")
    View accept(
            SignedIn who,
            Chrome chrome,
            @PathVariable long n,
            @PathVariable int index,
            @RequestParam String seen,
            HttpServletRequest request) {
        return decide(chrome, n, index, seen, request, (decisions, claim) -> {
            if (claim.claim() == null && claim.read() == null) {
                // Added by a person and rejected since: no reading is left to fall back on.
                throw new NotTaken("report.refused.added");
            }
            return decisions.accept(claim.key(), signed(who, ""));
        });
    }

    @Needs(Role.ANALYST)
    @PostMapping("/reports/{n}/claims/{index}/reject")
    View reject(
            SignedIn who,
            Chrome chrome,
            @PathVariable long n,
            @PathVariable int index,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String because,
            HttpServletRequest request) {
        String why = because.isBlank() ? reason : because;
        return decide(chrome, n, index, seen, request, (decisions, claim) -> {
            if (why.isBlank()) {
                throw new NotTaken("form.refused.reason");
            }
            return decisions.reject(claim.key(), signed(who, why));
        });
    }

    @Needs(Role.ANALYST)
    @PostMapping("/reports/{n}/claims/{index}/undo")
    View undo(
            SignedIn who,
            Chrome chrome,
            @PathVariable long n,
            @PathVariable int index,
            @RequestParam String seen,
            HttpServletRequest request) {
        return decide(chrome, n, index, seen, request, (decisions, claim) -> {
            if (claim.decisions().isEmpty()) {
                throw NotTaken.changed();
            }
            RecordedDecision undone = claim.decisions().getLast();
            if (!MayDecide.undo(who, undone.decision())) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return new Decision(
                    Decision.Kind.REJECT,
                    who.called(),
                    clock.instant(),
                    List.of(new Target(Target.Sort.ENTRY, Long.toString(undone.entry()))),
                    chrome.say("report.undone"),
                    Decision.NO_PAYLOAD);
        });
    }

    @GetMapping("/reports/{n}/claims/{index}/correct")
    View form(Chrome chrome, @PathVariable long n, @PathVariable int index, HttpServletRequest request) {
        String query = InboxFilter.of(request).query();
        Opened opened = opened(n);
        JudgedClaim claim = opened.claim(index).orElseThrow(DecisionPages::nothing);
        return form(chrome, request, HttpStatus.OK, form(chrome, n, opened, claim, query), null);
    }

    @Needs(Role.ANALYST)
    @PostMapping("/reports/{n}/claims/{index}/correct")
    View correct(
            SignedIn who,
            Chrome chrome,
            @PathVariable long n,
            @PathVariable int index,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        SlotForm slots = new SlotForm(chrome, desking.lexicon());
        try {
            return decide(chrome, n, index, seen, request, (decisions, claim) -> {
                Claim before = Objects.requireNonNull(claim.claim() == null ? claim.read() : claim.claim());
                String changes =
                        slots.slots(request, before, opened(n).report().body()).toString();
                if (changes.equals("{}")) {
                    throw new Refused(chrome.say("form.refused.nothing"));
                }
                if (reason.isBlank()) {
                    throw new Refused(chrome.say("form.refused.reason"));
                }
                return decisions.correct(claim.key(), changes, signed(who, reason));
            });
        } catch (Refused e) {
            Opened opened = opened(n);
            JudgedClaim claim = opened.claim(index).orElseThrow(DecisionPages::nothing);
            FormView view =
                    form(chrome, n, opened, claim, InboxFilter.of(request).query());
            return form(chrome, request, HttpStatus.UNPROCESSABLE_CONTENT, view, e.getMessage());
        }
    }

    @GetMapping("/reports/{n}/claims/new")
    View add(
            Chrome chrome,
            @PathVariable long n,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request) {
        return form(chrome, request, HttpStatus.OK, empty(chrome, n, words, at, request), null);
    }

    @Needs(Role.ANALYST)
    @PostMapping("/reports/{n}/claims/new")
    View add(
            SignedIn who,
            Chrome chrome,
            @PathVariable long n,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        SlotForm slots = new SlotForm(chrome, desking.lexicon());
        Opened opened = opened(n);
        String id = opened.report().id();
        try {
            if (reason.isBlank()) {
                throw new Refused(chrome.say("form.refused.reason"));
            }
            String claim = slots.slots(request, null, opened.report().body()).toString();
            long entry = ledgering.write(ledger -> ledger.decide(
                            List.of(decisions(ledger).add(id, claim, signed(who, reason))))
                    .getFirst());
            return pages.goTo(path(n, request) + "#c" + (ReportedClaim.FIRST_ADDED + entry));
        } catch (Refused e) {
            return form(
                    chrome,
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    empty(chrome, n, words, at, request),
                    e.getMessage());
        }
    }

    /** One card, as it is now. */
    @Needs(Role.VIEWER)
    @GetMapping("/reports/{n}/claims/{index}")
    View card(Chrome chrome, @PathVariable long n, @PathVariable int index, HttpServletRequest request) {
        if (!isPart(request)) {
            return pages.goTo(path(n, request) + "#c" + index);
        }
        Opened opened = opened(n);
        JudgedClaim claim = opened.claim(index).orElseThrow(DecisionPages::nothing);
        return pages.show("report/card.jte", cards(chrome, n, opened, request).one(claim, null));
    }

    @FunctionalInterface
    private interface Deciding {
        Decision about(ClaimDecisions decisions, JudgedClaim claim);
    }

    private View decide(Chrome chrome, long n, int index, String seen, HttpServletRequest request, Deciding deciding) {
        String id = desking.desk().report(n).orElseThrow(DecisionPages::nothing).id();
        String refused = null;
        try {
            ledgering.write(ledger -> {
                ClaimDecisions decisions = decisions(ledger);
                JudgedClaim claim = decisions.of(id).stream()
                        .filter(one -> one.index() == index)
                        .findFirst()
                        .orElseThrow(NotTaken::changed);
                if (!Opened.tag(ledger.place(id).orElse(null), claim).equals(seen)) {
                    throw NotTaken.changed();
                }
                return ledger.decide(List.of(deciding.about(decisions, claim)));
            });
        } catch (NotTaken e) {
            refused = chrome.say(e.phrase);
        }
        if (!isPart(request)) {
            if (refused != null) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
            return pages.goTo(path(n, request) + "#c" + index);
        }
        Opened opened = opened(n);
        JudgedClaim claim = opened.claim(index).orElse(null);
        if (claim == null) {
            return pages.show("report/gone.jte", index);
        }
        return pages.show(
                refused == null ? HttpStatus.OK.value() : HttpStatus.CONFLICT.value(),
                "report/card.jte",
                cards(chrome, n, opened, request).one(claim, refused));
    }

    private ClaimDecisions decisions(Ledger ledger) {
        return new ClaimDecisions(ledger, desking.lexicon());
    }

    private Signature signed(SignedIn who, String because) {
        return new Signature(who.called(), clock.instant(), because.strip());
    }

    private Opened opened(long n) {
        String id = desking.desk().report(n).orElseThrow(DecisionPages::nothing).id();
        return ledgering.read(ledger -> Opened.of(ledger, desking.desk(), id)).orElseThrow(DecisionPages::nothing);
    }

    private Cards cards(Chrome chrome, long n, Opened opened, HttpServletRequest request) {
        return new Cards(
                opened,
                n,
                chrome,
                desking.desk(),
                desking.lexicon(),
                InboxFilter.of(request).query());
    }

    private FormView form(Chrome chrome, long n, Opened opened, JudgedClaim claim, String query) {
        CardView card = new Cards(opened, n, chrome, desking.desk(), desking.lexicon(), query).one(claim, null);
        return new SlotForm(chrome, desking.lexicon())
                .of(
                        n,
                        "/reports/" + n + "/claims/" + claim.index() + "/correct",
                        card,
                        claim.claim() == null ? claim.read() : claim.claim(),
                        "",
                        "",
                        query);
    }

    private FormView empty(Chrome chrome, long n, String words, String at, HttpServletRequest request) {
        if (desking.desk().report(n).isEmpty()) {
            throw nothing();
        }
        return new SlotForm(chrome, desking.lexicon())
                .of(
                        n,
                        "/reports/" + n + "/claims/new",
                        null,
                        null,
                        words,
                        at,
                        InboxFilter.of(request).query());
    }

    private View form(
            Chrome chrome, HttpServletRequest request, HttpStatus status, FormView view, @Nullable String fault) {
        FormView shown = fault == null ? view : new SlotForm(chrome, desking.lexicon()).again(view, request, fault);
        return pages.show(status.value(), isPart(request) ? "report/form.jte" : "report/formpage.jte", shown);
    }

    private static boolean isPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static String path(long n, HttpServletRequest request) {
        return InboxFilter.of(request).on("/reports/" + n);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
