package io.tillbook.command.inventory;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchOverride;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.StreamRef;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How other slices move stock: the only place where goods go in and out. */
public final class StockLedger {
    private StockLedger() {}

    /**
     * Goods to take out.
     *
     * @param quantity how much, above zero
     * @param batch the batch that was named; where none was, those that expire first are taken, of those that are sold
     *     by themselves unless the goods are written off or sent back
     * @param batchReason why this batch is taken although it is not sold by itself
     * @param cause what takes them
     * @param at when, in the time zone of the location
     * @param soldOn the day they count as sold, or handed over like that; none where they are not
     * @param broughtBy what brought them, where they go back to where they came from: their cost layer goes first while
     *     there is something of it
     */
    public record Goods(LocationId location, Sku sku, Quantity quantity, @Nullable BatchId batch,
            @Nullable String batchReason, StockCause cause, OffsetDateTime at, @Nullable LocalDate soldOn,
            @Nullable StockCause broughtBy) {
        /** Goods that are sold, or handed over like that. */
        public Goods(LocationId location, Sku sku, Quantity quantity, @Nullable BatchId batch,
                @Nullable String batchReason, StockCause cause, OffsetDateTime at, @Nullable LocalDate soldOn) {
            this(location, sku, quantity, batch, batchReason, cause, at, soldOn, null);
        }

        /** Goods that are not sold. */
        public Goods(LocationId location, Sku sku, Quantity quantity, @Nullable BatchId batch,
                @Nullable String batchReason, StockCause cause, OffsetDateTime at) {
            this(location, sku, quantity, batch, batchReason, cause, at, null, null);
        }

        StreamRef<Stock> stock() {
            return Stock.at(location, sku);
        }

        /** The same goods in another quantity. */
        Goods of(Quantity other) {
            return new Goods(location, sku, other, batch, batchReason, cause, at, soldOn, broughtBy);
        }

        @Nullable
        String layer() {
            return broughtBy == null ? null : layerOf(broughtBy);
        }

        Picking picking(Product.Registered product) {
            return batch == null ? picking(at.toLocalDate(), product)
                    : new Picking.Scanned(batch, !product.isBatchTracked());
        }

        /** Goods that nobody is to use may be expired or quarantined: what expires first goes first. */
        private Picking picking(LocalDate day, Product.Registered product) {
            return switch (cause.kind()) {
                case WRITE_OFF, SUPPLIER_RETURN -> new Picking.AnyBatch(LocalDate.MIN);
                case GOODS_RECEIPT, SALE, RETURN, TRANSFER_OUT, TRANSFER_IN, TRANSFER_BACK, RESERVATION,
                        STOCKTAKE, REDEMPTION ->
                    new Picking.FirstExpired(product.leastExpiry(day));
            };
        }
    }

    /**
     * Goods to put in.
     *
     * @param quantity how much, above zero
     * @param cost what they cost, in minor units
     * @param batch their batch
     * @param layer their cost layer, where they have one already
     * @param quarantined whether they must not be sold yet
     * @param cause what brings them
     * @param at when, in the time zone of the location
     */
    public record Arrival(LocationId location, Sku sku, Quantity quantity, Money cost, @Nullable Batch batch,
            @Nullable CostLayer layer, boolean quarantined, StockCause cause, OffsetDateTime at) {}

    /** Takes goods out, those of named batches first; tells for each, in their order, what it is made up of. */
    public static List<List<StockPart>> issueAll(Draft draft, List<Goods> goods) {
        List<List<StockPart>> issued = new ArrayList<>(Collections.nCopies(goods.size(), List.of()));
        for (boolean isNamed : new boolean[] {true, false}) {
            for (int place = 0; place < goods.size(); place++) {
                if ((goods.get(place).batch() != null) == isNamed) {
                    issued.set(place, issue(draft, goods.get(place)));
                }
            }
        }
        return issued;
    }

