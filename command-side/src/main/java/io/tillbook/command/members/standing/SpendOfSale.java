package io.tillbook.command.members.standing;

import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Whose spending a sale counts as; empty where it counts for nobody. */
final class SpendOfSale {
    private static final StreamType<Optional<SaleSpendCounted>> STREAM =
            StreamType.<Optional<SaleSpendCounted>>of("salespend", Optional.empty())
                    .on(SaleSpendCounted.class, (_, counted) -> Optional.of(counted));

    private SpendOfSale() {}

    static StreamRef<Optional<SaleSpendCounted>> at(SaleId sale) {
        return STREAM.at(sale);
    }
}
