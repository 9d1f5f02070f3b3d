package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.CountedUse;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesRestored;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Uses of limited promotions by promotion and location. */
final class StoreUsesProjection implements Projection<StoreUsesView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfQuota.class, SaleUsesCounted.class, SaleUsesRestored.class);
    }

    @Override
    public List<Step<StoreUsesView>> steps(RecordedEvent recorded) {
        Event event = recorded.event();
        if (event instanceof OfQuota ofQuota) {
            return List.of(step(ofQuota.promotion(), ofQuota.location(),
                    before -> before.with(before.quota().after(ofQuota))));
        }
        if (event instanceof SaleUsesCounted counted) {
            return counted.uses().stream().map(use -> counted(use, counted.location())).toList();
        }
        return event instanceof SaleUsesRestored restored
                ? restored.uses().stream().map(use -> restored(use, restored.location())).toList()
                : List.of();
    }

    private static Step<StoreUsesView> counted(CountedUse use, LocationId location) {
        return step(use.promotion(), location, before -> before.counted(1, use.benefitMinor()));
    }

    private static Step<StoreUsesView> restored(CountedUse use, LocationId location) {
        return step(use.promotion(), location, before -> before.counted(-1, use.benefitMinor().negated()));
    }

    private static Step<StoreUsesView> step(PromotionId promotion, LocationId location,
            UnaryOperator<StoreUsesView> change) {
        return new Step<>(StoreUsesView.key(promotion, location),
                before -> change.apply(StoreUsesView.orNone(before, promotion, location)));
    }
}
