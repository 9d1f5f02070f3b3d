package io.tillbook.api.members.points;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How points are earned, and how long they live. What a point is worth, in which steps and for which share of a receipt
 * it pays is told by the pricing policy of the chain and its stores.
 *
 * @param unitMinor for how much money there is one point, in minor units; what is left over earns nothing
 * @param tenders the means of payment that earn points, none where the list is empty; all but gift cards where it is
 *     missing
 * @param multipliers goods that earn more or fewer points; of several that name a product the first counts
 * @param tiers tiers whose members earn more points
 * @param pendingDays so many days after the sale its points can be spent; at once where it is missing
 * @param expiry how long they live
 */
public record PointsProgram(@AtLeast(1) Money unitMinor, @Nullable List<TenderMethod> tenders,
        @AtMost(PointsProgram.MOST) @Nullable List<PointsMultiplier> multipliers,
        @AtMost(PointsProgram.MOST) @Nullable List<TierMultiplier> tiers,
        @AtLeast(0) @AtMost(PointsProgram.MOST_PENDING_DAYS) @Nullable Integer pendingDays, PointsExpiry expiry) {
    /** Most multipliers: each sale of a member looks at them. */
    public static final int MOST = 100;
    /** Most days that points are pending. */
    public static final int MOST_PENDING_DAYS = 366;
    private static final Bounds BOUNDS = Bounds.of(PointsProgram.class);
    private static final Set<TenderMethod> USUAL = EnumSet.complementOf(EnumSet.of(TenderMethod.GIFT_CARD));

    /** Checks the fields. */
    public PointsProgram {
        BOUNDS.check("unitMinor", Require.present("unitMinor", unitMinor));
        tenders = tenders == null ? null : distinct("tenders", Require.list("tenders", tenders));
        multipliers = multipliers == null ? null : few("multipliers", Require.list("multipliers", multipliers));
        tiers = tiers == null ? null : few("tiers", Require.list("tiers", tiers));
        if (tiers != null) {
            distinct("tiers", tiers.stream().map(TierMultiplier::tier).toList());
        }
        BOUNDS.check("pendingDays", pendingDays);
        Require.present("expiry", expiry);
    }

    private static <T> List<T> few(String field, List<T> values) {
        if (values.size() > MOST) {
            throw new InvalidField(field, "must be at most " + MOST);
        }
        return values;
    }

    private static <T> List<T> distinct(String field, List<T> values) {
        if (!Require.distinct(values)) {
            throw new InvalidField(field, "must be different");
        }
        return values;
    }

    /** Whether a means of payment earns points. */
    public boolean earnsBy(TenderMethod method) {
        return tenders == null ? USUAL.contains(method) : tenders.contains(method);
    }

    /** Goods that earn more or fewer points. */
    public List<PointsMultiplier> allMultipliers() {
        return multipliers == null ? List.of() : multipliers;
    }

    /**
     * What the points of a tier's members are multiplied with, in basis points.
     *
     * @param tier the tier; null for members who have none
     */
    public int tierBp(@Nullable String tier) {
        return tiers == null ? Benefit.WHOLE_BP
                : tiers.stream()
                        .filter(each -> each.tier().equals(tier))
                        .findFirst()
                        .map(TierMultiplier::bp)
                        .orElse(Benefit.WHOLE_BP);
    }

    /**
     * The lot of points that are earned. They can be spent for {@link PointsAccount#LEAST_DAYS} days at least, be it
     * that they become known late.
     *
     * @param points how many
     * @param soldOn the day of the sale
     * @param on the day on which it becomes known
     */
    public PointsLot lot(long points, LocalDate soldOn, LocalDate on) {
        LocalDate usableFrom = soldOn.plusDays(pendingDays == null ? 0 : pendingDays);
        LocalDate known = usableFrom.isAfter(on) ? usableFrom : on;
        LocalDate least = known.plusDays(PointsAccount.LEAST_DAYS);
        LocalDate last = expiry.lastDay(soldOn);
        return new PointsLot(last == null || !last.isBefore(least) ? last : least, usableFrom, points).on(on);
    }
}
