package io.tillbook.query.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives a code to the errors that the GraphQL engine itself finds. */
final class CodedErrors extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (result.getErrors().stream().allMatch(CodedErrors::hasCode)) {
            return CompletableFuture.completedFuture(result);
        }
        ExecutionResult coded = result
                .transform(builder -> builder.errors(result.getErrors().stream().map(CodedErrors::coded).toList()));
        return CompletableFuture.completedFuture(coded);
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(ErrorCode.KEY);
    }

    private static GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put(ErrorCode.KEY, code(error.getErrorType()));
        GraphqlErrorBuilder<?> copy = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            copy.locations(error.getLocations());
        }
        return error.getPath() == null ? copy.build() : copy.path(error.getPath()).build();
    }

    private static String code(@Nullable ErrorClassification type) {
        if (type instanceof ErrorType known) {
            return switch (known) {
                case InvalidSyntax -> ErrorCode.INVALID_SYNTAX;
                case ValidationError, OperationNotSupported -> ErrorCode.VALIDATION_FAILED;
                case ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
                case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL;
            };
        }
        return ErrorCode.INTERNAL;
    }
}
