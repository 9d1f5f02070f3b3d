package io.tillbook.server.http.graphql;

import graphql.GraphQLError;
import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Notes queries that ask for what their sender may not see. */
record DeniedQueries(CurrentCaller callers, DeniedRequests denied) implements WebGraphQlInterceptor {
    private static final String DOOR = "POST /graphql";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller caller = callers.get();
        return chain.next(request)
                .doOnNext(answer -> answer.getExecutionResult()
                        .getErrors()
                        .forEach(error -> note(denied, caller, DOOR, error)));
    }

    /** Notes an error where it says that a permission is lacking. */
    static void note(DeniedRequests denied, Caller caller, String door, GraphQLError error) {
        Map<String, Object> said = Objects.requireNonNullElse(error.getExtensions(), Map.of());
        if (error.getErrorType() == ErrorType.FORBIDDEN && said.get("permission") instanceof String permission) {
            denied.note(Denial.of(caller, door, permission, DenialReason.MISSING_PERMISSION));
        }
    }
}
