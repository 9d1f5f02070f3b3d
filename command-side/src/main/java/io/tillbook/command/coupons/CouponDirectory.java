package io.tillbook.command.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up what has become of coupons, as their streams tell now. */
public final class CouponDirectory {
    /** A sale that holds no coupon. */
    private static final SaleId NO_SALE = new SaleId("-");

    private final States streams;
    private final MemberIds members;

    /**
     * @param streams states as they are now
     * @param members tells which ids mean the same member
     */
    public CouponDirectory(States streams, MemberIds members) {
        this.streams = streams;
        this.members = members;
    }

    /**
     * The codes that a campaign has.
     *
     * @param number its number
     * @param count how many were made
     * @param isOfBearers whether they are signed
     * @param until the first moment after the campaign; null where it goes on
     */
    public record Codes(int number, int count, boolean isOfBearers, @Nullable OffsetDateTime until) {}

    /** The codes of a campaign; empty where there is none, or it has one word for everybody. */
    public Optional<Codes> codes(CampaignId campaign) {
        Campaign known = streams.of(Campaign.at(campaign));
        CampaignOpened opened = known.opened();
        return opened == null || !known.hasCodes() ? Optional.empty()
                : Optional.of(new Codes(opened.number(), known.generated(), known.isOfBearers(), opened.until()));
    }

    /** The campaign of a coupon that can be used now; empty where it cannot, whatever the reason. */
    public Optional<CampaignId> usable(PresentedCoupon presented, @Nullable MemberId member, OffsetDateTime now) {
        Optional<KnownCoupon> coupon = KnownCoupon.of(presented, streams);
        return Usability.of(NO_SALE, member, now, members, streams).broken(0, coupon, streams).isPresent()
                ? Optional.empty()
                : coupon.map(KnownCoupon::campaign);
    }
}
