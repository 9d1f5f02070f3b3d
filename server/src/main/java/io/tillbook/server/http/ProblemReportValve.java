package io.tillbook.server.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with a problem document what the container refuses before any of our code sees it. */
final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // The container also throws at what it cannot parse; that is the sender's doing, not an incident.
        Problem problem = response.getStatus() >= 500 && failure instanceof Exception incident
                ? Failures.problem(incident)
                : Problem.ofStatus(response.getStatus(), "The server does not take this request.");
        try {
            Documents.write(problem, request, response);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("{} was not told of its problem", request.getRequestURI(), gone);
        }
    }
}
