package io.tillbook.query.graphql;

import graphql.ErrorClassification;
import io.tillbook.query.kernel.ViewsProgress;
import java.time.Duration;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Lets a request with the header {@code X-Min-Position} wait until the views have absorbed the event it names. */
final class MinPosition implements WebGraphQlInterceptor {

    static final String HEADER = "X-Min-Position";

    private final ViewsProgress progress;
    private final Duration timeout;

    MinPosition(ViewsProgress progress, Duration timeout) {
        this.progress = progress;
        this.timeout = timeout;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String header = request.getHeaders().getFirst(HEADER);
        if (header == null) {
            return chain.next(request);
        }
        long position;
        try {
            position = Long.parseUnsignedLong(header.strip());
        } catch (NumberFormatException malformed) {
            return Mono.just(refused(request, ErrorType.BAD_REQUEST, "The header " + HEADER + " must be a position.",
                    Map.of(ErrorCode.KEY, ErrorCode.BAD_ARGUMENT, "argument", HEADER)));
        }
        return Mono.fromFuture(() -> progress.awaitPosition(position, timeout))
                .flatMap(inTime -> inTime ? chain.next(request) : Mono.just(behind(request, position)));
    }

    private WebGraphQlResponse behind(WebGraphQlRequest request, long wanted) {
        long reached = progress.position();
        return refused(request, ErrorType.INTERNAL_ERROR,
                "The views have absorbed event " + reached + ", not yet " + wanted + ".",
                Map.of(ErrorCode.KEY, ErrorCode.VIEWS_BEHIND, "position", reached));
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, ErrorClassification type, String message,
            Map<String, Object> extensions) {
        return Refusals.answer(request, Refusals.error(type, message, extensions));
    }
}
