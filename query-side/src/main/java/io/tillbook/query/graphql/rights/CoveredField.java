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
        if (sights == null) {
            return fetcher.get(environment);
        }
        Sight root = RootField.of(sights, environment);
        Sight shown = sights.by(permission).orElse(null);
        return switch (shown) {
            case null -> null;
            case Sight.Everything _ -> under(root, environment);
            case Sight.Some some when environment.getSource() instanceof Placed placed ->
                placed.isSeenBy(some) ? under(root, environment) : null;
            case Sight.Some some -> some.covers(root) ? under(root, environment) : null;
        };
    }

    /** What it reads by itself is what may be seen of all that the question is about. */
    private @Nullable Object under(Sight root, DataFetchingEnvironment environment) throws Exception {
        return root.<@Nullable Object, Exception>read(() -> fetcher.get(environment));
    }
}
