package io.tillbook.query.loyaltystamps;

import io.tillbook.api.loyaltystamps.CardId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about cards. */
@Controller
final class StampCardQueries {
    private final MongoViews<StampCardView> cards;

    StampCardQueries(MongoViews<StampCardView> cards) {
        this.cards = cards;
    }

    @QueryMapping
    @Nullable
    StampCardView stampCard(@Argument String id) {
        StoredView<StampCardView> found = cards.get(BadArgument.parse("id", id, CardId::new).value());
        return found == null ? null : found.view();
    }
}
