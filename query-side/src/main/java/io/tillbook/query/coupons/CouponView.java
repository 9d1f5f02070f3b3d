package io.tillbook.query.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a coupon.
 *
 * @param member whose it is; null where it is nobody's
 * @param until the first moment after its own time
 * @param sale the sale that it is held for, or that has used it
 * @param location where it was used
 * @param heldUntil until when it is held
 * @param dueMs the first whole millisecond at which its hold is over; null where it is not held
 * @param revokedBecause why it was taken back
 * @param doubles sales that have used it once more
 */
record CouponView(CampaignId campaign, int serial, CouponState state, @Nullable MemberId member,
        @Nullable OffsetDateTime until, @Nullable SaleId sale, @Nullable LocationId location,
        @Nullable OffsetDateTime heldUntil, @Nullable Long dueMs, @Nullable String revokedBecause,
        List<DoubleUse> doubles) {
    /** A sale that has used it once more, and what it got for it. */
    record DoubleUse(SaleId sale, LocationId location, Money lossMinor) {}

    static CouponView untouched(CampaignId campaign, int serial) {
        return new CouponView(campaign, serial, CouponState.OPEN, null, null, null, null, null, null, null,
                List.of());
    }

    static String key(CampaignId campaign, int serial) {
        return campaign.value() + "/" + serial;
    }

    CouponView issued(MemberId to, @Nullable OffsetDateTime end) {
        return new CouponView(campaign, serial, state, to, end, sale, location, heldUntil, dueMs, revokedBecause,
                doubles);
    }

    CouponView turned(CouponState next, @Nullable SaleId by, @Nullable LocationId at, @Nullable OffsetDateTime held) {
        return new CouponView(campaign, serial, next, member, until, by, at, held, dueMs(held), null, doubles);
    }

    /** Rounded up, so that nothing is due before its time. */
    private static @Nullable Long dueMs(@Nullable OffsetDateTime held) {
        if (held == null) {
            return null;
        }
        long whole = held.toInstant().toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(held.toInstant()) ? whole : whole + 1;
    }

    /** Taken back: where it was used stays told, for whom it was held does not. */
    CouponView revoked(String because) {
        return new CouponView(campaign, serial, CouponState.REVOKED, member, until,
                state == CouponState.REDEEMED ? sale : null, location, null, null, because, doubles);
    }

    CouponView doubled(DoubleUse use) {
        return new CouponView(campaign, serial, state, member, until, sale, location, heldUntil, dueMs,
                revokedBecause, Stream.concat(doubles.stream(), Stream.of(use)).toList());
    }
}
