package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.TransferredLine;

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
        return new MovedGoods(quantity.plus(more.quantity), valueMinor.plus(more.valueMinor));
    }

    MovedGoods minus(MovedGoods less) {
        return plus(less.negated());
    }

    MovedGoods negated() {
        return new MovedGoods(quantity.negated(), valueMinor.negated());
    }
}
