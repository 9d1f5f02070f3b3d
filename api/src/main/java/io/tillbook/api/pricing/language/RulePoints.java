package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points beside those that are earned anyway. It has one of both at least.
 *
 * @param multiplierBp what they are multiplied with, in basis points: 20000 doubles them
 * @param bonus how many more
 */
public record RulePoints(@AtLeast(Benefit.WHOLE_BP) @Nullable Integer multiplierBp, @Nullable Integer bonus) {
    /** Checks the fields. */
    public RulePoints {
        if (multiplierBp == null && bonus == null) {
            throw new InvalidField("bonus", "or multiplierBp is required");
        }
        if (multiplierBp != null) {
            Require.between("multiplierBp", multiplierBp, Benefit.WHOLE_BP, Integer.MAX_VALUE);
        }
        if (bonus != null) {
            Require.between("bonus", bonus, 1, Integer.MAX_VALUE);
        }
    }

    static RulePoints of(PointsGift points) {
        boolean isMultiplied = points.bonus() == 0 || points.multiplierBp() != Benefit.WHOLE_BP;
        return new RulePoints(isMultiplied ? points.multiplierBp() : null, points.bonus() == 0 ? null : points.bonus());
    }

    PointsGift read() {
        return new PointsGift(Objects.requireNonNullElse(multiplierBp, Benefit.WHOLE_BP),
                Objects.requireNonNullElse(bonus, 0));
    }
}
