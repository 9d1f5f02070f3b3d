package io.tillbook.query.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.tillbook.query.graphql.rights.Forbidden;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewsRebuilding;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;

/** Failures of queries as errors with a code; what is nobody's fault but ours is logged and not shown. */
final class QueryErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(QueryErrors.class);

    private final RetryPolicy retry;

    QueryErrors(RetryPolicy retry) {
        this.retry = retry;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(environment);
        return switch (failure) {
            case BadArgument bad -> error.errorType(ErrorType.BAD_REQUEST)
                    .message(bad.getMessage())
                    .extensions(Map.of(ErrorCode.KEY, ErrorCode.BAD_ARGUMENT, "argument", bad.argument()))
                    .build();
            case Forbidden forbidden -> error.errorType(ErrorType.FORBIDDEN)
                    .message(forbidden.getMessage())
                    .extensions(Refusals.extensions(forbidden))
                    .build();
            case ResultTooLarge tooLarge -> error.errorType(ErrorType.BAD_REQUEST)
                    .message(tooLarge.getMessage())
                    .extensions(Map.of(ErrorCode.KEY, ErrorCode.RESULT_TOO_LARGE))
                    .build();
            case ViewsRebuilding rebuilding -> error.errorType(ErrorType.INTERNAL_ERROR)
                    .message(rebuilding.getMessage())
                    .extensions(Map.of(ErrorCode.KEY, ErrorCode.VIEWS_REBUILDING))
                    .build();
            case RuntimeException unreachable when retry.isTransient(unreachable) -> {
                LOG.warn("A query could not read the views.", unreachable);
                yield error.errorType(ErrorType.INTERNAL_ERROR)
                        .message("The views cannot be read at the moment.")
                        .extensions(Map.of(ErrorCode.KEY, ErrorCode.VIEWS_UNAVAILABLE))
                        .build();
            }
            default -> {
                LOG.error("A query failed at {}.", environment.getExecutionStepInfo().getPath(), failure);
                yield error.errorType(ErrorType.INTERNAL_ERROR)
                        .message("The query failed; the log of the server says why.")
                        .extensions(Map.of(ErrorCode.KEY, ErrorCode.INTERNAL))
                        .build();
            }
        };
    }
}
