package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.replenishment.ReorderRule.Order;
import io.tillbook.query.sight.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to order of one SKU, as it is shown, with the figures that it rests on. */
record Suggestion(LocationId location, Sku sku, Quantity quantity, @Nullable SupplierId supplier,
        @Nullable Money unitCostMinor, @Nullable Money expectedCostMinor, Quantity onHand, Quantity available,
        Quantity onOrder, Quantity inTransit, Quantity salesPerDay, int salesDays, int leadTimeDays, int coverDays,
        Quantity safetyStock, @Nullable Quantity maximum, Quantity reorderPoint, Quantity target,
        @Nullable Quantity packSize, @Nullable Quantity minimumOrder, List<Reason> reasons) implements Located {

    /**
     * A reason, for programs and for people.
     *
     * @param text one English sentence with the figures
     */
    record Reason(ReorderReason code, String text) {}

    /** What to order for a stock; nothing where there is enough. */
    static Optional<Suggestion> of(StockPosition stock) {
        ReorderRule rule = stock.rule();
        Order order = rule.at(stock.inventoryPosition());
        return order.quantity().isPositive() ? Optional.of(of(stock, rule, order)) : Optional.empty();
    }

    private static Suggestion of(StockPosition stock, ReorderRule rule, Order order) {
        SupplyView supply = stock.product().supply();
        Money unitCost = supply.unitCostMinor();
        return new Suggestion(stock.location(), stock.sku(), order.quantity(), supply.supplier(), unitCost,
                unitCost == null ? null : Rounding.lineAmount(unitCost, order.quantity()),
                stock.stock().level().onHand(),
                stock.available(), stock.stock().wanted().onOrder(), stock.inTransit(), rule.demand().perDay(),
                rule.demand().days(),
                rule.leadTimeDays(), rule.coverDays(), rule.safety(), rule.maximum(), rule.reorderPoint(),
                rule.target(), supply.packSize(), supply.minimumOrder(), reasons(stock, rule, order));
    }

    private static List<Reason> reasons(StockPosition stock, ReorderRule rule, Order order) {
        List<ReorderReason> codes = new ArrayList<>();
        if (!stock.available().isPositive()) {
            codes.add(ReorderReason.OUT_OF_STOCK);
        }
        codes.addAll(order.reasons());
        if (rule.demand().sold().isZero()) {
            codes.add(ReorderReason.NO_SALES);
        }
        if (stock.leadTimeDays().isEmpty()) {
            codes.add(ReorderReason.NO_LEAD_TIME);
        }
        return codes.stream().sorted().map(code -> new Reason(code, text(code, stock, rule, order))).toList();
    }

    private static String text(ReorderReason code, StockPosition stock, ReorderRule rule, Order order) {
        return switch (code) {
            case OUT_OF_STOCK -> "Nothing is available.";
            case AT_REORDER_POINT ->
                show(stock.inventoryPosition()) + " available, in transit and on order, the reorder"
                        + " point is " + show(rule.reorderPoint()) + ": " + show(rule.demand().perDay()) + " a day for "
                        + rule.leadTimeDays() + " days, and " + show(rule.safety()) + " safety stock.";
            case NO_SALES -> "Nothing was sold in the last days: " + rule.demand().days() + ".";
            case NO_LEAD_TIME -> "No lead time is known; it is taken as 0 days.";
            case MINIMUM_ORDER -> "Raised to the minimum order of " + show(rule.terms().minimum()) + ".";
            case WHOLE_PACKS -> "Rounded up to whole packs of " + show(rule.terms().pack()) + ".";
            case CAPPED_BY_MAXIMUM -> "Held down by the maximum of " + show(rule.maximum()) + ".";
            case EXCEEDS_MAXIMUM -> "Less than " + show(order.quantity()) + " cannot be ordered, which goes beyond the"
                    + " maximum of " + show(rule.maximum()) + ".";
        };
    }

    private static String show(@Nullable Quantity quantity) {
        return quantity == null ? "none" : quantity.toDecimal().toPlainString();
    }
}
