package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.util.List;

/**
 * What is to be priced.
 *
 * @param lines what is bought, each line once
 * @param coupons the campaigns of the coupons that were presented, each at most once
 * @param manualMinor what somebody takes off by hand, in minor units
 * @param roundOff whether the rest below the step of the policy is dropped (抹零)
 * @param points how many points are offered
 */
public record Basket(List<BasketLine> lines, List<String> coupons, Money manualMinor, boolean roundOff, int points) {
    /** Checks the fields. */
    public Basket {
        lines = Require.list("lines", lines);
        coupons = List.copyOf(coupons);
        if (lines.stream().mapToInt(BasketLine::lineNo).distinct().count() != lines.size()) {
            throw new InvalidField("lines", "must have different line numbers");
        }
        if (coupons.stream().distinct().count() != coupons.size()) {
            throw new InvalidField("coupons", "must be different");
        }
        Require.notNegative("manualMinor", manualMinor);
        if (points < 0) {
            throw new InvalidField("points", "must not be negative");
        }
    }

    /** Lines and nothing else. */
    public static Basket of(BasketLine... lines) {
        return new Basket(List.of(lines), List.of(), Money.ZERO, false, 0);
    }

    /** The same with coupons of these campaigns. */
    public Basket coupons(String... campaigns) {
        return new Basket(lines, List.of(campaigns), manualMinor, roundOff, points);
    }

    /** The same with points. */
    public Basket points(int offered) {
        return new Basket(lines, coupons, manualMinor, roundOff, offered);
    }
}
