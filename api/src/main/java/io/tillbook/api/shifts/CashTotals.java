package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;

/**
 * What has moved in a drawer beside sales and returns.
 *
 * @param floatMinor what was in it when the shift was opened, in minor units
 * @param paidInMinor what came in and is not of a sale, in minor units
 * @param paidOutMinor what was paid out of it, in minor units
 * @param droppedMinor what went into the safe, in minor units
 * @param floatAddedMinor what was added as change, in minor units
 * @param changeBoughtMinor what was changed for coins, which leaves as much as before; in minor units
 * @param opened how often it was opened without a sale
 */
public record CashTotals(Money floatMinor, Money paidInMinor, Money paidOutMinor, Money droppedMinor,
        Money floatAddedMinor, Money changeBoughtMinor, int opened) {
    /** Nothing has moved. */
    public static final CashTotals NONE =
            new CashTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);

    /** A drawer with so much in it. */
    public static CashTotals opening(Money floatMinor) {
        return new CashTotals(floatMinor, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);
    }

    /** A movement alone. */
    public static CashTotals of(CashMovementKind kind, Money amount) {
        Money none = Money.ZERO;
        return switch (kind) {
            case PAY_IN -> new CashTotals(none, amount, none, none, none, none, 0);
            case PAY_OUT -> new CashTotals(none, none, amount, none, none, none, 0);
            case DROP -> new CashTotals(none, none, none, amount, none, none, 0);
            case FLOAT_ADD -> new CashTotals(none, none, none, none, amount, none, 0);
            case CHANGE_BUY -> new CashTotals(none, none, none, none, none, amount, 0);
        };
    }

    /** One opening without a sale. */
    public static CashTotals openedOnce() {
        return new CashTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 1);
    }

    /** How much more there is in the drawer by all of it: rule 21 without sales and returns. */
    public Money inDrawerMinor() {
        return floatMinor.plus(paidInMinor).plus(floatAddedMinor).minus(paidOutMinor).minus(droppedMinor);
    }

    CashTotals plus(CashTotals other) {
        return new CashTotals(floatMinor.plus(other.floatMinor), paidInMinor.plus(other.paidInMinor),
                paidOutMinor.plus(other.paidOutMinor), droppedMinor.plus(other.droppedMinor),
                floatAddedMinor.plus(other.floatAddedMinor), changeBoughtMinor.plus(other.changeBoughtMinor),
                Math.addExact(opened, other.opened));
    }
}
