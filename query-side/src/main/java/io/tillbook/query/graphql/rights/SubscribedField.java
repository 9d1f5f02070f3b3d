package io.tillbook.query.graphql.rights;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Changes that somebody is told of: those at locations that they see when it happens. It ends with the permission.
 *
 * @param fetcher who tells of all changes
 * @param permission id of the permission
 */
record SubscribedField(DataFetcher<?> fetcher, String permission) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        if (AskedSights.of(environment.getGraphQlContext()) == null) {
            return fetcher.get(environment);
        }
        sight(environment);
        Publisher<?> changes = (Publisher<?>) fetcher.get(environment);
        return Flux.from(changes).filter(change -> ((Placed) change).isSeenBy(sight(environment)));
    }

    private Sight sight(DataFetchingEnvironment environment) {
        AskedSights sights = AskedSights.anew(environment.getGraphQlContext());
        return sights == null ? Sight.everything() : RootField.sight(sights, environment, permission);
    }
}
