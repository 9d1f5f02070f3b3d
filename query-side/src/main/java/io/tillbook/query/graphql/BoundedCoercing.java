package io.tillbook.query.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a scalar as another does, but refuses those that the books cannot hold.
 *
 * @param other how they are read and written
 * @param isIncluded whether the books can hold a value
 * @param mistake what is wrong with the others
 */
record BoundedCoercing<I, O>(Coercing<I, O> other, Predicate<I> isIncluded, String mistake) implements Coercing<I, O> {

    @Override
    public @Nullable O serialize(Object result, GraphQLContext context, Locale locale) {
        return other.serialize(result, context, locale);
    }

    @Override
    public @Nullable I parseValue(Object input, GraphQLContext context, Locale locale) {
        @Nullable I value = other.parseValue(input, context, locale);
        if (value != null && !isIncluded.test(value)) {
            throw new CoercingParseValueException(mistake);
        }
        return value;
    }

    @Override
    public @Nullable I parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        @Nullable I value = other.parseLiteral(input, variables, context, locale);
        if (value != null && !isIncluded.test(value)) {
            throw new CoercingParseLiteralException(mistake);
        }
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return other.valueToLiteral(input, context, locale);
    }
}
