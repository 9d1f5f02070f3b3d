package io.tillbook.server.http;

import io.tillbook.server.security.Forbidden;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import io.tillbook.server.traces.Doors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers whatever goes wrong in a request with a problem document. */
@ControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final DeniedRequests denied;

    /** @param denied is told of requests that are forbidden */
    public ProblemAdvice(DeniedRequests denied) {
        this.denied = denied;
    }

    /** Answers with the problem of a failure, unless an answer has begun. */
    @ExceptionHandler
    public void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || failure instanceof IOException) {
            LOG.debug("{} {} ended early", request.getMethod(), request.getRequestURI(), failure);
            throw new CloseNowException("the sender is gone", failure);
        }
        if (failure instanceof Forbidden forbidden) {
            denied.note(Denial.ofSender(Doors.of(request), forbidden));
        }
        response.reset();
        Documents.write(problem(failure, response), request, response);
    }

    private static Problem problem(Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse described) {
            described.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return Problem.ofStatus(described.getStatusCode().value(), String.valueOf(described.getBody().getDetail()));
        }
        return Failures.problem(failure);
    }
}