    /** Takes goods out and tells what they are made up of. */
    public static List<StockPart> issue(Draft draft, Goods goods) {
        Stock stock = draft.of(goods.stock());
        Outflow out = Outflow.of(stock, goods.quantity(),
                goods.picking(Catalog.registered(draft, goods.sku())), goods.layer());
        BatchId batch = goods.batch() == null ? StockParts.onlyBatch(out.parts()) : goods.batch();
        draft.add(goods.stock(),
                new StockIssued(goods.location(), goods.sku(), goods.quantity(), out.cost(), out.provisional(),
                        goods.cause(), batch, out.after(), StockParts.unlessImplied(out.parts(), batch),
                        override(draft, goods), goods.soldOn()));
        // Where negative stock is blocked, only what was sold before it was reported gets here.
        if (Catalog.open(draft, goods.location()).negativeStock() != NegativeStock.ALLOW
                && isCrossing(stock, out.after())) {
            draft.add(goods.stock(), new StockWentNegative(goods.location(), goods.sku(), out.after()));
        }
        Movement.out(goods.location(), goods.sku(), out.parts(), goods.cause(), goods.at()).reviseCounts(draft, stock);
        return out.parts();
    }

    /** Puts goods in. */
    public static void receive(Draft draft, Arrival goods) {
        StreamRef<Stock> stock = Stock.at(goods.location(), goods.sku());
        CostLayer layer = layer(draft, goods);
        Stock before = draft.of(stock);
        Inflow in = Inflow.of(before, new Inflow.Goods(goods.quantity(), goods.cost(), goods.batch(), layer,
                goods.quarantined(), goods.at()));
        Batch batch = goods.batch();
        draft.add(stock,
                new StockReceived(goods.location(), goods.sku(), goods.quantity(), goods.cost(), in.variance(),
                        goods.cause(), batch == null ? null : batch.id(), batch == null ? null : batch.producedOn(),
                        batch == null ? null : batch.expiresOn(), in.after(), layer, in.stockedOn()));
        Movement.in(goods.location(), goods.sku(), batch, goods.quantity(), goods.cause(), goods.at())
                .reviseCounts(draft, before);
    }

    /** Puts goods in that have been told apart before; those that came out of quarantine go back into it. */
    public static void receiveAll(Draft draft, Arrival goods, List<StockPart> parts) {
        parts.forEach(part -> receive(draft,
                new Arrival(goods.location(), goods.sku(), part.quantity(), part.costMinor(), part.batch(),
                        part.layer(), goods.quarantined() || part.isQuarantined(), goods.cause(), goods.at())));
    }

    private static @Nullable CostLayer layer(Draft draft, Arrival goods) {
        return switch (Catalog.registered(draft, goods.sku()).costing()) {
            case MOVING_AVERAGE -> null;
            case FIFO -> goods.layer() == null ? newLayer(goods) : goods.layer();
        };
    }

    private static CostLayer newLayer(Arrival goods) {
        return new CostLayer(layerOf(goods.cause()), goods.at());
    }

    private static String layerOf(StockCause cause) {
        return cause.kind() + "/" + cause.id() + "/" + cause.lineNo();
    }

    private static @Nullable BatchOverride override(Draft draft, Goods goods) {
        String reason = goods.batchReason();
        return reason == null
                ? null
                : StockRules.stateOf(draft, goods).map(state -> new BatchOverride(state, reason)).orElse(null);
    }

    static void warnWhenNegative(Draft draft, LocationId location, Sku sku, Stock before, StockBalance after) {
        if (isCrossing(before, after) && Catalog.open(draft, location).negativeStock() == NegativeStock.WARN) {
            draft.add(Stock.at(location, sku), new StockWentNegative(location, sku, after));
        }
    }

    private static boolean isCrossing(Stock before, StockBalance after) {
        return !before.onHand().isNegative() && after.onHand().isNegative();
    }
}
