package io.tillbook.command.members.standing;

import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.members.tier.TierEvent.SaleSpendReturned;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose spending a sale counts as.
 *
 * @param told what was counted; null where it counts for nobody
 * @param isReceipt whether it counts as a receipt: it does until nothing of it is left
 */
record SpendOfSale(@Nullable SaleSpendCounted told, boolean isReceipt) {
    private static final StreamType<SpendOfSale> STREAM = StreamType.of("salespend", new SpendOfSale(null, false))
            .on(SaleSpendCounted.class, (_, counted) -> new SpendOfSale(counted, true))
            .on(SaleSpendReturned.class, (before, _) -> new SpendOfSale(before.told, false));

    static StreamRef<SpendOfSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    /** What was counted; empty where it counts for nobody. */
    Optional<SaleSpendCounted> counted() {
        return Optional.ofNullable(told);
    }
}
