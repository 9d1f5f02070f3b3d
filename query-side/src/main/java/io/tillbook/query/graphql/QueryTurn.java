package io.tillbook.query.graphql;

import graphql.ExecutionInput;
import io.tillbook.query.sight.Sight;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.util.context.ContextView;

/**
 * A query that is answered in a permit, which it has until its thread has done with it. One that is given up does not
 * begin, or ends after the field it is at: an interrupt would leave what the database has not told yet behind.
 */
final class QueryTurn {

    private final Permits permits;
    private volatile boolean isGivenUp;
    private volatile @Nullable ExecutionInput input;

    QueryTurn(Permits permits) {
        this.permits = permits;
    }

    /** The answer, as soon as there is one; empty without a permit. */
    Optional<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain, ContextView context) {
        if (!permits.enter()) {
            return Optional.empty();
        }
        try {
            request.configureExecutionInput((configured, _) -> begun(configured));
            // What is read for no field that says by which right is not told where it is.
            return isGivenUp ? Optional.empty()
                    : Sight.nothing().read(() -> chain.next(request).contextWrite(context).blockOptional());
        } finally {
            permits.leave();
        }
    }

    private ExecutionInput begun(ExecutionInput begun) {
        input = begun;
        if (isGivenUp) {
            begun.cancel();
        }
        return begun;
    }

    /** Nobody waits for the answer any more. */
    void giveUp() {
        isGivenUp = true;
        ExecutionInput begun = input;
        if (begun != null) {
            begun.cancel();
        }
    }
}
