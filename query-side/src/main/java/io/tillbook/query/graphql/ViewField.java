package io.tillbook.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields of views, with the ledger's values as the scalars have them. */
final class ViewField implements LightDataFetcher<@Nullable Object> {

    private final LightDataFetcher<?> property = SingletonPropertyDataFetcher.singleton();

    @Override
    public @Nullable Object get(GraphQLFieldDefinition field, Object source,
            Supplier<DataFetchingEnvironment> environment) throws Exception {
        return shown(property.get(field, source, environment));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return shown(property.get(environment));
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Money money -> money.minor();
            case Quantity quantity -> quantity.toDecimal();
            case List<?> values -> values.stream().map(ViewField::shown).toList();
            case null -> null;
            case Object other -> other;
        };
    }
}
