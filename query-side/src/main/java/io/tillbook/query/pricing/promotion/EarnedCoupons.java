package io.tillbook.query.pricing.promotion;

import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Coupons for the next time that a member gets after a sale.
 *
 * @param promotion by which promotion
 * @param name what it is called
 * @param campaign of which campaign they are
 * @param coupons how many
 */
public record EarnedCoupons(PromotionId promotion, @Nullable String name, String campaign, int coupons) {
    /**
     * Those that applications of rules give.
     *
     * @param rules the rules that are cited, among others
     * @param names what they are called
     */
    public static List<EarnedCoupons> of(List<Application> applications, Collection<PublishedRule> rules,
            Map<Cited, String> names) {
        return applications.stream().flatMap(applied -> of(applied, rules, names)).toList();
    }

    private static Stream<EarnedCoupons> of(Application applied, Collection<PublishedRule> rules,
            Map<Cited, String> names) {
        Cited cited = applied.cited();
        int count = Math.toIntExact(Math.min(applied.times(), EarnedCoupon.MOST));
        return cited == null || count == 0 ? Stream.empty()
                : gift(applied, cited, rules)
                        .map(gift -> new EarnedCoupons(cited.promotion(), names.get(cited), gift.campaign(), count))
                        .stream();
    }

    private static Optional<CouponGift> gift(Application applied, Cited cited, Collection<PublishedRule> rules) {
        return rules.stream()
                .filter(rule -> cited.equals(new Cited(rule.promotion(), rule.version())))
                .flatMap(rule -> rule.rule().steps().stream().skip(applied.step()).limit(1))
                .map(step -> step.give())
                .filter(CouponGift.class::isInstance)
                .map(CouponGift.class::cast)
                .findFirst();
    }
}
