package io.tillbook.query.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;

/** How much one query may ask for. */
final class QueryLimits {

    /** Deep enough for the introspection of GraphiQL, which is the deepest sensible query. */
    static final int MAX_DEPTH = 20;

    /** Fields of an answer, counting those of a list as often as the list may have entries. */
    static final int MAX_COMPLEXITY = 20_000;

    private static final String PAGE_SIZE = "first";

    private QueryLimits() {}

    static Instrumentation depth() {
        return new MaxQueryDepthInstrumentation(MAX_DEPTH);
    }

    static Instrumentation complexity() {
        return new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY, QueryLimits::complexity);
    }

    private static int complexity(FieldComplexityEnvironment field, int ofChildren) {
        boolean isList = field.getFieldDefinition().getArgument(PAGE_SIZE) != null;
        int entries = isList && field.getArguments().get(PAGE_SIZE) instanceof Integer first ? Math.max(1, first) : 1;
        return 1 + (int) Math.min(Integer.MAX_VALUE / 2, (long) entries * ofChildren);
    }
}
