package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;

/**
 * What is given with what is paid at once (充500送50).
 *
 * @param paidMinor whoever pays at least so much, in minor units
 * @param bonusMinor gets so much more, in minor units
 */
public record BonusStep(@AtLeast(1) Money paidMinor, @AtLeast(1) Money bonusMinor) {
    private static final Bounds BOUNDS = Bounds.of(BonusStep.class);

    /** Checks the amounts. */
    public BonusStep {
        BOUNDS.check("paidMinor", Require.present("paidMinor", paidMinor));
        BOUNDS.check("bonusMinor", Require.present("bonusMinor", bonusMinor));
    }
}
