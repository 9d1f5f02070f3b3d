package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is given: exactly one of these.
 *
 * @param unitPrice another price of a whole unit, in minor units
 * @param pay only a share is paid, in basis points
 * @param max most that {@code pay} takes off, in minor units
 * @param off so much less, in minor units
 * @param total what is needed costs so much together, in minor units
 * @param cheapest of the cheapest pieces only a share is paid
 * @param get other goods for less: a gift, or something to add
 * @param points points beside those that are earned anyway
 * @param coupon a coupon for the next time
 */
public record RuleGive(@Nullable Money unitPrice, @AtLeast(0) @AtMost(Benefit.WHOLE_BP) @Nullable Integer pay,
        @AtLeast(1) @Nullable Money max, @AtLeast(1) @Nullable Money off, @Nullable Money total,
        @Nullable RuleCheapest cheapest, @Nullable RuleGet get, @Nullable RulePoints points,
        @Nullable RuleCoupon coupon) {
    /** Checks the fields. */
    public RuleGive {
        if (Stream.of(unitPrice, pay, off, total, cheapest, get, points, coupon)
                .filter(Objects::nonNull)
                .count() != 1) {
            throw new InvalidField("",
                    "must have exactly one of unitPrice, pay, off, total, cheapest, get, points and coupon");
        }
        if (max != null && pay == null) {
            throw new InvalidField("max", "is for pay only");
        }
        if (pay != null) {
            var _ = new Benefit.Pay(pay, max);
        }
        var _ = unitPrice == null ? null : new Benefit.UnitPrice(unitPrice);
        var _ = off == null ? null : new Benefit.Off(off);
        var _ = total == null ? null : new Benefit.Total(total);
    }

    static RuleGive of(Benefit benefit) {
        return switch (benefit) {
            case Benefit.UnitPrice price -> new RuleGive(price.minor(), null, null, null, null, null, null, null, null);
            case Benefit.Pay pay -> new RuleGive(null, pay.bp(), pay.max(), null, null, null, null, null, null);
            case Benefit.Off off -> new RuleGive(null, null, null, off.minor(), null, null, null, null, null);
            case Benefit.Total total -> new RuleGive(null, null, null, null, total.minor(), null, null, null, null);
            case Benefit.Cheapest cheapest ->
                new RuleGive(null, null, null, null, null, RuleCheapest.of(cheapest), null, null, null);
            case Benefit.Get get -> new RuleGive(null, null, null, null, null, null, RuleGet.of(get), null, null);
            case Benefit.PointsGift points ->
                new RuleGive(null, null, null, null, null, null, null, RulePoints.of(points), null);
            case Benefit.CouponGift coupon ->
                new RuleGive(null, null, null, null, null, null, null, null, new RuleCoupon(coupon.campaign()));
        };
    }

    Benefit read() {
        if (pay != null) {
            return new Benefit.Pay(pay, max);
        }
        return Stream
                .<@Nullable Benefit>of(unitPrice == null ? null : new Benefit.UnitPrice(unitPrice),
                        off == null ? null : new Benefit.Off(off), total == null ? null : new Benefit.Total(total),
                        cheapest == null ? null : cheapest.read(), get == null ? null : get.read(),
                        points == null ? null : points.read(),
                        coupon == null ? null : new Benefit.CouponGift(coupon.campaign()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
