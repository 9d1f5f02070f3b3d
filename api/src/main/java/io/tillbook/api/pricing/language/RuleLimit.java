package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.UseLimit;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule applies; no limit where a number is missing.
 *
 * @param timesPerSale times in one sale
 * @param pieces pieces in one sale that get its price
 * @param perMember uses of one member; only members have it then
 * @param perMemberDay uses of one member on one day; only members have it then
 * @param total uses of all
 * @param perStore uses in each store
 * @param budgetMinor what it takes off in all, in minor units
 */
public record RuleLimit(@Nullable Integer timesPerSale, @Nullable Integer pieces, @Nullable Integer perMember,
        @Nullable Integer perMemberDay, @Nullable Integer total, @Nullable Integer perStore,
        @AtLeast(1) @Nullable Money budgetMinor) {
    /** Checks the fields. */
    public RuleLimit {
        var _ = new UseLimit(timesPerSale, pieces, perMember, perMemberDay, total, perStore, budgetMinor);
    }

    static @Nullable RuleLimit of(UseLimit limit) {
        return limit.equals(UseLimit.NONE) ? null
                : new RuleLimit(limit.timesPerSale(), limit.pieces(), limit.perMember(), limit.perMemberDay(),
                        limit.total(), limit.perStore(), limit.budget());
    }

    static UseLimit read(@Nullable RuleLimit limit) {
        return limit == null ? UseLimit.NONE
                : new UseLimit(limit.timesPerSale, limit.pieces, limit.perMember, limit.perMemberDay, limit.total,
                        limit.perStore, limit.budgetMinor);
    }
}
