package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How much one sale gets from a rule at most, whatever is in the basket. */
public final class Generosity {
    private static final Money NO_BOUND = Money.of(Money.MAX_MINOR);

    private Generosity() {}

    /** That amount, in minor units; {@link Money#MAX_MINOR} where the rule has no such bound. */
    public static Money of(Rule rule) {
        return rule.steps()
                .stream()
                .map(step -> of(rule, step))
                .reduce(Money.ZERO, (one, other) -> one.exceeds(other) ? one : other);
    }

    private static Money of(Rule rule, Step step) {
        if (rule.layer() == Layer.PRICE) {
            return NO_BOUND;
        }
        return switch (step.give()) {
            case Benefit.Off off -> times(off.minor(), most(rule, step.need()));
            case Benefit.Pay pay -> pay.max() == null ? NO_BOUND : times(pay.max(), most(rule, step.need()));
            case Benefit.UnitPrice _,Benefit.Total _,Benefit.Cheapest _,Benefit.Get _ -> NO_BOUND;
            case Benefit.PointsGift _,Benefit.CouponGift _ -> NO_BOUND;
        };
    }

    /** How many times it is given at most; null where that has no bound. */
    private static @Nullable Integer most(Rule rule, Need need) {
        Integer perSale = rule.limit().timesPerSale();
        return switch (need) {
            case Need.None _ -> Integer.valueOf(1);
            case Need.Amount amount -> amount.each() ? least(amount.atMost(), perSale) : Integer.valueOf(1);
            case Need.Pieces pieces -> pieces.each() ? least(pieces.atMost(), perSale) : Integer.valueOf(1);
            case Need.Slots _ -> perSale;
        };
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    private static Money times(Money amount, @Nullable Integer times) {
        return times == null || amount.minor() > Money.MAX_MINOR / times ? NO_BOUND
                : Money.of(amount.minor() * times);
    }
}
