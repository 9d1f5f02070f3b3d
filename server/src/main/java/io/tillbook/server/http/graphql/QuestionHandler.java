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
 * Waits for the answer to a question on the thread of its request. That is a virtual one, so that waiting costs little;
 * to let it go and to take the request up again on another costs more than most answers.
 */
final class QuestionHandler extends GraphQlHttpHandler {
    QuestionHandler(WebGraphQlHandler questions) {
        super(questions);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        WebGraphQlResponse answered = Objects.requireNonNull(answer.block());
        ServerResponse response = super.prepareResponse(request, Mono.just(answered));
        return response instanceof AsyncServerResponse there ? there.block() : response;
    }
}
