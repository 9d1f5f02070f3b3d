package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that were sold or sent, of which parts come back or arrive; the auditor's own note, in whole numbers. */
final class Portion {
    private final Sku sku;
    private final long quantity;
    private final long paid;
    private final List<StockPart> parts;
    private final long[] gone;

    Portion(Sku sku, long quantity, long paid, List<StockPart> parts) {
        this.sku = sku;
        this.quantity = quantity;
        this.paid = paid;
        this.parts = parts;
        this.gone = new long[parts.size()];
    }

    Sku sku() {
        return sku;
    }

    /** How much has not come back or arrived, of all or of a batch. */
    long left(@Nullable BatchId batch) {
        long left = 0;
        for (int place = 0; place < gone.length; place++) {
            left += isOf(parts.get(place), batch) ? leftOf(place) : 0;
        }
        return left;
    }

    /** What it still carries, in minor units. */
    long value() {
        long value = 0;
        for (int place = 0; place < gone.length; place++) {
            long cost = parts.get(place).costMinor().minor();
            value += cost - upTo(cost, parts.get(place).quantity().thousandths(), gone[place]);
        }
        return value;
    }

    /** What of the price falls to the next part. */
    long paidFor(long part) {
        long back = quantity - left(null);
        return upTo(paid, quantity, back + part) - upTo(paid, quantity, back);
    }

    /** Takes the next goods away, of any batch or of a named one. */
    List<StockPart> take(long wanted, @Nullable BatchId batch) {
        List<StockPart> taken = new ArrayList<>();
        long missing = wanted;
        for (int place = 0; place < gone.length; place++) {
            StockPart part = parts.get(place);
            long share = isOf(part, batch) ? Math.min(missing, leftOf(place)) : 0;
            if (share > 0) {
                long cost = part.costMinor().minor();
                long whole = part.quantity().thousandths();
                long itsCost = upTo(cost, whole, gone[place] + share) - upTo(cost, whole, gone[place]);
                taken.add(new StockPart(part.batch(), part.layer(), Quantity.ofThousandths(share), Money.of(itsCost),
                        part.quarantined()));
                gone[place] += share;
                missing -= share;
            }
        }
        return taken;
    }

    private long leftOf(int place) {
        return parts.get(place).quantity().thousandths() - gone[place];
    }

    private static boolean isOf(StockPart part, @Nullable BatchId batch) {
        Batch of = part.batch();
        return batch == null || (of != null && of.id().equals(batch));
    }

    private static long upTo(long amount, long whole, long part) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
