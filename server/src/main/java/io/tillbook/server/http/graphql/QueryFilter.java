package io.tillbook.server.http.graphql;

import io.micrometer.core.instrument.Counter;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Failures;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.http.TooLarge;
import io.tillbook.server.payload.MalformedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away queries before they are read when all permits are taken, and bounds the size of the others. Reading
 * happens before a permit is taken, so a slow sender blocks no other.
 */
final class QueryFilter extends OncePerRequestFilter {
    private static final Problem TOO_MANY = Problem.of(ProblemType.OVERLOADED,
            "More queries came at once than the server answers; ask again.");
    private static final Problem TOO_MANY_SOCKETS = Problem.of(ProblemType.OVERLOADED,
            "There are as many WebSockets as there may be; connect later.");

    private static final Problem NO_QUERY =
            Problem.of(ProblemType.MALFORMED_REQUEST, "The body is null instead of a query.");

    private final Admission admission;
    private final BooleanSupplier socketsAreFull;
    private final int maxBodyBytes;
    private final Counter refused;

    QueryFilter(Admission admission, BooleanSupplier socketsAreFull, int maxBodyBytes, Counter refused) {
        this.admission = admission;
        this.socketsAreFull = socketsAreFull;
        this.maxBodyBytes = maxBodyBytes;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.UPGRADE) != null) {
            letIn(socketsAreFull.getAsBoolean(), TOO_MANY_SOCKETS, request, response, chain);
        } else if (request.getMethod().equals("POST")) {
            ask(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admission.isFull()) {
            letIn(true, TOO_MANY, request, response, chain);
            return;
        }
        try {
            byte[] body = RequestParts.body(request, maxBodyBytes);
            if (isNull(body)) {
                Documents.write(NO_QUERY, request, response);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        } catch (TooLarge tooLarge) {
            Documents.write(Problem.of(ProblemType.TOO_LARGE,
                    "A query may have at most " + maxBodyBytes + " bytes."), request, response);
        } catch (MalformedRequest cut) {
            Documents.write(Failures.problem(cut), request, response);
        }
    }

    /** Everything else that is no query is told by whoever reads it; at this one Spring fails. */
    private static boolean isNull(byte[] body) {
        return body.length < 64 && new String(body, StandardCharsets.UTF_8).strip().equals("null");
    }

    private void letIn(boolean full, Problem problem, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        if (full) {
            refused.increment();
            Documents.write(problem, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
