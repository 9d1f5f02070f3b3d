package io.tillbook.server.http.operations;

import io.tillbook.query.kernel.ViewRebuilds.Answer;
import io.tillbook.query.kernel.ViewRebuilds;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has views folded anew. That takes a while: how far it is can be seen among the operations. */
@RestController
final class RebuildEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PROGRESS = "/actuator/views";
    private static final Problem UNKNOWN = Problem.of(ProblemType.NOT_FOUND, "There is no such group of views.");

    private final ViewRebuilds rebuilds;
    private final CurrentCaller callers;

    RebuildEndpoint(ViewRebuilds rebuilds, CurrentCaller callers) {
        this.rebuilds = rebuilds;
        this.callers = callers;
    }

    /** Begins it, beside the views that answer queries; one of a group at a time. */
    @PostMapping(path = "/v1/operations/views/{group}/rebuild", produces = JSON)
    void post(@PathVariable String group, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (rebuilds.rebuild(group)) {
            case Answer.Begun(String version) -> {
                LOG.info("{} has asked for the views {} to be rebuilt.", callers.get().principal().value(), group);
                response.setHeader(HttpHeaders.LOCATION, PROGRESS);
                Documents.write(HttpStatus.ACCEPTED.value(), JSON,
                        JsonNodeFactory.instance.objectNode().put("group", group).put("version", version), response);
            }
            case Answer.Running(String version) -> Documents.write(
                    Problem.of(ProblemType.VIEWS_BEING_BUILT,
                            "Version %s of the views %s is being built already.".formatted(version, group)),
                    request, response);
            case Answer.Unknown() -> Documents.write(UNKNOWN, request, response);
        }
    }
}
