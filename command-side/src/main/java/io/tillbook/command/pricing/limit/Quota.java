package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaReturned;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * What a location may give of a promotion without asking anybody, and how often it has.
 *
 * @param left what it may give still
 * @param used how often it was used there, by sales of which nothing was left too
 * @param overused how often it was used there though nothing was left
 */
record Quota(QuotaPart left, int used, int overused) {
    private static final int SNAPSHOT_EVERY = 100;
    private static final StreamType<Quota> STREAM = StreamType.of("quota", new Quota(QuotaPart.NONE, 0, 0))
            .on(OfQuota.class, Quota::evolve)
            .snapshotEvery(SNAPSHOT_EVERY, Quota.class);

    static StreamRef<Quota> at(PromotionId promotion, LocationId location) {
        return STREAM.at(promotion, location);
    }

    private static Quota evolve(Quota quota, OfQuota event) {
        return switch (event) {
            case QuotaDrawn drawn -> quota.with(quota.left.plus(drawn.part()), 0, 0);
            case PromotionUsed use -> quota.with(quota.left.minus(use.taken()), 1, 0);
            case QuotaOverused _ -> quota.with(quota.left, 1, 1);
            case PromotionUseRestored back -> quota.with(quota.left.plus(back.taken()), -1,
                    Boolean.TRUE.equals(back.overused()) ? -1 : 0);
            case QuotaReturned returned -> quota.with(quota.left.minus(returned.part()), 0, 0);
        };
    }

    private Quota with(QuotaPart leftThen, int uses, int overuses) {
        return new Quota(leftThen, used + uses, overused + overuses);
    }
}
