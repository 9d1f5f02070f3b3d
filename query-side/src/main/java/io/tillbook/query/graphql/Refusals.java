package io.tillbook.query.graphql;

import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.tillbook.query.graphql.rights.Forbidden;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Answers to queries that are not asked of the views at all. */
final class Refusals {

    private Refusals() {}

    static WebGraphQlResponse answer(WebGraphQlRequest request, GraphQLError error) {
        ExecutionInput input = request.toExecutionInput();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input,
                ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }

    /** What the error says to programs. */
    static Map<String, Object> extensions(Forbidden forbidden) {
        return Map.of(ErrorCode.KEY, ErrorCode.FORBIDDEN, "permission", forbidden.permission());
    }

    static GraphQLError error(ErrorClassification type, String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(type)
                .extensions(extensions)
                .build();
    }
}
