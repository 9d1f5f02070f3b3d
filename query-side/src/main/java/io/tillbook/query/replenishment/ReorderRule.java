package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Quantity;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much to order, after the order-point, order-up-to-level policy of inventory control: when the inventory position
 * (available, in transit and on order together) is at the reorder point {@code rate × lead time + safety stock} or
 * below it, order up to {@code rate × (lead time + cover) + safety stock}, at most up to the maximum.
 *
 * @param demand how fast it sells
 * @param leadTimeDays days until the goods come
 * @param coverDays days that the order is to last for
 * @param safety the safety stock
 * @param maximum what should be there at most, where somebody has said it
 * @param terms how much can be ordered
 */
record ReorderRule(Demand demand, int leadTimeDays, int coverDays, Quantity safety, @Nullable Quantity maximum,
        OrderTerms terms) {

    /**
     * An order.
     *
     * @param quantity how much, in whole packs; zero where nothing is to be ordered
     * @param reasons why so much
     */
    record Order(Quantity quantity, Set<ReorderReason> reasons) {

        static final Order NONE = new Order(Quantity.ZERO, Set.of());
    }

    /** What has to be there or on its way so that the safety stock is not touched until the goods come. */
    Quantity reorderPoint() {
        return demand.in(leadTimeDays).plus(safety);
    }

    /** What is ordered up to. */
    Quantity target() {
        Quantity wanted = demand.in(Math.addExact(leadTimeDays, coverDays)).plus(safety);
        return maximum == null ? wanted : wanted.min(maximum);
    }

    /** What to order at an inventory position. */
    Order at(Quantity position) {
        Quantity missing = target().minus(position);
        if (position.exceeds(reorderPoint()) || !missing.isPositive()) {
            return Order.NONE;
        }
        Set<ReorderReason> reasons = EnumSet.of(ReorderReason.AT_REORDER_POINT);
        if (maximum != null && target().equals(maximum)) {
            reasons.add(ReorderReason.CAPPED_BY_MAXIMUM);
        }
        Quantity quantity = terms.atLeast(missing.exceeds(terms.minimum()) ? missing : terms.minimum());
        if (maximum != null && position.plus(quantity).exceeds(maximum)) {
            quantity = capped(maximum.minus(position), reasons);
        } else if (terms.minimum().exceeds(missing)) {
            reasons.add(ReorderReason.MINIMUM_ORDER);
        } else if (quantity.exceeds(missing)) {
            reasons.add(ReorderReason.WHOLE_PACKS);
        }
        return new Order(quantity, reasons);
    }

    private Quantity capped(Quantity room, Set<ReorderReason> reasons) {
        Quantity fitting = terms.atMost(room);
        if (terms.least().exceeds(fitting)) {
            reasons.add(ReorderReason.EXCEEDS_MAXIMUM);
            return terms.least();
        }
        reasons.add(ReorderReason.CAPPED_BY_MAXIMUM);
        return fitting;
    }
}
