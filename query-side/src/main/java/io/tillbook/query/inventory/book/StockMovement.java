package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change of stock, as it is shown; the components are those of {@link StockMovementView}. */
public record StockMovement(long position, LocationId location, Sku sku, String type, Quantity quantity,
        Money valueMinor,
        Money varianceMinor, Quantity onHandAfter, Money valueAfterMinor, @Nullable StockCause cause,
        @Nullable String reason, @Nullable BatchId batch, OffsetDateTime occurredAt, @Nullable Principal actor)
        implements Located {

    static StockMovement of(StoredView<StockMovementView> document) {
        StockMovementView view = document.view();
        return new StockMovement(document.position(), view.location(), view.sku(), view.type(), view.quantity(),
                view.valueMinor(), view.varianceMinor(), view.onHandAfter(), view.valueAfterMinor(), view.cause(),
                view.reason(), view.batch(), view.occurredAt(), view.actor());
    }
}
