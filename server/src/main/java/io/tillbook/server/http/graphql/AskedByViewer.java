package io.tillbook.server.http.graphql;

import io.tillbook.query.sight.Viewer;
import io.tillbook.server.security.CurrentViewer;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Tells the query side who asks, as long as the request is on the thread on which that is known. */
record AskedByViewer(CurrentViewer current) implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Viewer viewer = current.get();
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build());
        return chain.next(request);
    }
}
