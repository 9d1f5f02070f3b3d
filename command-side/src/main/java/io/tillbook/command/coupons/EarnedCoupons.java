package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponsWithdrawn;
import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The coupons for the next time that a sale has earned.
 *
 * @param member whose they are; null where it has earned none
 * @param promised how many are to come in all, by campaign
 * @param issued those that were issued
 * @param isWithdrawn whether all goods of the sale have come back
 */
record EarnedCoupons(@Nullable MemberId member, List<EarnedCoupon> promised, List<EarnedCouponIssued> issued,
        boolean isWithdrawn) {
    private static final StreamType<EarnedCoupons> STREAM =
            StreamType.of("earnedcoupons", new EarnedCoupons(null, List.of(), List.of(), false))
                    .on(SaleEarnedCoupons.class,
                            (_, earned) -> new EarnedCoupons(earned.member(), earned.coupons(), List.of(), false))
                    .on(EarnedCouponIssued.class, EarnedCoupons::with)
                    .on(EarnedCouponsWithdrawn.class,
                            (earned, _) -> new EarnedCoupons(earned.member, earned.promised, earned.issued, true));

    static StreamRef<EarnedCoupons> at(SaleId sale) {
        return STREAM.at(sale);
    }

    private static EarnedCoupons with(EarnedCoupons before, EarnedCouponIssued coupon) {
        return new EarnedCoupons(before.member, before.promised,
                Stream.concat(before.issued.stream(), Stream.of(coupon)).toList(), before.isWithdrawn);
    }

    /** Whether a member still has a coupon of a campaign to come. */
    boolean isToCome(CampaignId campaign, MemberId to) {
        int most = promised.stream()
                .filter(each -> each.campaign().equals(campaign))
                .mapToInt(EarnedCoupon::count)
                .sum();
        return !isWithdrawn && to.equals(member)
                && issued.stream().filter(each -> each.campaign().equals(campaign)).count() < most;
    }

    /** Whether the sale has earned something that it can lose. */
    boolean canBeWithdrawn() {
        return member != null && !isWithdrawn;
    }
}
