package io.tillbook.command.simulation;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.math.BigInteger;

/** Goods that were sold or sent, of which parts come back or arrive; the auditor's own note, in whole numbers. */
final class Portion {
    private final LocationId destination;
    private final Sku sku;
    private final long quantity;
    private final long paid;
    private final long cost;
    private long gone;

    Portion(LocationId destination, Sku sku, long quantity, long paid, long cost) {
        this.destination = destination;
        this.sku = sku;
        this.quantity = quantity;
        this.paid = paid;
        this.cost = cost;
    }

    LocationId destination() {
        return destination;
    }

    Sku sku() {
        return sku;
    }

    long left() {
        return quantity - gone;
    }

    /** What of the price falls to the next part. */
    long paidFor(long part) {
        return upTo(paid, gone + part) - upTo(paid, gone);
    }

    /** Takes the next part away and tells its cost. */
    long take(long part) {
        long share = upTo(cost, gone + part) - upTo(cost, gone);
        gone += part;
        return share;
    }

    private long upTo(long amount, long part) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(quantity))
                .longValueExact();
    }
}
