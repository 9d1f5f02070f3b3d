package io.tillbook.query.pricing.groupbuy;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Groups in the database. Everybody who may see them sees those of the chain. */
final class GroupBuyViews {
    private static final String STATE = "state";
    private static final String OPENED = "openedPosition";
    private static final String DUE = "dueMs";
    private static final Bson NEWEST = Indexes.descending(OPENED);
    private static final ViewDefinition<GroupBuyView> GROUPS = new ViewDefinition<>("groupBuys", GroupBuyView.class,
            Whereabouts.shared(),
            List.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(STATE), NEWEST), Indexes.ascending(DUE)));

    private final MongoViews<GroupBuyView> groups;

    GroupBuyViews(ViewDatabase database) {
        this.groups = database.views(GROUPS);
    }

    MongoViews<GroupBuyView> groups() {
        return groups;
    }

    /** Groups, those opened last first, before one. */
    List<StoredView<GroupBuyView>> newest(@Nullable GroupBuyState state, @Nullable Long before, int limit) {
        Document filter = new Document();
        if (state != null) {
            filter.append(STATE, state.name());
        }
        if (before != null) {
            filter.append(OPENED, new Document("$lt", before));
        }
        return groups.find(filter, Sorts.descending(OPENED), limit);
    }

    /** Open groups whose time is over at a moment, those first that have been for longest. */
    List<StoredView<GroupBuyView>> due(long nowMs, int limit) {
        // Groups that have ended have no such field; the lower bound keeps them out in any database.
        Document bounds = new Document("$gt", Long.MIN_VALUE).append("$lte", nowMs);
        return groups.find(new Document(DUE, bounds), Sorts.ascending(DUE), limit);
    }
}
