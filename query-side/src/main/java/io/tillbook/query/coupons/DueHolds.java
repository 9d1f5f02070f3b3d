package io.tillbook.query.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Which holds of coupons are to be ended because their time is over. */
public final class DueHolds {
    private final CouponViews views;

    DueHolds(CouponViews views) {
        this.views = views;
    }

    /**
     * A hold whose time is over.
     *
     * @param campaign of which campaign the coupon is
     * @param serial which of its coupons
     * @param sale the sale that it was held for
     * @param until when its time was over
     */
    public record Due(CampaignId campaign, int serial, SaleId sale, OffsetDateTime until) {
        static Due of(CouponView held) {
            return new Due(held.campaign(), held.serial(), Objects.requireNonNull(held.sale()),
                    Objects.requireNonNull(held.heldUntil()));
        }
    }

    /** Holds whose time is over at a moment, at most so many, as far as the views know. */
    public List<Due> at(Instant now, int most) {
        return views.due(now.toEpochMilli(), most).stream().map(StoredView::view).map(Due::of).toList();
    }
}
