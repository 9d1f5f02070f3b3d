package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.MemberUses;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfMember;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfPool;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfQuota;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.limit.QuotaPool;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * The streams of limited promotions: what is left of them, of the chain, seldom written to, and of each location; and
 * what each member has used.
 */
final class Quotas {
    private static final int SNAPSHOT_EVERY = 100;
    private static final StreamType<Quota> QUOTAS = StreamType.of("quota", Quota.NONE)
            .on(OfQuota.class, Quota::after)
            .snapshotEvery(SNAPSHOT_EVERY, Quota.class);
    private static final StreamType<QuotaPool> POOLS = StreamType.of("quotapool", QuotaPool.NONE)
            .on(OfPool.class, QuotaPool::after)
            .snapshotEvery(SNAPSHOT_EVERY, QuotaPool.class);

    private static final StreamType<MemberUses> MEMBERS =
            StreamType.of("promouse", MemberUses.NONE).on(OfMember.class, MemberUses::after);

    private Quotas() {}

    /** What a location may give of a promotion. */
    static StreamRef<Quota> of(PromotionId promotion, LocationId location) {
        return QUOTAS.at(promotion, location);
    }

    /** What the chain may give of a promotion. */
    static StreamRef<QuotaPool> pool(PromotionId promotion) {
        return POOLS.at(promotion);
    }

    /** What a member has used of a promotion. */
    static StreamRef<MemberUses> of(PromotionId promotion, MemberId member) {
        return MEMBERS.at(promotion, member);
    }
}
