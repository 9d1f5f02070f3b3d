package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A member's sale that was promised coupons for the next time has earned them: what is to be issued after it is told by
 * its own append. Somebody who is not known can be issued none.
 */
final class PromisedCoupons implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        Footprint cited = PublishedPromotions.readingCited(soFar, sale.applied());
        return earned(sale, known).isEmpty() ? cited : cited.writing(EarnedCoupons.at(sale.saleId()));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        CompleteSale sale = ticket.sale();
        List<EarnedCoupon> earned = earned(sale, draft);
        if (!earned.isEmpty()) {
            draft.add(EarnedCoupons.at(sale.saleId()), new SaleEarnedCoupons(sale.saleId(), sale.location(),
                    Objects.requireNonNull(sale.member()), earned));
        }
        return new Step.Next<>(ticket);
    }

    private static List<EarnedCoupon> earned(CompleteSale sale, States states) {
        return sale.member() == null ? List.of()
                : sale.applied().stream().flatMap(applied -> earned(applied, states).stream()).toList();
    }

    private static Optional<EarnedCoupon> earned(AppliedRule applied, States states) {
        int count = Math.min(applied.times() == null ? 1 : applied.times(), EarnedCoupon.MOST);
        return count == 0 ? Optional.empty()
                : PublishedPromotions.rule(states, applied)
                        .flatMap(rule -> given(rule, applied))
                        .filter(CouponGift.class::isInstance)
                        .flatMap(gift -> campaign(((CouponGift) gift).campaign()))
                        .map(campaign -> new EarnedCoupon(Objects.requireNonNull(applied.promotion()), campaign,
                                count));
    }

    /** What the step gives that the sale says it has reached. */
    private static Optional<Benefit> given(Rule rule, AppliedRule applied) {
        int step = applied.step() == null ? 0 : applied.step();
        return step < rule.steps().size() ? Optional.of(rule.steps().get(step).give()) : Optional.empty();
    }

    /** Rules name campaigns by any text; one that no campaign can have is nobody's. */
    private static Optional<CampaignId> campaign(String named) {
        try {
            return Optional.of(new CampaignId(named));
        } catch (InvalidField noCampaign) {
            return Optional.empty();
        }
    }
}
