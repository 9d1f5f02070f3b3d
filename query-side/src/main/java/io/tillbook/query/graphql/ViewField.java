package io.tillbook.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sealed;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields of views, with the ledger's values as the scalars have them. */
final class ViewField implements LightDataFetcher<@Nullable Object> {

    private final LightDataFetcher<?> property = SingletonPropertyDataFetcher.singleton();
    private final Unsealing personal;

    ViewField(Unsealing personal) {
        this.personal = personal;
    }

    @Override
    public @Nullable Object get(GraphQLFieldDefinition field, Object source,
            Supplier<DataFetchingEnvironment> environment) throws Exception {
        return shown(property.get(field, source, environment));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return shown(property.get(environment));
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Sealed sealed -> personal.open(sealed).orElse(null);
            case Money money -> money.minor();
            case Quantity quantity -> quantity.toDecimal();
            case List<?> values -> values.stream().map(this::shown).toList();
            case null -> null;
            case Object other -> other;
        };
    }
}
