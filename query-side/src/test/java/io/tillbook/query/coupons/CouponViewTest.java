package io.tillbook.query.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponEvent.CampaignClosed;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CouponViewTest {
    private static final CampaignId SPRING = new CampaignId("SPRING");
    private static final LocationId STORE = new LocationId("S1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final Money OFF = Money.of(200);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private CouponViewTest happened(Event... events) {
        for (Event event : events) {
            history.add("coupon-test", event);
        }
        return this;
    }

    private CouponView coupon() {
        return Objects.requireNonNull(Folded.of(new CouponProjection(), history.events()).get("SPRING/7"));
    }

    private CampaignView campaign() {
        return Objects.requireNonNull(Folded.of(new CampaignProjection(), history.events()).get("SPRING"));
    }

    @Test
    void aCouponTellsHowFarItIs() {
        happened(new CouponIssued(SPRING, 7, new MemberId("M1"), NOON.plusDays(7)),
                new CouponHeld(SPRING, 7, new SaleId("B1"), NOON.plusHours(1)));
        assertThat(coupon().state()).isEqualTo(CouponState.HELD);
        assertThat(coupon().heldUntil()).isEqualTo(NOON.plusHours(1));
        assertThat(coupon().dueMs()).isEqualTo(NOON.plusHours(1).toInstant().toEpochMilli());

        happened(new CouponRedeemed(SPRING, 7, new SaleId("T1"), STORE, null),
                new CouponDoubleRedeemed(SPRING, 7, new SaleId("T2"), STORE, OFF));
        assertThat(coupon()).isEqualTo(new CouponView(SPRING, 7, CouponState.REDEEMED, new MemberId("M1"),
                NOON.plusDays(7), new SaleId("T1"), STORE, null, null, null,
                List.of(new CouponView.DoubleUse(new SaleId("T2"), STORE, OFF)), null, null));

        happened(new CouponRestored(SPRING, 7, new SaleId("T1")), new CouponRevoked(SPRING, 7, "lost"));
        assertThat(coupon().state()).isEqualTo(CouponState.REVOKED);
        assertThat(coupon().revokedBecause()).isEqualTo("lost");
    }

    @Test
    void oneThatIsTakenBackTellsWhereItWasUsedAndNotForWhomItWasHeld() {
        happened(new CouponHeld(SPRING, 7, new SaleId("B1"), NOON.plusHours(1)),
                new CouponRevoked(SPRING, 7, "lost"));
        assertThat(coupon().sale()).isNull();
        assertThat(coupon().dueMs()).isNull();

        happened(new CouponRedeemed(SPRING, 7, new SaleId("T1"), STORE, null), new CouponRevoked(SPRING, 7, "back"));
        assertThat(coupon().state()).isEqualTo(CouponState.REVOKED);
        assertThat(coupon().sale()).isEqualTo(new SaleId("T1"));
        assertThat(coupon().location()).isEqualTo(STORE);
    }

    @Test
    void aMembersCouponIsTellableWhileItIsOpenAndUntilItWasTold() {
        long end = NOON.plusDays(7).toInstant().toEpochMilli();
        happened(new CouponHeld(SPRING, 7, new SaleId("B0"), NOON));
        assertThat(coupon().tellableMs()).as("nobody's").isNull();
        happened(new CouponIssued(SPRING, 7, new MemberId("M1"), NOON.plusDays(7)));
        assertThat(coupon().tellableMs()).isEqualTo(end);
        happened(new CouponRedeemed(SPRING, 7, new SaleId("T1"), STORE, null));
        assertThat(coupon().tellableMs()).as("used").isNull();
        happened(new CouponRestored(SPRING, 7, new SaleId("T1")));
        assertThat(coupon().tellableMs()).isEqualTo(end);
        happened(new CouponExpiryAnnounced(SPRING, 7, new MemberId("M1"), NOON.plusDays(7), List.of(ContactWay.SMS)),
                new CouponHeld(SPRING, 7, new SaleId("B1"), NOON));
        assertThat(coupon().tellableMs()).as("told").isNull();
        assertThat(coupon().announcedAt()).isNotNull();
        assertThat(coupon().state()).isEqualTo(CouponState.HELD);
    }

    @Test
    void oneWithoutAnEndOfItsOwnIsTellableAsItsCampaignEnds() {
        happened(new CouponIssued(SPRING, 7, new MemberId("M1"), null));
        assertThat(coupon().tellableMs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aCampaignTellsWhetherItReminds() {
        happened(new CampaignOpened(SPRING, 1, "Spring", CodeKind.UNIQUE, NOON, null, 7, null, RestoreRule.NEVER),
                new ReminderSet(SPRING, 3), new CodesGenerated(SPRING, 1, 10, 1));
        assertThat(campaign().remindDays()).isEqualTo(3);
        happened(new ReminderSet(SPRING, null));
        assertThat(campaign().remindDays()).isNull();
    }

    @Test
    void aHoldIsDueFromTheFirstWholeMillisecondAfterItsTimeUntilItEnds() {
        happened(new CouponHeld(SPRING, 7, new SaleId("B1"), NOON.plusNanos(1)));
        assertThat(coupon().dueMs()).isEqualTo(NOON.toInstant().toEpochMilli() + 1);

        happened(new CouponHoldEnded(SPRING, 7, new SaleId("B1")));
        assertThat(coupon().dueMs()).isNull();
    }

    @Test
    void aCampaignCountsWhatBecameOfItsCoupons() {
        happened(
                new CampaignOpened(SPRING, 1, "Spring", CodeKind.UNIQUE, NOON, null, 7, null, RestoreRule.NEVER),
                new CodesGenerated(SPRING, 1, 10, 1), new CodesGenerated(SPRING, 11, 5, 1),
                new SaleCouponsRedeemed(new SaleId("T1"), STORE,
                        List.of(new SpentCoupon(SPRING, 7, OFF), new SpentCoupon(SPRING, 8, OFF))),
                new CouponDoubleRedeemed(SPRING, 7, new SaleId("T2"), STORE, OFF),
                new CouponRestored(SPRING, 8, new SaleId("T1")), new CampaignClosed(SPRING, NOON, "over"));

        CampaignView campaign = campaign();
        assertThat(campaign.generated()).isEqualTo(15);
        assertThat(campaign.redeemed()).isEqualTo(2);
        assertThat(campaign.benefitMinor()).isEqualTo(Money.of(400));
        assertThat(campaign.doubled()).isEqualTo(1);
        assertThat(campaign.lossMinor()).isEqualTo(OFF);
        assertThat(campaign.restored()).isEqualTo(1);
        assertThat(campaign.closedAt()).isEqualTo(NOON);
    }
}
