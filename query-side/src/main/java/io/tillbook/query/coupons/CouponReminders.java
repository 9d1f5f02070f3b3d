package io.tillbook.query.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Of which coupons members are to be reminded, as far as the views know. What they agree to is not looked at. */
public final class CouponReminders {
    /** As many campaigns are looked at. */
    private static final int MOST = 10_000;

    private final CouponViews views;

    CouponReminders(CouponViews views) {
        this.views = views;
    }

    /**
     * A campaign whose members are reminded of their coupons.
     *
     * @param until the first moment after it; null where it goes on
     * @param daysBefore so many days before the end of a coupon
     */
    public record Reminding(CampaignId campaign, @Nullable OffsetDateTime until, int daysBefore) {}

    /** The campaigns that are not over at a moment. */
    public List<Reminding> at(Instant now) {
        return views.reminding(MOST)
                .stream()
                .filter(campaign -> isOn(campaign, now))
                .map(campaign -> new Reminding(campaign.campaign(), campaign.until(),
                        Objects.requireNonNull(campaign.remindDays())))
                .toList();
    }

    private static boolean isOn(CampaignView campaign, Instant now) {
        OffsetDateTime until = campaign.until();
        return campaign.closedAt() == null && (until == null || until.toInstant().isAfter(now));
    }

    /** Hands over the coupons of a campaign that are due at a moment. */
    public void each(Reminding campaign, Instant now, Consumer<AnnounceCouponExpiry> consumer) {
        Instant last = now.plus(Duration.ofDays(campaign.daysBefore()));
        OffsetDateTime until = campaign.until();
        boolean isNearItsEnd = until != null && !until.toInstant().isAfter(last);
        views.eachTellable(campaign.campaign(), now.toEpochMilli(),
                isNearItsEnd ? Long.MAX_VALUE : last.toEpochMilli(),
                coupon -> consumer.accept(new AnnounceCouponExpiry(coupon.campaign(), coupon.serial())));
    }
}
