package io.tillbook.server.http.graphql;

import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.imports.LocalQueries;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentViewer;
import io.tillbook.server.traces.DeniedRequests;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Queries that do not come over HTTP: they have their turn and their viewer as those that do. */
final class QueriesFromWithin implements LocalQueries {
    private static final String DOOR = "POST /v1/imports";

    private final ExecutionGraphQlService engine;
    private final Admission turns;
    private final Duration longest;
    private final CurrentViewer viewers;
    private final DeniedRequests denied;

    QueriesFromWithin(ExecutionGraphQlService engine, Admission turns, Duration longest, CurrentViewer viewers,
            DeniedRequests denied) {
        this.engine = engine;
        this.turns = turns;
        this.longest = longest;
        this.viewers = viewers;
        this.denied = denied;
    }

    @Override
    public Optional<Map<String, Object>> answer(String query, Map<String, Object> variables,
            Supplier<Caller> caller) {
        DefaultExecutionGraphQlRequest request =
                new DefaultExecutionGraphQlRequest(query, null, new HashMap<>(variables), null,
                        UUID.randomUUID().toString(), null);
        Viewer viewer = viewers.of(caller);
        request.configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build());
        Optional<ExecutionGraphQlResponse> answer = turns.single(() -> Sight.nothing()
                .read(() -> engine.execute(request).blockOptional(longest)))
                .flatMap(each -> each);
        answer.ifPresent(told -> told.getExecutionResult()
                .getErrors()
                .forEach(error -> DeniedQueries.note(denied, caller.get(), DOOR, error)));
        return answer.map(ExecutionGraphQlResponse::toMap);
    }
}
