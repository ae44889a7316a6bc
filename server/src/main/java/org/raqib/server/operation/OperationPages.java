package org.raqib.server.operation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.raqib.ledger.LedgerException;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Open;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.StateException;
import org.raqib.server.state.WorkbenchStore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether it lives, whether it can serve, and its figures. The first two tell no one more than yes or no. */
@Controller
final class OperationPages {
    private final WorkbenchStore store;
    private final Ledgering ledgering;
    private final PrometheusMeterRegistry meters;

    OperationPages(WorkbenchStore store, Ledgering ledgering, PrometheusMeterRegistry meters) {
        this.store = store;
        this.ledgering = ledgering;
        this.meters = meters;
    }

    @Open
    @GetMapping("/health")
    void health(HttpServletResponse response) throws IOException {
        answer(response, HttpServletResponse.SC_OK, "alive");
    }

    @Open
    @GetMapping("/ready")
    void ready(HttpServletResponse response) throws IOException {
        boolean ready = isReady();
        answer(
                response,
                ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                ready ? "ready" : "not ready");
    }

    private boolean isReady() {
        try {
            store.first(row -> row.getInt(1), "SELECT 1");
            ledgering.read(ledger -> ledger.head());
            return true;
        } catch (StateException | LedgerException e) {
            return false;
        }
    }

    @Needs(value = Role.ADMINISTRATOR, scope = Scope.METRICS)
    @GetMapping("/metrics")
    void metrics(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(meters.scrape().getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
