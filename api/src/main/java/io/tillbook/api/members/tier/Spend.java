package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.Money;

/**
 * What a member has spent in a while.
 *
 * @param netMinor what was paid for goods less what came back of them, in minor units
 * @param receipts how many sales there were, without those of which everything came back
 */
public record Spend(Money netMinor, int receipts) {
    /** Nothing. */
    public static final Spend NONE = new Spend(Money.ZERO, 0);

    Spend plus(MonthSpend month) {
        return new Spend(netMinor.plus(month.netMinor()), receipts + month.receipts());
    }
}
