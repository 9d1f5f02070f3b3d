package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import java.util.List;

/**
 * A basket with its prices, and where they come from.
 *
 * @param lines its lines; one of a basket may have become several, each with one price for all its pieces
 * @param applications what was applied, in that order
 * @param skipped coupons that were presented and give nothing, and rules that a better one has kept out
 * @param nearMisses what is not given only because a little is missing
 * @param search how deals were tried
 * @param pointsUsed how many points pay for it
 */
public record PricedBasket(List<PricedLine> lines, List<Application> applications, List<Skipped> skipped,
        List<NearMiss> nearMisses, Search search, int pointsUsed) {
    /** Which calculation this is, recorded with each sale. */
    public static final int ENGINE = 1;

    /** Copies the lists. */
    public PricedBasket {
        lines = List.copyOf(lines);
        applications = List.copyOf(applications);
        skipped = List.copyOf(skipped);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The same, with what was not applied told otherwise. */
    public PricedBasket skipping(List<Skipped> told) {
        return new PricedBasket(lines, applications, told, nearMisses, search, pointsUsed);
    }

    /** What is to be paid. */
    public Money total() {
        return lines.stream().map(PricedLine::paid).reduce(Money.ZERO, Money::plus);
    }
}
