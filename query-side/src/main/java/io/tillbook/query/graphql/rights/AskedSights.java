package io.tillbook.query.graphql.rights;

import graphql.GraphQLContext;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is seen by the permissions that an answer has asked for so far: the same in all of the answer. */
final class AskedSights {

    private final Viewer viewer;
    private final Map<String, Optional<Sight>> known = new ConcurrentHashMap<>();

    private AskedSights(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Those of the answer that is being given; null where the server asks itself. */
    static @Nullable AskedSights of(GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        return viewer == null ? null : context.computeIfAbsent(AskedSights.class, _ -> new AskedSights(viewer));
    }

    /** Begins anew: a subscription goes on for long, and rights change meanwhile. */
    static @Nullable AskedSights anew(GraphQLContext context) {
        context.delete(AskedSights.class);
        return of(context);
    }

    Optional<Sight> by(String permission) {
        return known.computeIfAbsent(permission, viewer::by);
    }

    /** Whether they have a permission wherever a sight reaches. */
    boolean cover(String permission, Sight asked) {
        return by(permission).filter(sight -> sight.covers(asked)).isPresent();
    }
}
