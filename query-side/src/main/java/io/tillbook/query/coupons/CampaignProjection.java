package io.tillbook.query.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CampaignClosed;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponEvent.OfCampaign;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Campaigns by their ids. */
final class CampaignProjection implements Projection<CampaignView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCampaign.class, SaleCouponsRedeemed.class, CouponRestored.class, CouponDoubleRedeemed.class);
    }

    @Override
    public List<Step<CampaignView>> steps(RecordedEvent recorded) {
        Event event = recorded.event();
        if (event instanceof OfCampaign ofCampaign) {
            return List.of(new Step<>(ofCampaign.campaign().value(), before -> after(before, ofCampaign, recorded)));
        }
        if (event instanceof CouponRestored restored) {
            return List.of(step(restored.campaign(), CampaignView::restoredOnce));
        }
        if (event instanceof CouponDoubleRedeemed doubled) {
            return List.of(step(doubled.campaign(), campaign -> campaign.doubled(doubled.lossMinor())));
        }
        return event instanceof SaleCouponsRedeemed redeemed ? redeemed(redeemed) : List.of();
    }

    private static CampaignView after(@Nullable CampaignView before, OfCampaign event, RecordedEvent recorded) {
        return switch (event) {
            case CampaignOpened opened -> CampaignView.of(opened, recorded.position());
            case CodesGenerated codes ->
                Objects.requireNonNull(before).generated(codes.first() + codes.count() - 1);
            case ReminderSet reminder -> Objects.requireNonNull(before).reminding(reminder.daysBefore());
            case CampaignClosed closed -> Objects.requireNonNull(before).closed(closed.at(), closed.reason());
        };
    }

    private static List<Step<CampaignView>> redeemed(SaleCouponsRedeemed event) {
        Map<CampaignId, List<SpentCoupon>> spent = new TreeMap<>();
        event.coupons()
                .forEach(coupon -> spent.merge(coupon.campaign(), List.of(coupon), CampaignProjection::joined));
        return spent.entrySet()
                .stream()
                .map(each -> step(each.getKey(), campaign -> campaign.redeemed(each.getValue().size(),
                        each.getValue().stream().map(SpentCoupon::benefitMinor).reduce(Money.ZERO, Money::plus))))
                .toList();
    }

    private static List<SpentCoupon> joined(List<SpentCoupon> some, List<SpentCoupon> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Step<CampaignView> step(CampaignId campaign, UnaryOperator<CampaignView> change) {
        return new Step<>(campaign.value(), before -> change.apply(Objects.requireNonNull(before)));
    }
}
