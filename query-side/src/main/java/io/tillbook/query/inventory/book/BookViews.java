package io.tillbook.query.inventory.book;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
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
import org.jspecify.annotations.Nullable;

/** Books and movements in the database. */
public final class BookViews {

    private static final String STOCK = "stock";
    private static final String PLACE = "place";
    private static final String POSITION = "position";
    private static final String LOT = "lot";
    private static final String LOCATION = "location";
    private static final Bson NEWEST_FIRST = Sorts.descending(POSITION);
    private static final Bson AS_IT_HAPPENED = Sorts.ascending(PLACE);
    private static final ViewDefinition<BookPage> PAGES = new ViewDefinition<>("bookPages", BookPage.class,
            new Whereabouts.InKey<>(BookDay::locationOf), List.of());
    private static final ViewDefinition<StockMovementView> MOVEMENTS = new ViewDefinition<>("stockMovements",
            StockMovementView.class, Whereabouts.at(LOCATION, StockMovementView::location),
            List.of(Indexes.compoundIndex(Indexes.ascending(STOCK), Indexes.descending(POSITION)),
                    Indexes.ascending(STOCK, PLACE), Indexes.ascending(LOT, PLACE)));

    private final MongoViews<BookPage> pages;
    private final MongoViews<StockMovementView> movements;

    BookViews(ViewDatabase database) {
        this.pages = database.views(PAGES);
        this.movements = database.views(MOVEMENTS);
    }

    /** All views with what folds them. */
    public List<GroupedView<?>> grouped() {
        return List.of(GroupedView.silent(new BookPageProjection(), pages),
                GroupedView.silent(new StockMovementProjection(), movements));
    }

    MongoViews<BookPage> pages() {
        return pages;
    }

    /** Movements of one stock, the newest first. */
    List<StoredView<StockMovementView>> movements(String stock, @Nullable Long before, int limit) {
        Document filter = ofStock(stock);
        if (before != null) {
            filter.append(POSITION, new Document("$lt", before));
        }
        return movements.find(filter, NEWEST_FIRST, limit);
    }

    /** Movements of one stock between two places, as they happened. */
    List<StoredView<StockMovementView>> movements(String stock, MovementOrder after, MovementOrder upTo, int limit) {
        return movements.find(ofStock(stock).append(PLACE, between(after, upTo)), AS_IT_HAPPENED, limit);
    }

    /** Tells the location too, though the stock does: so whether it is seen need not be found out of each movement. */
    private static Document ofStock(String stock) {
        return new Document(STOCK, stock).append(LOCATION, StockKey.locationOf(stock).value());
    }

    /** Sales of goods of a batch only, at a location or at all of them, as they happened, from after a place on. */
    public List<StockMovement> sales(String lot, @Nullable LocationId location, @Nullable String after, int limit) {
        Document filter = new Document(LOT, lot);
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        filter.append(PLACE, new Document("$gt", after == null ? "" : after));
        return movements.find(filter, AS_IT_HAPPENED, limit).stream().map(StockMovement::of).toList();
    }

    /** What the movements between two places add up to, of each stock that has some. */
    Map<String, Balance> sums(Collection<String> stocks, MovementOrder after, MovementOrder upTo) {
        Map<String, Balance> sums = new HashMap<>();
        Document filter = new Document(STOCK, new Document("$in", stocks)).append(PLACE, between(after, upTo));
        // Closes the cursor whatever happens, which a loop would not.
        movements.each(filter).forEach(each -> {
            StockMovementView movement = each.view();
            Balance one = new Balance(movement.quantity(), movement.valueMinor(), each.position());
            sums.merge(movement.stock(), one, Balance::plus);
        });
        return sums;
    }

    private static Document between(MovementOrder after, MovementOrder upTo) {
        return new Document("$gt", after.text()).append("$lte", upTo.text());
    }
}
