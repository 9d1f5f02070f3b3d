package io.tillbook.query.pricing.whatif;

import io.tillbook.api.pricing.basket.PromotionId;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A basket without a draft and with it.
 *
 * @param before what is paid for each of its lines without the draft, in minor units
 * @param after what is paid for each of them with it
 * @param isReached whether the draft applies
 * @param given what it takes off by itself, which may be more than is paid less, in minor units
 * @param isNearMiss whether it does not, and little is missing
 * @param displaced what other promotions give less beside it, in minor units
 * @param returned what is given back for goods that came back, where it applies
 */
record Compared(List<Long> before, List<Long> after, boolean isReached, long given,
        boolean isNearMiss, Map<PromotionId, Long> displaced, Returned returned) {
    /**
     * What is given back of a basket for goods that came back.
     *
     * @param refunded by how much less is paid for each of its lines of which some came back, in minor units
     * @param restated by how much more is paid for what is kept of each line, in minor units
     * @param waivedMinor by how much what is kept would cost more than was paid for it, in minor units
     */
    record Back(List<Long> refunded, List<Long> restated, long waivedMinor) {
        private long sum(IntPredicate wanted) {
            return sum(refunded, wanted) - sum(restated, wanted);
        }

        private static long sum(List<Long> amounts, IntPredicate wanted) {
            return IntStream.range(0, amounts.size()).filter(wanted).mapToLong(amounts::get).sum();
        }
    }

    /**
     * The goods that came back, and what is given back for them.
     *
     * @param returns what came back
     * @param before what is given back without the draft
     * @param after and with it
     * @param refundedAsPaid and with it, if each piece were refunded at what was paid for it
     */
    record Returned(List<PastReturn> returns, Back before, Back after, Back refundedAsPaid) {
        private static final Back NOTHING_BACK = new Back(List.of(), List.of(), 0);
        static final Returned NOTHING = new Returned(List.of(), NOTHING_BACK, NOTHING_BACK, NOTHING_BACK);

        /** What it is of all lines. */
        WhatIfReturns figures() {
            return figures(_ -> true, after.waivedMinor);
        }

        /** What it is of some lines by their places. What is waived is of no line. */
        WhatIfReturns figures(IntPredicate wanted) {
            return figures(wanted, 0);
        }

        private WhatIfReturns figures(IntPredicate wanted, long waivedMinor) {
            long count = returns.stream()
                    .filter(back -> back.lines().stream().map(PastReturn.Line::place).anyMatch(wanted::test))
                    .count();
            return new WhatIfReturns(count, before.sum(wanted), Back.sum(after.refunded, wanted),
                    Back.sum(after.restated, wanted), waivedMinor, refundedAsPaid.sum(wanted) - after.sum(wanted));
        }
    }
}
