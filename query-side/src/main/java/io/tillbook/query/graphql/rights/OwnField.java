package io.tillbook.query.graphql.rights;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a question of its own: it tells what is at other places than what it belongs to, so it is answered
 * from what is seen by the permission that it needs, and is null without that.
 *
 * @param fetcher who answers
 * @param permission id of the permission
 */
record OwnField(DataFetcher<?> fetcher, String permission) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        AskedSights sights = AskedSights.of(environment.getGraphQlContext());
        if (sights == null) {
            return fetcher.get(environment);
        }
        return sights.by(permission).isEmpty() ? null
                : RootField.of(sights, environment)
                        .<@Nullable Object, Exception>read(() -> fetcher.get(environment));
    }
}
