package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Quantity;

/**
 * How much can be ordered.
 *
 * @param pack only whole ones can be ordered; above zero
 * @param minimum the least that can be ordered at once
 */
record OrderTerms(Quantity pack, Quantity minimum) {

    /** Whole packs that are at least so much. */
    Quantity atLeast(Quantity quantity) {
        long packs = Math.ceilDiv(quantity.thousandths(), pack.thousandths());
        return Quantity.ofThousandths(Math.multiplyExact(packs, pack.thousandths()));
    }

    /** Whole packs that are at most so much. */
    Quantity atMost(Quantity quantity) {
        return Quantity.ofThousandths(quantity.thousandths() / pack.thousandths() * pack.thousandths());
    }

    /** The least that can be ordered. */
    Quantity least() {
        return atLeast(minimum.exceeds(pack) ? minimum : pack);
    }
}
