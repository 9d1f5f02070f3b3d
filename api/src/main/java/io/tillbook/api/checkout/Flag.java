package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a reported sale or return, or with the prices of a sale in a store that flags them.
 *
 * @param kind what
 * @param reason why it could have been refused, with the figures
 * @param amountMinor the money it is about, as its kind tells, in minor units; none where it is about goods only
 * @param heldAs the held fact with the lines that are not booked, where there are such
 */
public record Flag(FlagKind kind, Rejection reason, @Nullable Money amountMinor, @Nullable FactId heldAs) {
    /** A flag that is about goods only. */
    public static Flag of(FlagKind kind, Rejection reason) {
        return new Flag(kind, reason, null, null);
    }

    /** A flag that is about money. */
    public static Flag of(FlagKind kind, Rejection reason, Money amount) {
        return new Flag(kind, reason, amount, null);
    }
}
