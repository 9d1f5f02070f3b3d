package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowCost;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowFloor;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs when only a share of its price is paid.
 *
 * @param regular its price without that, above zero, in minor units
 * @param floor the least that price lists let it be sold for, in minor units; none where it is null
 * @param cost what it has cost, in minor units; null where it may be sold for less
 */
public record MarkdownPrice(Money regular, @Nullable Money floor, @Nullable Money cost) {
    /** What a unit costs at a share in basis points, as the pricing engine rounds it. */
    public Money unit(int payBasisPoints) {
        return Money.of(Rounding.halfUp(regular.minor(), payBasisPoints, Benefit.WHOLE_BP));
    }

    /** A share, raised as far as floor and cost ask for; all of the price where nothing less is enough. */
    public int raised(int payBasisPoints) {
        Money least = least();
        if (!least.exceeds(unit(payBasisPoints))) {
            return payBasisPoints;
        }
        if (!regular.exceeds(least)) {
            return Benefit.WHOLE_BP;
        }
        int share = Math.toIntExact(Rounding.floor(least.minor(), Benefit.WHOLE_BP, regular.minor()));
        return least.exceeds(unit(share)) ? share + 1 : share;
    }

    /** Rule: at a share, a unit costs no less than floor and cost ask for. */
    public Optional<MarkdownRejection> broken(LocationId location, Sku sku, int payBasisPoints) {
        Money unit = unit(payBasisPoints);
        if (floor != null && floor.exceeds(unit)) {
            return Optional.of(new MarkdownBelowFloor(location, sku, unit, floor));
        }
        return cost != null && cost.exceeds(unit) ? Optional.of(new MarkdownBelowCost(location, sku, unit, cost))
                : Optional.empty();
    }

    private Money least() {
        Money asked = floor == null ? Money.ZERO : floor;
        return cost == null || asked.exceeds(cost) ? asked : cost;
    }
}
