package io.tillbook.server.automation.pricing;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.coupons.CouponEvent.CouponExpired;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.delivery.AlertMessages;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes on the delivery of each event that a service which writes to customers has to know of: promotions, coupons of
 * members, coupons and points that come to their end, groups, tiers and birthdays. The id of a message follows from the
 * position of its event, so none is taken on twice.
 */
final class WhenPromotionChangesThenNotify implements Reaction {
    private static final Set<Class<?>> TOLD = Set.of(PromotionPublished.class, PromotionStopped.class,
            CouponIssued.class, CouponExpiryAnnounced.class, CouponExpired.class, CouponRevoked.class,
            PointsExpiryAnnounced.class, GroupFormed.class, GroupFailed.class,
            BirthdayGreeted.class, TierChanged.class);

    private final String channel;
    private final Consumer<Collection<AlertDelivery>> takeOn;
    private final InstantSource clock;

    /**
     * @param channel name of the channel
     * @param takeOn takes deliveries on, those that were not taken on before
     */
    WhenPromotionChangesThenNotify(String channel, Consumer<Collection<AlertDelivery>> takeOn, InstantSource clock) {
        this.channel = channel;
        this.takeOn = takeOn;
        this.clock = clock;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return TOLD.contains(eventType);
    }

    @Override
    public void to(List<RecordedEvent> events) {
        takeOn.accept(events.stream()
                .filter(recorded -> isTold(recorded.event()))
                .map(recorded -> AlertDelivery.begun(new AlertId("event-" + recorded.position()), channel,
                        AlertMessages.of(recorded), clock.instant()))
                .toList());
    }

    /** Whoever was merged into another member has lost nothing: the other one has it now. */
    private static boolean isTold(Event event) {
        return !(event instanceof TierChanged changed && changed.cause() == TierCause.MERGED
                && changed.tier() == null);
    }
}
