package io.tillbook.query.transfers;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Transfers in the database. */
final class TransferViews {

    private static final String KEY = "_id";
    private static final String OPEN = "open";
    private static final String TO = "to";
    private static final String SKU = "sku";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<InTransitView> LINES = new ViewDefinition<>("inTransit", InTransitView.class,
            List.of(Indexes.ascending(OPEN, TO, KEY), Indexes.ascending(OPEN, SKU, KEY),
                    Indexes.ascending(OPEN, KEY)));

    private final MongoViews<InTransitView> lines;

    /** Quantity and value of goods on their way. */
    record Total(Quantity quantity, Money valueMinor) {

        private Total plus(InTransitView line) {
            return new Total(quantity.plus(line.quantity()), valueMinor.plus(line.valueMinor()));
        }
    }

    TransferViews(ViewDatabase database) {
        this.lines = database.views(LINES);
    }

    MongoViews<InTransitView> lines() {
        return lines;
    }

    /** Lines with goods on their way, by transfer. */
    List<Absorbed<InTransitView>> page(@Nullable LocationId to, @Nullable Sku sku, PageRequest page) {
        Document filter = onTheWay(to, sku);
        if (page.after() != null) {
            filter.append(KEY, new Document("$gt", page.after()));
        }
        return lines.find(filter, BY_KEY, page.limit());
    }

    /** All goods on their way: reads as many lines as are open now, however many there have ever been. */
    Total total(@Nullable LocationId to, @Nullable Sku sku) {
        Total total = new Total(Quantity.ZERO, Money.ZERO);
        for (Absorbed<InTransitView> line : lines.each(onTheWay(to, sku))) {
            total = total.plus(line.view());
        }
        return total;
    }

    private static Document onTheWay(@Nullable LocationId to, @Nullable Sku sku) {
        Document filter = new Document(OPEN, InTransitView.OPEN);
        if (to != null) {
            filter.append(TO, to.value());
        }
        if (sku != null) {
            filter.append(SKU, sku.value());
        }
        return filter;
    }
}
