package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponRejection.CouponHeldByOther;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.CouponRejection.CouponOfOtherMember;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to use a coupon.
 *
 * @param sale for which sale
 * @param members all ids of the member for whom; none where nobody is named
 * @param at when
 */
record Usability(SaleId sale, Set<MemberId> members, OffsetDateTime at) {
    /** Somebody who is named, or nobody. */
    static Usability of(SaleId sale, @Nullable MemberId member, OffsetDateTime at, MemberIds ids, States states) {
        return new Usability(sale, member == null ? Set.of() : ids.all(member, states), at);
    }

    /** A footprint that reads who is named. */
    static Footprint reading(Footprint footprint, @Nullable MemberId member, MemberIds ids, States known) {
        return member == null ? footprint : ids.reading(footprint, member, known);
    }

    /** Why a coupon cannot be used; where nobody has made it, its code is told no more about than of a used one. */
    Optional<CouponRejection> broken(int place, Optional<KnownCoupon> coupon, States states) {
        return coupon.<Optional<CouponRejection>>map(known -> broken(place, known, states))
                .orElseGet(() -> Optional.of(new CouponNotUsable(place)));
    }

    private Optional<CouponRejection> broken(int place, KnownCoupon known, States states) {
        Campaign campaign = known.ofCampaign(states);
        if (!campaign.isOn(at) || !known.isMeantFor(members, at)) {
            return Optional.of(new CouponNotUsable(place));
        }
        Integer serial = known.serial();
        return serial == null ? Optional.empty()
                : broken(place, campaign, states.of(Coupon.at(known.campaign(), serial)));
    }

    private Optional<CouponRejection> broken(int place, Campaign campaign, Coupon coupon) {
        if (!coupon.isOpen(at)) {
            return Optional.of(new CouponNotUsable(place));
        }
        if (coupon.isHeldFromOthers(sale, at)) {
            return Optional.of(new CouponHeldByOther(place, Objects.requireNonNull(coupon.heldUntil())));
        }
        return isOfOther(campaign, coupon) ? Optional.of(new CouponOfOtherMember(place)) : Optional.empty();
    }

    private boolean isOfOther(Campaign campaign, Coupon coupon) {
        boolean isTransferable =
                campaign.opened() != null && Boolean.TRUE.equals(campaign.opened().transferable());
        return coupon.member() != null && !isTransferable && !members.contains(coupon.member());
    }
}
