package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Quantity;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one batch right after an event that touched it.
 *
 * @param batch the batch
 * @param since when its first goods came to the location; none where it was sold before it came
 * @param onHand quantity, negative when more was sold than the books had
 * @param quarantined how much of it must not be sold
 * @param held whether all of it is quarantined, together with whatever of it still comes
 */
public record BatchBalance(Batch batch, @Nullable OffsetDateTime since, Quantity onHand, Quantity quarantined,
        boolean held) {
    /** How much of it is not quarantined. */
    public Quantity free() {
        return onHand.minus(quarantined);
    }

    /** Whether there is nothing left to remember. */
    public boolean isOver() {
        return onHand.isZero() && !held;
    }
}
