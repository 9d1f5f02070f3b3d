package io.tillbook.query.members.recommendation;

import com.mongodb.client.model.Indexes;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What members buy together, in the database. It tells of products and is the same at all locations. */
final class PairViews {
    private static final Bson MOST_FIRST = Indexes.compoundIndex(Indexes.descending("receipts"),
            Indexes.ascending("sku"));
    private static final ViewDefinition<BoughtTogetherView> PAIRS = new ViewDefinition<>("boughtTogether",
            BoughtTogetherView.class, Whereabouts.shared(), List.of(MOST_FIRST));
    private static final ViewDefinition<MemberReceiptsView> ALL = new ViewDefinition<>("memberReceipts",
            MemberReceiptsView.class, Whereabouts.shared(), List.of());

    private final MongoViews<BoughtTogetherView> pairs;
    private final MongoViews<MemberReceiptsView> all;

    PairViews(ViewDatabase database) {
        this.pairs = database.views(PAIRS);
        this.all = database.views(ALL);
    }

    MongoViews<BoughtTogetherView> pairs() {
        return pairs;
    }

    MongoViews<MemberReceiptsView> all() {
        return all;
    }

    /** What is bought with some products, by SKU, in one reading. */
    Map<Sku, BoughtTogetherView> of(Collection<Sku> skus) {
        Map<Sku, BoughtTogetherView> found = HashMap.newHashMap(skus.size());
        pairs.load(skus.stream().map(Sku::value).distinct().toList())
                .values()
                .forEach(each -> found.put(each.view().sku(), each.view()));
        return found;
    }

    /** How many receipts there are in all. */
    long receipts() {
        StoredView<MemberReceiptsView> found = all.get(MemberReceiptsView.KEY);
        return found == null ? 0 : found.view().receipts();
    }

    /** The products that are on most receipts. */
    List<Sku> popular(int limit) {
        return pairs.find(new Document(), MOST_FIRST, limit)
                .stream()
                .map(each -> each.view().sku())
                .toList();
    }
}
