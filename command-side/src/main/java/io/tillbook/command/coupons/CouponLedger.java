package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How other slices issue coupons, in the append of what led to them, and take those back that nobody has used. */
public final class CouponLedger {
    private CouponLedger() {}

    /** A footprint, and reads a campaign. */
    public static Footprint reading(Footprint footprint, CampaignId campaign) {
        return footprint.reading(Campaign.at(campaign));
    }

    /** A footprint, and may issue a coupon of a campaign whose code is made with it. */
    public static Footprint issuing(Footprint footprint, CampaignId campaign, States known) {
        return footprint.writing(Campaign.at(campaign)).writing(Coupon.at(campaign, next(campaign, known)));
    }

    /** A footprint, and may take a coupon back. */
    public static Footprint revoking(Footprint footprint, CampaignId campaign, int serial) {
        return footprint.reading(Campaign.at(campaign)).writing(Coupon.at(campaign, serial));
    }

    /** Rule: the campaign has codes, one more can be made, and it is not over at a moment. */
    public static Optional<CouponRejection> notIssuable(States states, CampaignId campaign,
            OffsetDateTime now) {
        return CampaignRules.unknown(states, campaign)
                .<CouponRejection>map(rejection -> rejection)
                .or(() -> CampaignRules.closed(states, campaign))
                .or(() -> CampaignRules.noCodes(states, campaign))
                .or(() -> over(states, campaign, now))
                .or(() -> tooMany(states, campaign));
    }

    private static Optional<CampaignIsClosed> over(States states, CampaignId campaign, OffsetDateTime now) {
        return Optional.ofNullable(states.of(Campaign.at(campaign)).opened())
                .map(CampaignOpened::until)
                .filter(until -> Campaign.isOver(until, now))
                .map(until -> new CampaignIsClosed(campaign, until));
    }

    private static Optional<TooManyCodes> tooMany(States states, CampaignId campaign) {
        int generated = states.of(Campaign.at(campaign)).generated();
        return Rules.when(generated >= CouponCode.MAX_SERIALS,
                () -> new TooManyCodes(campaign, generated, 1, CouponCode.MAX_SERIALS));
    }

    /** Issues a coupon whose code is made with it, and tells its serial. */
    public static int issue(Draft draft, CampaignId campaign, MemberId member, OffsetDateTime now) {
        int serial = next(campaign, draft);
        draft.add(Campaign.at(campaign), new CodesGenerated(campaign, serial, 1, GenerateCodesDecider.KEY))
                .add(Coupon.at(campaign, serial),
                        draft.of(Campaign.at(campaign)).issued(campaign, serial, member, now));
        return serial;
    }

    /** Rule: a coupon is neither used nor held for a sale, and its time is not over. */
    public static Optional<CouponNotOpen> notUnused(States states, CampaignId campaign, int serial,
            OffsetDateTime now) {
        Coupon coupon = states.of(Coupon.at(campaign, serial));
        CouponState state = coupon.state() == CouponState.OPEN && !coupon.isOpen(now) ? CouponState.EXPIRED
                : coupon.state();
        return Rules.when(state != CouponState.OPEN, () -> new CouponNotOpen(campaign, serial, state));
    }

    /** Takes a coupon back for good. */
    public static void revoke(Draft draft, CampaignId campaign, int serial, String reason) {
        draft.add(Coupon.at(campaign, serial), new CouponRevoked(campaign, serial, reason));
    }

    /** The one after the last that was made. */
    private static int next(CampaignId campaign, States states) {
        return states.of(Campaign.at(campaign)).generated() + 1;
    }
}
