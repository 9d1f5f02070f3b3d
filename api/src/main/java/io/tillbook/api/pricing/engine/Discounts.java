package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.rule.Benefit.Get.Price;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit;

/** How much benefits take off, in minor units. */
final class Discounts {
    private Discounts() {}

    /** Where only a share is paid: {@code base − R(base × bp / 10000)}. */
    static long share(long base, int bp) {
        return base - Rounding.halfUp(base, bp, Benefit.WHOLE_BP);
    }

    static long of(Pay pay, long base) {
        long discount = share(base, pay.bp());
        return pay.max() == null ? discount : Math.min(discount, pay.max().minor());
    }

    /** @param times how many times it is given, above zero; never more than there is */
    static long of(Off off, long base, long times) {
        return off.minor().minor() > base / times ? base : off.minor().minor() * times;
    }

    /** @param base what the pieces that are given cost; there is one at least */
    static long of(Price price, long base, long pieces) {
        return switch (price) {
            case Price.Share share -> share(base, share.bp());
            case Price.Fixed fixed -> fixed.minor().minor() > base / pieces ? 0
                    : base - fixed.minor().minor() * pieces;
        };
    }
}
