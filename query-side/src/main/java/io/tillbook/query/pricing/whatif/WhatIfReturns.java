package io.tillbook.query.pricing.whatif;

/**
 * What goods that came back of some baskets give back, where the draft reaches these baskets; amounts in minor units.
 *
 * @param returns how often something came back
 * @param backBeforeMinor what is given back without the draft
 * @param refundMinor by how much less is paid, with it, for lines of which goods came back
 * @param restatedMinor by how much more is paid, with it, for what is kept, as a discount that it was bought with is
 *     lost
 * @param waivedMinor by how much what is kept costs more than was paid for it, which nobody has to pay
 * @param recalcMinor how much less is given back because what is kept is priced again, and not each piece refunded at
 *     what was paid for it
 */
public record WhatIfReturns(long returns, long backBeforeMinor, long refundMinor, long restatedMinor,
        long waivedMinor, long recalcMinor) {
    static final WhatIfReturns NONE = new WhatIfReturns(0, 0, 0, 0, 0, 0);

    /** Both together. */
    WhatIfReturns plus(WhatIfReturns more) {
        return new WhatIfReturns(returns + more.returns, Math.addExact(backBeforeMinor, more.backBeforeMinor),
                Math.addExact(refundMinor, more.refundMinor), Math.addExact(restatedMinor, more.restatedMinor),
                Math.addExact(waivedMinor, more.waivedMinor), Math.addExact(recalcMinor, more.recalcMinor));
    }

    /** What is given back with the draft. */
    long backAfterMinor() {
        return refundMinor - restatedMinor;
    }
}
