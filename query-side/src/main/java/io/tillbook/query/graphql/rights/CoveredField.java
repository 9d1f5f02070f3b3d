package io.tillbook.query.graphql.rights;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A field that needs a permission of its own, without which it is null. It is shown where they have the permission: at
 * the location of what it belongs to, or where that does not tell any, wherever the question may have looked.
 *
 * @param fetcher who reads it
 * @param permission id of the permission
 */
record CoveredField(DataFetcher<?> fetcher, String permission) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        AskedSights sights = AskedSights.of(environment.getGraphQlContext());
        return sights == null || isShown(sights, environment) ? fetcher.get(environment) : null;
    }

    private boolean isShown(AskedSights sights, DataFetchingEnvironment environment) {
        Sight shown = sights.by(permission).orElse(null);
        return switch (shown) {
            case null -> false;
            case Sight.Everything _ -> true;
            case Sight.Some some when environment.getSource() instanceof Placed placed -> placed.isSeenBy(some);
            case Sight.Some some -> some.covers(RootField.of(sights, environment));
        };
    }
}
