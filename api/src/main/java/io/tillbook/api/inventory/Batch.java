package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a product: goods that were made together and expire together.
 *
 * @param id what is printed on the goods
 * @param producedOn when it was made, where known
 * @param expiresOn the last day on which it may be sold; none where it does not expire
 */
public record Batch(BatchId id, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
    /** A batch of which nothing but the name is known. */
    public static Batch named(BatchId id) {
        return new Batch(id, null, null);
    }

    /** Whether it may not be sold any more on a day. */
    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
