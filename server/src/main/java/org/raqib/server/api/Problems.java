package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.raqib.contract.ContractException;
import org.raqib.ledger.LedgerException;
import org.raqib.server.feeds.Feeds;
import org.raqib.server.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells programs what was wrong, as {@code application/problem+json}. */
@ControllerAdvice(basePackageClasses = {Problems.class, Feeds.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());

    @ExceptionHandler(Problem.class)
    void problem(Problem problem, HttpServletResponse response) throws IOException {
        write(problem, response);
    }

    @ExceptionHandler(ContractException.class)
    void body(ContractException fault, HttpServletResponse response) throws IOException {
        write(Problem.body(fault.getMessage() + "."), response);
    }

    @ExceptionHandler(LedgerException.class)
    void ledger(LedgerException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Who only asks has nothing refused: then, and where the store failed, the ledger itself cannot be had.
        if (request.getMethod().equals("GET") || isOfStore(fault)) {
            LOG.log(Level.WARNING, String.valueOf(fault.getMessage()));
            response.setHeader("Retry-After", "10");
            write(
                    new Problem(503, "unavailable", "The ledger cannot be reached now", "Nothing was done; try again."),
                    response);
        } else {
            write(Problem.refused(String.valueOf(fault.getMessage())), response);
        }
    }

    private static boolean isOfStore(LedgerException fault) {
        Throwable cause = fault.getCause();
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void path(MethodArgumentTypeMismatchException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(
                Problem.absent("'" + fault.getValue() + "' is not a number, as " + fault.getName() + " must be."),
                response);
    }

    private static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
