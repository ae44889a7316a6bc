package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.raqib.contract.ContractException;
import org.raqib.ledger.LedgerException;
import org.raqib.server.feeds.Feeds;
import org.raqib.server.web.Problem;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells programs what was wrong, as {@code application/problem+json}. */
@ControllerAdvice(basePackageClasses = {Problems.class, Feeds.class})
final class Problems {
    @ExceptionHandler(Problem.class)
    void problem(Problem problem, HttpServletResponse response) throws IOException {
        write(problem, response);
    }

    @ExceptionHandler(ContractException.class)
    void body(ContractException fault, HttpServletResponse response) throws IOException {
        write(Problem.body(fault.getMessage() + "."), response);
    }

    @ExceptionHandler(LedgerException.class)
    void ledger(LedgerException fault, HttpServletResponse response) throws IOException {
        write(Problem.refused(String.valueOf(fault.getMessage())), response);
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
