package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule applies; no limit where a number is missing. All are above zero.
 *
 * @param timesPerSale times in one sale
 * @param pieces pieces in one sale that get its price
 * @param perMember uses of one member
 * @param perMemberDay uses of one member on one day
 * @param total uses of all
 * @param perStore uses in each store
 * @param budget what it takes off in all, in minor units
 */
public record UseLimit(@Nullable Integer timesPerSale, @Nullable Integer pieces, @Nullable Integer perMember,
        @Nullable Integer perMemberDay, @Nullable Integer total, @Nullable Integer perStore,
        @Nullable Money budget) {
    /** It applies as often as it can. */
    public static final UseLimit NONE = new UseLimit(null, null, null, null, null, null, null);

    /** Checks the fields. */
    public UseLimit {
        positive("timesPerSale", timesPerSale);
        positive("pieces", pieces);
        positive("perMember", perMember);
        positive("perMemberDay", perMemberDay);
        positive("total", total);
        positive("perStore", perStore);
        if (budget != null && budget.minor() <= 0) {
            throw new InvalidField("budgetMinor", "must be greater than 0");
        }
    }

    private static void positive(String field, @Nullable Integer value) {
        if (value != null && value <= 0) {
            throw new InvalidField(field, "must be greater than 0");
        }
    }

    /** So many pieces in one sale. */
    public static UseLimit pieces(int most) {
        return new UseLimit(null, most, null, null, null, null, null);
    }

    /** So many times in one sale. */
    public static UseLimit times(int most) {
        return new UseLimit(most, null, null, null, null, null, null);
    }

    /** So many times by one member. */
    public static UseLimit perMember(int most) {
        return new UseLimit(null, null, most, null, null, null, null);
    }

    /** Whether only members can have it: nobody counts what guests have used. */
    public boolean countsMembers() {
        return perMember != null || perMemberDay != null;
    }
}
