package io.tillbook.api.members.mall;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a member had for points.
 *
 * @param costMinor what they cost, in minor units
 * @param parts which batches and cost layers gave how much at what cost; missing where there is neither
 */
public record HandedOutGoods(Sku sku, Quantity quantity, Money costMinor, @Nullable List<StockPart> parts) {
    /** Takes a copy. */
    public HandedOutGoods {
        parts = parts == null ? null : List.copyOf(parts);
    }

    /** Where they came from: at least one part, and all together {@code quantity} and {@code costMinor}. */
    public List<StockPart> goods() {
        return StockParts.of(parts, null, quantity, costMinor);
    }
}
