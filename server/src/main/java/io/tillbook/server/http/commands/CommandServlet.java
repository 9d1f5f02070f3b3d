package io.tillbook.server.http.commands;

import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Negotiation;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemAdvice;
import io.tillbook.server.http.ProblemType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Serves the two addresses of commands. A servlet of its own takes them behind the same filters as everything else:
 * finding and calling a controller would cost as much as reading the command.
 */
final class CommandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Negotiation JSON = new Negotiation(List.of(MediaType.APPLICATION_JSON),
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    private static final Negotiation LINES =
            new Negotiation(List.of(MediaType.APPLICATION_NDJSON), List.of(MediaType.APPLICATION_NDJSON));
    private static final String BATCH_PATTERN = "/v1/commands";
    private static final String SINGLE_PATTERN = "/v1/commands/{commandId}";

    private final transient SingletonSupplier<CommandEndpoint> commands;
    private final transient SingletonSupplier<BatchEndpoint> batches;
    private final transient ProblemAdvice problems;

    /** Creates the endpoints later: the container starts before the store is opened, which may fail. */
    CommandServlet(Supplier<CommandEndpoint> commands, Supplier<BatchEndpoint> batches, ProblemAdvice problems) {
        this.commands = SingletonSupplier.of(commands);
        this.batches = SingletonSupplier.of(batches);
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            serve(request, response);
        } catch (Exception failure) {
            problems.handle(failure, request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String path = request.getPathInfo();
        if (path == null) {
            measureAs(BATCH_PATTERN, request);
            batch(request, response);
        } else if (path.length() > 1 && path.indexOf('/', 1) < 0) {
            measureAs(SINGLE_PATTERN, request);
            single(path.substring(1), request, response);
        } else {
            Documents.write(Problem.of(ProblemType.NOT_FOUND, "Nothing has this address."), request, response);
        }
    }

    /** Names the address in the metrics of requests: one series for all commands, not one for each id. */
    private static void measureAs(String pattern, HttpServletRequest request) {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(pattern));
    }

    private void batch(HttpServletRequest request, HttpServletResponse response) throws Exception {
        switch (request.getMethod()) {
            case "POST" -> {
                LINES.checkBody(request);
                LINES.checkAnswer(request);
                batches.obtain().post(request, response);
            }
            case "OPTIONS" -> response.setHeader(HttpHeaders.ALLOW, "POST,OPTIONS");
            default -> throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
        }
    }

    private void single(String commandId, HttpServletRequest request, HttpServletResponse response) throws Exception {
        switch (request.getMethod()) {
            case "PUT" -> {
                JSON.checkBody(request);
                JSON.checkAnswer(request);
                commands.obtain().put(commandId, request, response);
            }
            case "GET", "HEAD" -> {
                JSON.checkAnswer(request);
                commands.obtain().get(commandId, request, response);
            }
            case "OPTIONS" -> response.setHeader(HttpHeaders.ALLOW, "GET,HEAD,PUT,OPTIONS");
            default -> throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET", "PUT"));
        }
    }
}
