package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import io.tillbook.query.pricing.receipt.Takings;

/**
 * What a promotion has done; figures of different versions, stores and days add up.
 *
 * @param receipts receipts that used it, those left out whose goods all came back
 * @param withoutMember those of them of which nobody knows who bought
 * @param times how many times it was given
 * @param benefitMinor what it takes off what is kept, in minor units
 * @param memberBenefitMinor that of it which members had, in minor units
 * @param takings what is left of these receipts, all their goods
 */
record PromotionFigures(long receipts, long withoutMember, long times, Money benefitMinor, Money memberBenefitMinor,
        Takings takings) {
    static final PromotionFigures NONE = new PromotionFigures(0, 0, 0, Money.ZERO, Money.ZERO, Takings.NONE);

    /** Both together. */
    PromotionFigures plus(PromotionFigures more) {
        return new PromotionFigures(receipts + more.receipts, withoutMember + more.withoutMember, times + more.times,
                Saturating.plus(benefitMinor, more.benefitMinor),
                Saturating.plus(memberBenefitMinor, more.memberBenefitMinor), takings.plus(more.takings));
    }

    /** This without some of it. */
    PromotionFigures minus(PromotionFigures less) {
        return new PromotionFigures(receipts - less.receipts, withoutMember - less.withoutMember, times - less.times,
                Saturating.plus(benefitMinor, less.benefitMinor.negated()),
                Saturating.plus(memberBenefitMinor, less.memberBenefitMinor.negated()), takings.minus(less.takings));
    }
}
