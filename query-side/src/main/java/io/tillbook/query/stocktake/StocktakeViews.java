package io.tillbook.query.stocktake;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stocktakes and their lines in the database. */
final class StocktakeViews {

    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String ORDER = "order";
    private static final String STOCKTAKE = "stocktake";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final Bson NEWEST_FIRST = Sorts.descending(ORDER);
    private static final ViewDefinition<StocktakeView> STOCKTAKES = new ViewDefinition<>("stocktakes",
            StocktakeView.class, Whereabouts.at(LOCATION, StocktakeView::location),
            List.of(newestFirst(), newestFirst(LOCATION), newestFirst(STATE),
                    newestFirst(LOCATION, STATE)));
    private static final ViewDefinition<StocktakeLineView> LINES = new ViewDefinition<>("stocktakeLines",
            StocktakeLineView.class, new Whereabouts.PartOf<>(STOCKTAKES.name()),
            List.of(Indexes.ascending(STOCKTAKE, KEY)));

    private final MongoViews<StocktakeView> stocktakes;
    private final MongoViews<StocktakeLineView> lines;

    StocktakeViews(ViewDatabase database) {
        this.stocktakes = database.views(STOCKTAKES);
        this.lines = database.views(LINES);
    }

    MongoViews<StocktakeView> stocktakes() {
        return stocktakes;
    }

    MongoViews<StocktakeLineView> lines() {
        return lines;
    }

    /** Stocktakes, the newest first, from before a position on. */
    List<StoredView<StocktakeView>> stocktakes(@Nullable LocationId location, @Nullable StocktakeState state,
            @Nullable Long before, int limit) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (state != null) {
            filter.append(STATE, state.name());
        }
        if (before != null) {
            filter.append(ORDER, new Document("$lt", before));
        }
        return stocktakes.find(filter, NEWEST_FIRST, limit);
    }

    /** Lines of a stocktake by SKU, then batch, from after a key on. */
    List<StoredView<StocktakeLineView>> lines(StocktakeId stocktake, @Nullable String after, int limit) {
        Document filter = new Document(STOCKTAKE, stocktake.value());
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        return lines.find(filter, BY_KEY, limit);
    }

    private static Bson newestFirst(String... leading) {
        Bson newest = Indexes.descending(ORDER);
        return leading.length == 0 ? newest : Indexes.compoundIndex(Indexes.ascending(leading), newest);
    }
}
