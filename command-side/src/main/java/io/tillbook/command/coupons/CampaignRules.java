package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.UnknownCampaign;
import io.tillbook.api.coupons.CouponRejection.UnknownCoupon;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rules that several commands about campaigns and their coupons have to keep. */
final class CampaignRules {
    private CampaignRules() {}

    static Optional<UnknownCampaign> unknown(States states, CampaignId campaign) {
        return Rules.when(states.of(Campaign.at(campaign)).opened() == null, () -> new UnknownCampaign(campaign));
    }

    static Optional<CampaignIsClosed> closed(States states, CampaignId campaign) {
        return Optional.ofNullable(states.of(Campaign.at(campaign)).closedAt())
                .map(at -> new CampaignIsClosed(campaign, at));
    }

    static Optional<CampaignHasNoCodes> noCodes(States states, CampaignId campaign) {
        return Rules.when(!states.of(Campaign.at(campaign)).hasCodes(), () -> new CampaignHasNoCodes(campaign));
    }

    static Optional<UnknownCoupon> unknownCoupon(States states, CampaignId campaign, int serial) {
        Campaign known = states.of(Campaign.at(campaign));
        return Rules.when(!known.hasMade(serial), () -> new UnknownCoupon(campaign, serial, known.generated()));
    }

    /** Rule: nobody has used it, and it was not ended. */
    static Optional<CouponNotOpen> notOpen(States states, CampaignId campaign, int serial) {
        CouponState state = states.of(Coupon.at(campaign, serial)).state();
        return Rules.when(state != CouponState.OPEN && state != CouponState.HELD,
                () -> new CouponNotOpen(campaign, serial, state));
    }

    static Footprint writingCoupon(CampaignId campaign, int serial) {
        return Footprint.none().reading(Campaign.at(campaign)).writing(Coupon.at(campaign, serial));
    }

    static OffsetDateTime received(Occurrence occurrence) {
        return occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }
}
