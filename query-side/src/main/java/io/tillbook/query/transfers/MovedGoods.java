package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.query.kernel.Saturating;

/**
 * Goods that move together.
 *
 * @param valueMinor the cost value they carry, in minor units
 */
record MovedGoods(Quantity quantity, Money valueMinor) {

    static final MovedGoods NONE = new MovedGoods(Quantity.ZERO, Money.ZERO);

    static MovedGoods of(TransferredLine line) {
        return new MovedGoods(line.quantity(), line.costMinor());
    }

    MovedGoods plus(MovedGoods more) {
        return new MovedGoods(Saturating.plus(quantity, more.quantity), Saturating.plus(valueMinor, more.valueMinor));
    }

    MovedGoods minus(MovedGoods less) {
        return plus(less.negated());
    }

    MovedGoods negated() {
        return new MovedGoods(quantity.negated(), valueMinor.negated());
    }
}
