package io.tillbook.query.graphql;

import graphql.ExecutionInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.util.context.ContextView;

/**
 * A question that is answered in a place, which it has until its thread has done with it. One that is given up does not
 * begin, or ends after the field it is at: an interrupt would leave what the database has not told yet behind.
 */
final class QuestionTurn {

    private final Places places;
    private volatile boolean isGivenUp;
    private volatile @Nullable ExecutionInput input;

    QuestionTurn(Places places) {
        this.places = places;
    }

    /** The answer, as soon as there is one; empty without a place. */
    Optional<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain, ContextView context) {
        if (!places.enter()) {
            return Optional.empty();
        }
        try {
            request.configureExecutionInput((configured, _) -> begun(configured));
            return isGivenUp ? Optional.empty() : chain.next(request).contextWrite(context).blockOptional();
        } finally {
            places.leave();
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
