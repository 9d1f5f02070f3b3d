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
 * @param announcedAt when its member was to be told that its time will be over; null where they were not
 * @param tellableMs the first moment after its own time in milliseconds, the last one there is where it has none; null
 *     where no member is to be told of its end
 */
record CouponView(CampaignId campaign, int serial, CouponState state, @Nullable MemberId member,
        @Nullable OffsetDateTime until, @Nullable SaleId sale, @Nullable LocationId location,
        @Nullable OffsetDateTime heldUntil, @Nullable Long dueMs, @Nullable String revokedBecause,
        List<DoubleUse> doubles, @Nullable OffsetDateTime announcedAt, @Nullable Long tellableMs) {
    /** A sale that has used it once more, and what it got for it. */
    record DoubleUse(SaleId sale, LocationId location, Money lossMinor) {}

    private static CouponView of(CampaignId campaign, int serial, CouponState state, @Nullable MemberId member,
            @Nullable OffsetDateTime until, @Nullable SaleId sale, @Nullable LocationId location,
            @Nullable OffsetDateTime held, @Nullable String because, List<DoubleUse> doubles,
            @Nullable OffsetDateTime announced) {
        boolean isTellable = member != null && announced == null
                && (state == CouponState.OPEN || state == CouponState.HELD);
        return new CouponView(campaign, serial, state, member, until, sale, location, held, held == null ? null
                : dueMs(held), because, doubles, announced, isTellable ? tellableMs(until) : null);
    }

    static CouponView untouched(CampaignId campaign, int serial) {
        return of(campaign, serial, CouponState.OPEN, null, null, null, null, null, null, List.of(), null);
    }

    static String key(CampaignId campaign, int serial) {
        return campaign.value() + "/" + serial;
    }

    CouponView issued(MemberId to, @Nullable OffsetDateTime end) {
        return of(campaign, serial, state, to, end, sale, location, heldUntil, revokedBecause, doubles, null);
    }

    CouponView turned(CouponState next, @Nullable SaleId by, @Nullable LocationId at, @Nullable OffsetDateTime held) {
        return of(campaign, serial, next, member, until, by, at, held, null, doubles, announcedAt);
    }

    CouponView announced(OffsetDateTime at) {
        return of(campaign, serial, state, member, until, sale, location, heldUntil, revokedBecause, doubles, at);
    }

    /** A coupon without an end is told of last of all. */
    private static Long tellableMs(@Nullable OffsetDateTime until) {
        return until == null ? Long.MAX_VALUE : dueMs(until);
    }

    /** Rounded up, so that nothing is due before its time. */
    private static long dueMs(OffsetDateTime moment) {
        long whole = moment.toInstant().toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(moment.toInstant()) ? whole : whole + 1;
    }

    /** Taken back: where it was used stays told, for whom it was held does not. */
    CouponView revoked(String because) {
        return of(campaign, serial, CouponState.REVOKED, member, until, state == CouponState.REDEEMED ? sale : null,
                location, null, because, doubles, announcedAt);
    }

    CouponView doubled(DoubleUse use) {
        return of(campaign, serial, state, member, until, sale, location, heldUntil, revokedBecause,
                Stream.concat(doubles.stream(), Stream.of(use)).toList(), announcedAt);
    }
}
