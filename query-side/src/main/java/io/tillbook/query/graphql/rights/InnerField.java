package io.tillbook.query.graphql.rights;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.tillbook.query.sight.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A field that is read for itself: from what is seen by the permission that the question needs.
 *
 * @param fetcher who reads it
 */
record InnerField(DataFetcher<?> fetcher) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        AskedSights sights = AskedSights.of(environment.getGraphQlContext());
        Sight sight = sights == null ? Sight.everything() : RootField.of(sights, environment);
        return sight.<@Nullable Object, Exception>read(() -> fetcher.get(environment));
    }
}
