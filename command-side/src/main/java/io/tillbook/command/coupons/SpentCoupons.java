package io.tillbook.command.coupons;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.coupons.CouponRejection.CouponMissing;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which coupon of a sale pays for which of its applications: each for one of its campaign, in the order in which they
 * were presented. A coupon that pays for none is not used up.
 *
 * @param benefits what each coupon took off, in minor units; empty where it took off nothing
 * @param missing applications that need a coupon and have none
 */
record SpentCoupons(List<Optional<Money>> benefits, List<Flag> missing) {
    static SpentCoupons of(Ticket ticket, States states) {
        List<Optional<KnownCoupon>> coupons = PresentedCoupons.known(ticket, states);
        List<Optional<Money>> benefits = new ArrayList<>();
        coupons.forEach(_ -> benefits.add(Optional.empty()));
        List<Flag> missing = new ArrayList<>();
        for (AppliedRule applied : ticket.sale().applied()) {
            needed(applied, states).ifPresent(campaign -> {
                int place = unspent(campaign, coupons, benefits);
                if (place < 0) {
                    missing.add(missing(applied, campaign));
                } else {
                    benefits.set(place, Optional.of(applied.benefitMinor()));
                }
            });
        }
        return new SpentCoupons(benefits, missing);
    }

    /** The campaign that an application needs a coupon of. */
    private static Optional<String> needed(AppliedRule applied, States states) {
        return PublishedPromotions.rule(states, applied).map(Rule::when).map(when -> when.coupon());
    }

    private static int unspent(String campaign, List<Optional<KnownCoupon>> coupons,
            List<Optional<Money>> benefits) {
        for (int place = 0; place < coupons.size(); place++) {
            boolean isOfIt = coupons.get(place).filter(each -> each.campaign().value().equals(campaign)).isPresent();
            if (isOfIt && benefits.get(place).isEmpty()) {
                return place;
            }
        }
        return -1;
    }

    private static Flag missing(AppliedRule applied, String campaign) {
        return Flag.of(FlagKind.COUPON_MISSING,
                new CouponMissing(Objects.requireNonNull(applied.promotion()), campaign), applied.benefitMinor());
    }
}
