package io.tillbook.query.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;

/** Failures of subscriptions as errors with a code. */
final class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        return failure instanceof SubscriberTooSlow
                ? GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.BAD_REQUEST)
                        .message("%s", failure.getMessage())
                        .extensions(Map.of(ErrorCode.KEY, ErrorCode.SUBSCRIBER_TOO_SLOW))
                        .build()
                : null;
    }
}
