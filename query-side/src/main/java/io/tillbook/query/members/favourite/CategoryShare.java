package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Money;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How much a category matters to a member.
 *
 * @param category its name; null for products without one
 * @param receipts receipts that kept something of it
 * @param paidMinor what is paid for that, in minor units
 * @param shareBp what part that is of all that the member paid, in ten thousandths, rounded down; 0 where nothing was
 */
record CategoryShare(@Nullable String category, int receipts, Money paidMinor, int shareBp) {
    private static final BigInteger WHOLE_BP = BigInteger.valueOf(10_000);

    static CategoryShare of(BoughtCategory bought, long allMinor) {
        long paid = bought.paidMinor().minor();
        int share = allMinor <= 0 || paid <= 0 ? 0
                : BigInteger.valueOf(paid).multiply(WHOLE_BP).divide(BigInteger.valueOf(allMinor)).intValueExact();
        return new CategoryShare(bought.category(), bought.receipts(), bought.paidMinor(), share);
    }
}
