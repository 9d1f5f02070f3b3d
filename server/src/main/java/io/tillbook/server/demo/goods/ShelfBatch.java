package io.tillbook.server.demo.goods;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one product that came together.
 *
 * @param batch their batch, where they have one
 * @param expiresOn the last day on which they may be sold, where there is one
 * @param quantity how much
 */
public record ShelfBatch(@Nullable BatchId batch, @Nullable LocalDate expiresOn, Quantity quantity) {
    static final Comparator<ShelfBatch> FIRST_TO_EXPIRE = Comparator.comparing(ShelfBatch::expiresOn,
            Comparator.nullsLast(Comparator.naturalOrder()));

    /** So much of it. */
    public ShelfBatch with(Quantity other) {
        return new ShelfBatch(batch, expiresOn, other);
    }

    boolean isSameBatch(ShelfBatch other) {
        return Objects.equals(batch, other.batch);
    }

    boolean isExpiredAfter(LocalDate day) {
        return expiresOn != null && !expiresOn.isAfter(day);
    }
}
