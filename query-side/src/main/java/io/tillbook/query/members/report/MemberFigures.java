package io.tillbook.query.members.report;

import io.tillbook.api.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures of members on some days, and of as many days before.
 *
 * @param registered members who were registered in these days
 * @param active members who bought something that they kept
 * @param newMembers those of them whose first receipt in the chain is of these days
 * @param repeated those of them with two receipts or more
 * @param lapsed members who bought in as many days before and not in these
 * @param activeBefore members who bought in as many days before
 * @param receipts receipts of members of which something is kept
 * @param paidMinor what is paid for what is kept of them, in minor units
 */
record MemberFigures(long registered, long active, long newMembers, long repeated, long lapsed, long activeBefore,
        long receipts, Money paidMinor) {
    private static final BigDecimal WHOLE_BP = BigDecimal.valueOf(10_000);

    /** How many of the active came twice or more, in ten thousandths; null where nobody was active. */
    public @Nullable Integer repeatRateBp() {
        return share(repeated, active);
    }

    /** How many of those before have come again, in ten thousandths; null where nobody was there before. */
    public @Nullable Integer keptRateBp() {
        return share(activeBefore - lapsed, activeBefore);
    }

    /** What is paid for a receipt on average, rounded to the minor unit; null where there is none. */
    public @Nullable Long meanBasketMinor() {
        return receipts == 0 ? null
                : BigDecimal.valueOf(paidMinor.minor())
                        .divide(BigDecimal.valueOf(receipts), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static @Nullable Integer share(long part, long whole) {
        return whole == 0 ? null
                : BigDecimal.valueOf(part)
                        .multiply(WHOLE_BP)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
