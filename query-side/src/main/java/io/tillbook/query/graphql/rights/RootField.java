package io.tillbook.query.graphql.rights;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sight.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question: it is answered from what is seen by the permission it needs.
 *
 * @param fetcher who answers
 * @param permission id of the permission
 */
record RootField(DataFetcher<?> fetcher, String permission) implements DataFetcher<@Nullable Object> {

    private static final String LOCATION = "location";

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        AskedSights sights = AskedSights.of(environment.getGraphQlContext());
        Sight sight = sights == null ? Sight.everything() : sight(sights, environment, permission);
        return sight.<@Nullable Object, Exception>read(() -> fetcher.get(environment));
    }

    /**
     * What is seen of what is asked for.
     *
     * @throws Forbidden where nothing may be asked, or not with these arguments
     */
    static Sight sight(AskedSights sights, DataFetchingEnvironment environment, String permission) {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        Sight sight = sights.by(permission).orElseThrow(() -> new Forbidden(field.getName(), permission));
        Sight asked = narrowed(sight, environment.getArgument(LOCATION));
        for (GraphQLArgument argument : field.getArguments()) {
            needed(argument, environment.getArgument(argument.getName())).forEach(needed -> {
                if (!sights.cover(needed, asked)) {
                    throw new Forbidden(argument.getName() + " with that value", needed);
                }
            });
        }
        return sight;
    }

    private static List<String> needed(GraphQLArgument argument, @Nullable Object value) {
        if (value == null || !(GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLEnumType values)) {
            return List.of();
        }
        Collection<?> given = value instanceof Collection<?> all ? all : List.of(value);
        return given.stream()
                .flatMap(each -> Optional.ofNullable(values.getValue(each.toString())).stream())
                .flatMap(each -> Needs.of(each).stream())
                .toList();
    }

    /** The same of the question that a field belongs to the answer of: the innermost, itself included. */
    static Sight of(AskedSights sights, DataFetchingEnvironment environment) {
        ExecutionStepInfo step = environment.getExecutionStepInfo();
        while (step.getPath().getLevel() > 1 && !Needs.isQuestion(step.getFieldDefinition())) {
            step = step.getParent();
        }
        Sight sight = Needs.of(step.getFieldDefinition()).flatMap(sights::by).orElse(Sight.nothing());
        return narrowed(sight, step.getArgument(LOCATION));
    }

    private static Sight narrowed(Sight sight, @Nullable Object location) {
        if (!(location instanceof String text)) {
            return sight;
        }
        try {
            return sight.at(new LocationId(text));
        } catch (InvalidField malformed) {
            return Sight.nothing();
        }
    }
}
