package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Draft;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Goods that turn up or are missing: they enter or leave the books at what such goods cost there.
 *
 * @param batch the batch; any where there is none
 * @param quantity how much more (above zero) or less (below zero) there is than the books say; zero where a count has
 *     found them to be right
 * @param reason why, in words
 * @param cause the document that corrects the books, where there is one
 * @param at when, in the time zone of the location
 */
public record Correction(LocationId location, Sku sku, @Nullable Batch batch, Quantity quantity, String reason,
        @Nullable StockCause cause, OffsetDateTime at) {
    /** Corrects the books. */
    public void apply(Draft draft) {
        if (quantity.isPositive()) {
            add(draft);
        } else {
            remove(draft, quantity.negated());
        }
    }

    /** What the goods of all corrections have cost, those that turn up and those that are missing. */
    public static Money worth(Accepted accepted) {
        return accepted.happened(StockAdjusted.class).map(Correction::worth).reduce(Money.ZERO, Money::plus);
    }

    private static Money worth(StockAdjusted adjusted) {
        Money cost = adjusted.valueMinor().plus(adjusted.varianceMinor());
        return cost.isNegative() ? cost.negated() : cost;
    }

    private void add(Draft draft) {
        Stock stock = draft.of(Stock.at(location, sku));
        Money cost = stock.currentCost().of(quantity);
        Inflow in = Inflow.of(stock, new Inflow.Goods(quantity, cost, batch, layer(draft, stock), false, at));
        draft.add(Stock.at(location, sku),
                new StockAdjusted(location, sku, batchId(), quantity, cost.minus(in.variance()), in.variance(), reason,
                        in.after(), cause, null, effectiveAt(), in.stockedOn()));
        Movement.in(location, sku, batch, quantity, cause, at).reviseCounts(draft, stock);
    }

    private void remove(Draft draft, Quantity missing) {
        Stock stock = draft.of(Stock.at(location, sku));
        Outflow out = Outflow.of(stock, missing, picking(draft), null);
        BatchId named = batchId();
        draft.add(Stock.at(location, sku),
                new StockAdjusted(location, sku, named == null ? StockParts.onlyBatch(out.parts()) : named, quantity,
                        out.cost().negated(), Money.ZERO, reason, out.after(), cause,
                        StockParts.unlessPlain(out.parts()), effectiveAt(), null));
        StockLedger.warnWhenNegative(draft, location, sku, stock, out.after());
        Movement.out(location, sku, out.parts(), cause, at).reviseCounts(draft, stock);
    }

    /** A correction by a document happened when that says so, not when it is booked. */
    private @Nullable OffsetDateTime effectiveAt() {
        return cause == null ? null : at;
    }

    private Picking picking(Draft draft) {
        Product.Registered product = Catalog.registered(draft, sku);
        return batch == null
                ? new Picking.AnyBatch(product.leastExpiry(at.toLocalDate()))
                : new Picking.Scanned(batch.id(), !product.isBatchTracked());
    }

    private @Nullable CostLayer layer(Draft draft, Stock stock) {
        return switch (Catalog.registered(draft, sku).costing()) {
            case MOVING_AVERAGE -> null;
            case FIFO -> new CostLayer("correction/%s/%012d".formatted(location.value(), stock.events()), at);
        };
    }

    private @Nullable BatchId batchId() {
        return batch == null ? null : batch.id();
    }
}
