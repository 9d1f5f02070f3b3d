package io.tillbook.query.inventory.book;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.Connection.Edge;
import io.tillbook.query.graphql.Connection.PageInfo;
import io.tillbook.query.kernel.StoredView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much there was of a stock at a moment, and the events behind it.
 *
 * @param moment the moment; null for now
 * @param figure what there was
 * @param opening what there was before the first movement of the page
 * @param edges movements as they happened, with what there was after each
 */
record ExplainedStock(LocationId location, Sku sku, @Nullable OffsetDateTime moment, Balance figure, Balance opening,
        List<Edge<ExplainedMovement>> edges, PageInfo pageInfo) {

    /**
     * A movement in effective order.
     *
     * @param after what there was after it, by when things happened
     */
    record ExplainedMovement(StockMovement movement, Balance after) {

        /** Movements with what there was after each, beginning with what there was before the first. */
        static List<ExplainedMovement> of(Balance opening, List<StoredView<StockMovementView>> movements) {
            List<ExplainedMovement> explained = new ArrayList<>();
            Balance balance = opening;
            for (StoredView<StockMovementView> each : movements) {
                balance = balance.plus(each.view().quantity(), each.view().valueMinor(), each.position());
                explained.add(new ExplainedMovement(StockMovement.of(each), balance));
            }
            return explained;
        }
    }
}
