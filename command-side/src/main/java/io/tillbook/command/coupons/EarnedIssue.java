package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.SerialsSetAside;
import io.tillbook.api.coupons.CouponRejection.CampaignIsOver;
import io.tillbook.api.coupons.CouponRejection.CouponNotEarned;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The issue of a coupon that a sale has earned.
 *
 * @param campaign of which campaign
 * @param member to whom
 * @param sale by which sale
 */
record EarnedIssue(CampaignId campaign, MemberId member, SaleId sale) {
    Footprint footprint(States known) {
        return new EarnedSerials(campaign).taking(Footprint.none().writing(EarnedCoupons.at(sale)), known);
    }

    Decision decide(OffsetDateTime now, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, campaign),
                        () -> CampaignRules.closed(states, campaign), () -> CampaignRules.noCodes(states, campaign),
                        () -> over(now, states), () -> notEarned(states), () -> usedUp(states))
                .orElseGet(() -> issued(now, new Draft(states)));
    }

    private Optional<CampaignIsOver> over(OffsetDateTime now, States states) {
        return Optional.ofNullable(states.of(Campaign.at(campaign)).opened())
                .map(opened -> opened.until())
                .filter(until -> Campaign.isOver(until, now))
                .map(until -> new CampaignIsOver(campaign, until));
    }

    private Optional<CouponNotEarned> notEarned(States states) {
        return Rules.when(!states.of(EarnedCoupons.at(sale)).isToCome(campaign, member),
                () -> new CouponNotEarned(campaign, sale));
    }

    private Optional<TooManyCodes> usedUp(States states) {
        EarnedSerials serials = new EarnedSerials(campaign);
        return Rules.when(serials.free(states).isEmpty() && serials.sizeOfNext(states) == 0,
                () -> new TooManyCodes(campaign, states.of(Campaign.at(campaign)).generated(), 1,
                        CouponCode.MAX_SERIALS));
    }

    private Decision issued(OffsetDateTime now, Draft draft) {
        EarnedSerials serials = new EarnedSerials(campaign);
        int serial = serials.free(draft).orElseGet(() -> setAside(serials, draft));
        EarnedCouponIssued issued = new EarnedCouponIssued(sale, campaign, serial);
        return draft
                .add(Coupon.at(campaign, serial),
                        draft.of(Campaign.at(campaign)).issued(campaign, serial, member, now))
                .add(serials.stream(), issued)
                .add(EarnedCoupons.at(sale), issued)
                .accepted();
    }

    private int setAside(EarnedSerials serials, Draft draft) {
        int first = serials.firstOfNext(draft);
        int count = serials.sizeOfNext(draft);
        draft.add(Campaign.at(campaign), new CodesGenerated(campaign, first, count, GenerateCodesDecider.KEY))
                .add(serials.stream(), new SerialsSetAside(campaign, first, count));
        return first;
    }
}
