package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.rule.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Coupons that were presented, in the order that gives most. One that gives nothing is not used up. */
final class CouponLayer {
    private CouponLayer() {}

    static Outcome apply(Pricing pricing, Terms terms) {
        int most = terms.policy().maxCoupons();
        List<String> tried = terms.coupons().stream().limit(most).toList();
        List<PublishedRule> rules = tried.stream().flatMap(coupon -> rule(coupon, terms).stream()).toList();
        Pricing after = new Contest(pricing, (rule, basket) -> WholeDiscount.of(rule, basket, terms.match()))
                .best(rules)
                .pricing();
        List<Skipped> skipped = new ArrayList<>();
        for (String coupon : terms.coupons()) {
            reason(coupon, tried, terms, after)
                    .ifPresent(why -> skipped.add(new Skipped(null, coupon, why)));
        }
        return new Outcome(after, skipped);
    }

    /** A campaign has one rule; of several only the first counts. */
    private static Optional<PublishedRule> rule(String coupon, Terms terms) {
        return terms.of(Layer.COUPON)
                .stream()
                .filter(rule -> coupon.equals(rule.rule().when().coupon()))
                .min(Terms.ORDER);
    }

    private static Optional<Skipped.Reason> reason(String coupon, List<String> tried, Terms terms, Pricing after) {
        List<PublishedRule> about =
                terms.rules().stream().filter(rule -> coupon.equals(rule.rule().when().coupon())).toList();
        if (!tried.contains(coupon)) {
            return Optional.of(Skipped.Reason.TOO_MANY_COUPONS);
        }
        if (about.isEmpty()) {
            return Optional.of(Skipped.Reason.NOT_EFFECTIVE);
        }
        Set<Application.Cited> cited = after.applications()
                .stream()
                .map(Application::cited)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return about.stream()
                .map(rule -> new Application.Cited(rule.promotion(), rule.version()))
                .anyMatch(cited::contains) ? Optional.empty() : Optional.of(Skipped.Reason.NO_EFFECT);
    }
}
