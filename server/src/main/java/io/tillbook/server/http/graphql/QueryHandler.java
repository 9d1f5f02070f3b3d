package io.tillbook.server.http.graphql;

import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Waits for the answer to a query on the virtual thread of its request, which is cheap. Suspending the request and
 * resuming it on another thread would cost more than most answers.
 */
final class QueryHandler extends GraphQlHttpHandler {
    QueryHandler(WebGraphQlHandler queries) {
        super(queries);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        WebGraphQlResponse answered = Objects.requireNonNull(answer.block());
        ServerResponse response = super.prepareResponse(request, Mono.just(answered));
        return response instanceof AsyncServerResponse there ? there.block() : response;
    }
}
