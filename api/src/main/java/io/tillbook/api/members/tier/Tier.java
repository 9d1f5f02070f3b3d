package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * A tier, and what leads to it: an amount or a number of receipts within the months that count.
 *
 * @param name by which promotions and programs name it, such as {@code GOLD}
 * @param spendMinor so much spent, or more, in minor units
 * @param receipts so many receipts, or more; given where {@code spendMinor} is not
 * @param privileges what members of it have, in words
 */
public record Tier(String name, @AtLeast(1) @Nullable Money spendMinor, @AtLeast(1) @Nullable Integer receipts,
        @Nullable String privileges) {
    /** Checks the fields. */
    public Tier {
        Require.text("name", name);
        Require.exactlyOne("spendMinor", spendMinor, "receipts", receipts);
        if (spendMinor != null && spendMinor.minor() < 1) {
            throw new InvalidField("spendMinor", "must be at least 1");
        }
        if (receipts != null) {
            Require.between("receipts", receipts, 1, Integer.MAX_VALUE);
        }
        Require.optionalText("privileges", privileges);
    }

    /** Whether what was spent leads to it. */
    public boolean isReachedBy(Spend spend) {
        return spendMinor == null ? receipts != null && spend.receipts() >= receipts
                : spend.netMinor().compareTo(spendMinor) >= 0;
    }

    /** How much is still to be spent for it, in minor units; nothing where receipts lead to it. */
    public Money missing(Spend spend) {
        return spendMinor == null || isReachedBy(spend) ? Money.ZERO : spendMinor.minus(spend.netMinor());
    }

    /** Whether less leads to it than to the one above it, as far as both count the same. */
    boolean isBelow(Tier above) {
        return (spendMinor == null || above.spendMinor == null || above.spendMinor.exceeds(spendMinor))
                && (receipts == null || above.receipts == null || above.receipts > receipts);
    }
}
