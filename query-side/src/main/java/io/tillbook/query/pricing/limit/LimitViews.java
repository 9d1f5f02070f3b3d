package io.tillbook.query.pricing.limit;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;

/** Uses of limited promotions in the database. */
final class LimitViews {
    private static final String PROMOTION = "promotion";
    private static final String LOCATION = "location";
    private static final String LEFT = "leftKey";
    private static final ViewDefinition<PoolView> POOLS =
            new ViewDefinition<>("quotaPools", PoolView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<StoreUsesView> STORES = new ViewDefinition<>("storeUses", StoreUsesView.class,
            Whereabouts.at(LOCATION, StoreUsesView::location),
            List.of(Indexes.ascending(PROMOTION, LOCATION), Indexes.ascending(LEFT)));
    private static final ViewDefinition<MemberUsesView> MEMBERS =
            new ViewDefinition<>("memberUses", MemberUsesView.class, Whereabouts.shared(), List.of());

    private final MongoViews<PoolView> pools;
    private final MongoViews<StoreUsesView> stores;
    private final MongoViews<MemberUsesView> members;

    LimitViews(ViewDatabase database) {
        this.pools = database.views(POOLS);
        this.stores = database.views(STORES);
        this.members = database.views(MEMBERS);
    }

    MongoViews<PoolView> pools() {
        return pools;
    }

    MongoViews<StoreUsesView> stores() {
        return stores;
    }

    MongoViews<MemberUsesView> members() {
        return members;
    }

    /** Uses of a promotion by location, at those that whoever asks may see. */
    List<StoreUsesView> ofPromotion(PromotionId promotion, int limit) {
        return stores.find(new Document(PROMOTION, promotion.value()), Sorts.ascending(PROMOTION, LOCATION), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Locations that have something left, by promotion, after one of them; all keys come after the empty one. */
    List<StoredView<StoreUsesView>> withLeft(String after, int limit) {
        return stores.find(new Document(LEFT, new Document("$gt", after)), Sorts.ascending(LEFT), limit);
    }
}
