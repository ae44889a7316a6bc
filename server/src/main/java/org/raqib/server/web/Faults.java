package org.raqib.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.raqib.desk.DeskException;
import org.raqib.ledger.LedgerException;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.state.StateException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a handler could not do, where it does not say so itself: a ledger that another process keeps locked, or that is gone,
 * is no fault of Raqib's, and is tried again (503).
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    @ExceptionHandler({LedgerException.class, StateException.class, DeskException.class})
    void unavailable(RuntimeException fault, HttpServletResponse response) throws IOException {
        LOG.log(Level.WARNING, String.valueOf(fault.getMessage()));
        response.setHeader("Retry-After", "10");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(RefusedException.class)
    void refused(RefusedException fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
