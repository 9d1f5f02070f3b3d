package io.tillbook.query.members.mall;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.points.PointsAccount;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A reward as it is shown, at a moment and perhaps to a member.
 *
 * @param takenByMember how often the member has had it, under all ids; null where none was named
 * @param obstacle why it cannot be had; null where nothing that was asked for is in the way
 */
record ShownReward(RewardId id, String name, @Nullable Sku sku, @Nullable Quantity quantity,
        @Nullable CampaignId campaign, @Nullable Money cardValueMinor, int points, @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Integer total, @Nullable Integer perMember, int taken, boolean withdrawn,
        @Nullable Integer takenByMember, @Nullable RewardObstacle obstacle) {
    /**
     * For whom.
     *
     * @param points what the member has
     * @param taken how often the member has had the reward
     */
    record Customer(PointsAccount points, int taken) {}

    static ShownReward of(RewardView reward, OffsetDateTime now, LocalDate today, @Nullable Customer customer) {
        RewardTerms terms = reward.terms();
        RewardGoods goods = terms.goods();
        return new ShownReward(reward.id(), terms.name(), goods == null ? null : goods.sku(),
                goods == null ? null : goods.quantity(), terms.campaign(), terms.cardValueMinor(), terms.points(),
                terms.from(), terms.until(),
                terms.total(), terms.perMember(), reward.taken(), reward.withdrawn(),
                customer == null ? null : customer.taken(), obstacle(reward, now, today, customer));
    }

    /** How often it can still be had by all; null where that is not limited. */
    public @Nullable Integer left() {
        return total == null ? null : Math.max(0, total - taken);
    }

    private static @Nullable RewardObstacle obstacle(RewardView reward, OffsetDateTime now, LocalDate today,
            @Nullable Customer customer) {
        RewardTerms terms = reward.terms();
        if (reward.withdrawn()) {
            return RewardObstacle.WITHDRAWN;
        }
        if (!terms.holdsAt(now)) {
            return terms.from() != null && terms.from().isAfter(now) ? RewardObstacle.NOT_YET : RewardObstacle.OVER;
        }
        if (terms.total() != null && reward.taken() >= terms.total()) {
            return RewardObstacle.USED_UP;
        }
        return customer == null ? null : obstacle(terms, customer, today);
    }

    private static @Nullable RewardObstacle obstacle(RewardTerms terms, Customer customer, LocalDate today) {
        if (terms.perMember() != null && customer.taken() >= terms.perMember()) {
            return RewardObstacle.LIMIT_REACHED;
        }
        if (customer.points().debt() > 0) {
            return RewardObstacle.IN_DEBT;
        }
        return customer.points().usable(today) < terms.points() ? RewardObstacle.NOT_ENOUGH_POINTS : null;
    }
}
