package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What the operations of jobs have in common: they are begun, and asked for until they are done. */
final class JobPaths {
    private JobPaths() {}

    /** An operation on one job, which the address names. */
    static ObjectNode ofOne(ObjectNode operation, String name) {
        operation.putArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
        return operation;
    }

    /** An operation that is answered with what is recorded of a job. */
    static ObjectNode answered(ObjectNode operation, String status, String description, ProblemType... problems) {
        ObjectNode responses = operation.putObject("responses");
        responses.putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        OpenApi.problems(responses, Stream.concat(Stream.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN,
                ProblemType.INTERNAL_ERROR, ProblemType.VIEWS_UNAVAILABLE), Stream.of(problems))
                .toArray(ProblemType[]::new));
        return operation;
    }
}
