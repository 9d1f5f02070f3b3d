package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion has changed: members who could have it against those from whom it was kept.
 *
 * @param treated those who could
 * @param heldOut those who could not
 * @param changedMembers those who could at some time only, which are in neither group
 * @param revenue by how much more one who could has paid; null where one of the groups has nobody
 * @param margin by how much more was left of it; null where one of the groups has nobody
 * @param benefitMinor what the promotion gave to members on the days that are compared, in minor units
 * @param extraMarginMinor by how much more was left of all who could, in minor units
 * @param costPerExtraMarginBp the benefit in ten thousandths of that margin: 10000 is one for one; null where nothing
 *     more was left
 */
record CampaignUplift(UpliftGroup treated, UpliftGroup heldOut, long changedMembers, @Nullable WelchInterval revenue,
        @Nullable WelchInterval margin, Money benefitMinor, @Nullable Long extraMarginMinor,
        @Nullable Long costPerExtraMarginBp) {
    private static final BigDecimal WHOLE_BP = BigDecimal.valueOf(10_000);

    static CampaignUplift of(UpliftGroup treated, UpliftGroup heldOut, long changed, Money benefit) {
        if (treated.members() == 0 || heldOut.members() == 0) {
            return new CampaignUplift(treated, heldOut, changed, null, null, benefit, null, null);
        }
        long extra = extra(treated.margin(), heldOut.margin());
        return new CampaignUplift(treated, heldOut, changed, WelchInterval.of(treated.revenue(), heldOut.revenue()),
                WelchInterval.of(treated.margin(), heldOut.margin()), benefit, extra,
                extra <= 0 ? null : cost(benefit, extra));
    }

    private static long extra(Sample treated, Sample heldOut) {
        return treated.mean()
                .subtract(heldOut.mean())
                .multiply(BigDecimal.valueOf(treated.members()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long cost(Money benefit, long extra) {
        return BigDecimal.valueOf(benefit.minor())
                .multiply(WHOLE_BP)
                .divide(BigDecimal.valueOf(extra), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Whether there are fewer members than an interval can be told of. */
    public boolean tooFewMembers() {
        return treated.members() < WelchInterval.FEWEST || heldOut.members() < WelchInterval.FEWEST;
    }
}
