package io.tillbook.server.demo.pricing;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.demo.goods.ShelfBatch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a customer has taken off the shelf.
 *
 * @param sku the product
 * @param goods which of its goods
 */
public record Picked(Sku sku, ShelfBatch goods) {
    Quantity quantity() {
        return goods.quantity();
    }

    /** In how many days it expires, as the batch on its label tells. */
    @Nullable
    Integer daysLeft(LocalDate day) {
        LocalDate last = goods.expiresOn();
        return goods.batch() == null || last == null ? null
                : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(day, last)));
    }
}
