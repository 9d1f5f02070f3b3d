package io.tillbook.server.http.whatif;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.query.pricing.whatif.WhatIfRecord;
import io.tillbook.query.pricing.whatif.WhatIfRequest;
import io.tillbook.query.pricing.whatif.WhatIfs;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.JsonBody;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has drafts tried on past sales. That takes a while: the answer is where to ask how far a job is. */
@RestController
final class WhatIfEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PATH = "/v1/what-if";
    private static final int MOST_BYTES = 128 * 1024;
    private static final Problem UNKNOWN = Problem.of(ProblemType.NOT_FOUND, "There is no such job.");
    private static final Problem TOO_MANY = Problem.of(ProblemType.OVERLOADED,
            "As many jobs wait as there may be. Ask again when some are done, or cancel some.");

    private final WhatIfs jobs;
    private final CurrentCaller callers;

    WhatIfEndpoint(WhatIfs jobs, CurrentCaller callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    /** Begins a job, or tells of the one that was asked the same; one that was cancelled or has failed goes on. */
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WhatIfRequest asked = WhatIfBody.read(JsonBody.parse(RequestParts.body(request, MOST_BYTES)));
        try {
            Optional<WhatIfRecord> job = jobs.ask(asked, callers.get().principal());
            if (job.isPresent()) {
                response.setHeader(HttpHeaders.LOCATION, PATH + "/" + job.get().id());
                Documents.write(HttpStatus.ACCEPTED.value(), JSON, document(job.get()), response);
            } else {
                Documents.write(TOO_MANY, request, response);
            }
        } catch (InvalidField invalid) {
            throw new MalformedRequest(FieldError.at("/" + invalid.field(), invalid.reason()), invalid);
        }
    }

    /** How far a job is. */
    @GetMapping(path = PATH + "/{job}", produces = JSON)
    void get(@PathVariable String job, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(jobs.find(job), request, response);
    }

    /** Cancels a job. What it knows is kept. */
    @DeleteMapping(path = PATH + "/{job}", produces = JSON)
    void delete(@PathVariable String job, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(jobs.cancel(job), request, response);
    }

    private static void answer(Optional<WhatIfRecord> job, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (job.isPresent()) {
            Documents.write(HttpStatus.OK.value(), JSON, document(job.get()), response);
        } else {
            Documents.write(UNKNOWN, request, response);
        }
    }

    private static ObjectNode document(WhatIfRecord job) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("job", job.id())
                .put("status", job.status().name())
                .put("askedAt", Instant.ofEpochMilli(job.askedAtMillis()).toString())
                .put("fromPosition", job.question().fromPosition())
                .put("toPosition", job.question().toPosition())
                .put("position", job.state().position());
        if (job.resultHash() != null) {
            json.put("resultHash", job.resultHash());
        }
        return job.failure() == null ? json : json.put("failure", job.failure());
    }
}
