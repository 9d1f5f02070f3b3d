package io.tillbook.query.pricing.promotion;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Promotions, product sets and policies in the database. Everybody who may see promotions sees those of the chain. */
final class PromotionViews {
    private static final String DRAFTED = "draftedPosition";
    private static final String ENDS = "endsMillis";
    private static final String ONLY_AT = "onlyAt";
    private static final String KEY = "_id";
    /** What the driver takes for no limit. */
    private static final int ALL = 0;
    private static final Bson NEWEST_FIRST = Sorts.descending(DRAFTED);
    private static final Bson FIRST_OVER = Sorts.ascending(ENDS);
    private static final ViewDefinition<PromotionView> PROMOTIONS = new ViewDefinition<>("promotions",
            PromotionView.class, Whereabouts.shared(),
            List.of(Indexes.descending(DRAFTED), Indexes.ascending(ENDS), Indexes.ascending(ONLY_AT, ENDS)));
    private static final ViewDefinition<ProductSetView> SETS =
            new ViewDefinition<>("productSets", ProductSetView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<PricingPolicyView> POLICIES =
            new ViewDefinition<>("pricingPolicies", PricingPolicyView.class, Whereabouts.shared(), List.of());

    private final MongoViews<PromotionView> promotions;
    private final MongoViews<ProductSetView> sets;
    private final MongoViews<PricingPolicyView> policies;

    PromotionViews(ViewDatabase database) {
        this.promotions = database.views(PROMOTIONS);
        this.sets = database.views(SETS);
        this.policies = database.views(POLICIES);
    }

    MongoViews<PromotionView> promotions() {
        return promotions;
    }

    MongoViews<ProductSetView> sets() {
        return sets;
    }

    MongoViews<PricingPolicyView> policies() {
        return policies;
    }

    /** Promotions, those drafted last first, before one. */
    List<StoredView<PromotionView>> newest(@Nullable Long before, int limit) {
        Document filter = before == null ? new Document() : new Document(DRAFTED, new Document("$lt", before));
        return promotions.find(filter, NEWEST_FIRST, limit);
    }

    /** All promotions that are published and not over at a moment: without some of them prices would be wrong. */
    List<PromotionView> notOver(Instant at) {
        return all(new Document(ENDS, after(at)));
    }

    /** Those of them with such an {@link PromotionView#onlyAt}; a large chain has by far the most of other stores. */
    List<PromotionView> notOver(Instant at, List<String> onlyAt) {
        return all(new Document(ONLY_AT, new Document("$in", onlyAt))
                .append(ENDS, after(at)));
    }

    private static Document after(Instant at) {
        return new Document("$gt", at.toEpochMilli());
    }

    private List<PromotionView> all(Document filter) {
        return promotions.find(filter, FIRST_OVER, ALL).stream().map(StoredView::view).toList();
    }

    List<StoredView<ProductSetView>> sets(@Nullable String after, int limit) {
        Document filter = after == null ? new Document() : new Document(KEY, new Document("$gt", after));
        return sets.find(filter, Sorts.ascending(KEY), limit);
    }
}
