package io.tillbook.query.graphql;

import graphql.GraphQLError;
import io.tillbook.query.graphql.rights.Forbidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;

/** Failures of subscriptions as errors with a code. */
final class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        return switch (failure) {
            case SubscriberTooSlow slow -> Refusals.error(ErrorType.BAD_REQUEST, String.valueOf(slow.getMessage()),
                    Map.of(ErrorCode.KEY, ErrorCode.SUBSCRIBER_TOO_SLOW));
            case Forbidden forbidden -> Refusals.error(ErrorType.FORBIDDEN, forbidden.getMessage(),
                    Refusals.extensions(forbidden));
            default -> null;
        };
    }
}
