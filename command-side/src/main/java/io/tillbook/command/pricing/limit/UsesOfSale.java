package io.tillbook.command.pricing.limit;

import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesRestored;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** The limited promotions that a sale has used, as long as they count. */
final class UsesOfSale {
    private static final StreamType<Optional<SaleUsesCounted>> STREAM =
            StreamType.<Optional<SaleUsesCounted>>of("saleuses", Optional.empty())
                    .on(SaleUsesCounted.class, (_, counted) -> Optional.of(counted))
                    .on(SaleUsesRestored.class, (_, _) -> Optional.empty());

    private UsesOfSale() {}

    static StreamRef<Optional<SaleUsesCounted>> at(SaleId sale) {
        return STREAM.at(sale);
    }
}
