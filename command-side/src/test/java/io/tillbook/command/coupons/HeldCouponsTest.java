package io.tillbook.command.coupons;

import static io.tillbook.command.coupons.Campaigns.PROMOTION;
import static io.tillbook.command.coupons.Campaigns.SPRING;
import static io.tillbook.command.coupons.Campaigns.WORD;
import static io.tillbook.command.coupons.Campaigns.code;
import static io.tillbook.command.coupons.Campaigns.word;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CouponCommand.ExpireCoupon;
import io.tillbook.api.coupons.CouponCommand.HoldCoupon;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.ReleaseCoupon;
import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponExpired;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.CouponHeldByOther;
import io.tillbook.api.coupons.CouponRejection.CouponIsIssued;
import io.tillbook.api.coupons.CouponRejection.CouponNotExpired;
import io.tillbook.api.coupons.CouponRejection.CouponNotHeld;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.CouponRejection.CouponOfOtherMember;
import io.tillbook.api.coupons.CouponRejection.HoldInPast;
import io.tillbook.api.coupons.CouponRejection.UnknownCoupon;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Coupons that are held for baskets, issued to members, and ended. */
class HeldCouponsTest {
    private static final Secret CODE = new Secret("not looked at");
    private static final OffsetDateTime NOON = MORNING.plusHours(2);

    private final PromotedShop shop = Campaigns.shop();

    @Test
    void aHeldCouponIsForItsBasketOnly() {
        assertThat(accepted(hold(code(1), "B1", NOON))).containsExactly(
                new CouponHeld(SPRING, 1, new SaleId("B1"), NOON));

        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1)))))
                .isEqualTo(new CouponHeldByOther(0, NOON));
        assertThat(refused(hold(code(1), "B2", NOON))).isEqualTo(new CouponHeldByOther(0, NOON));
        accepted(hold(code(1), "B1", NOON.plusHours(1)));
        accepted(shop.sell(Wanted.sale("B1", PROMOTION).with(code(1))));
    }

    @Test
    void aHoldPastItsTimeBlocksNobodyThoughNobodyHasEndedIt() {
        accepted(hold(code(1), "B1", NOON));

        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1)).at(NOON.minusSeconds(1)))))
                .isInstanceOf(CouponHeldByOther.class);
        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1)).at(NOON)));
    }

    @Test
    void aCouponThatIsLetGoOfCanBeUsedAtOnce() {
        accepted(hold(code(1), "B1", NOON));
        assertThat(refused(release(code(1), "B2"))).isEqualTo(new CouponNotHeld(new SaleId("B2")));

        assertThat(accepted(release(code(1), "B1"))).containsExactly(
                new CouponHoldEnded(SPRING, 1, new SaleId("B1")));

        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1))));
        assertThat(refused(release(code(1), "B1"))).isEqualTo(new CouponNotHeld(new SaleId("B1")));
        assertThat(refused(release(PresentedCoupon.NOT_GENUINE, "B1")))
                .isEqualTo(new CouponNotHeld(new SaleId("B1")));
    }

    @Test
    void whatCannotBeHeld() {
        shop.accepted(new IssueCoupon(SPRING, 2, new MemberId("M1")));
        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(3))));

        assertThat(refused(hold(code(1), "B1", MORNING.minusMinutes(1)))).isInstanceOf(HoldInPast.class);
        assertThat(refused(hold(word(WORD), "B1", NOON))).isEqualTo(new CampaignHasNoCodes(WORD));
        assertThat(refused(hold(code(11), "B1", NOON))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(hold(code(3), "B1", NOON))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(hold(code(2), "B1", NOON))).isEqualTo(new CouponOfOtherMember(0));
        assertThat(refused(shop.send(new HoldCoupon(CODE, Shop.STORE, new SaleId("B1"), null, NOON, null))))
                .as("a code that was not read")
                .isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void whatHasHappenedUsesUpWhatIsHeldForAnother() {
        accepted(hold(code(1), "B1", NOON));

        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1)).happened()));

        assertThat(shop.state(Coupon.at(SPRING, 1)).state()).isEqualTo(CouponState.REDEEMED);
        assertThat(refused(shop.sell(Wanted.sale("B1", PROMOTION).with(code(1))))).isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void whatIsOverIsRecordedOnceAndNotBefore() {
        ExpireCoupon expire = new ExpireCoupon(SPRING, 1);
        accepted(hold(code(1), "B1", NOON));
        assertThat(refused(shop.send(expire))).isEqualTo(new CouponNotExpired(SPRING, 1));

        assertThat(accepted(shop.send(expire, NOON))).containsExactly(
                new CouponHoldEnded(SPRING, 1, new SaleId("B1")));
        assertThat(accepted(shop.send(expire, MORNING.plusDays(30)))).containsExactly(new CouponExpired(SPRING, 1));
        assertThat(refused(shop.send(expire, MORNING.plusDays(31))))
                .isEqualTo(new CouponNotOpen(SPRING, 1, CouponState.EXPIRED));
    }

    @Test
    void aCouponIsIssuedToOneMemberAsLongAsItIsOpen() {
        shop.accepted(new IssueCoupon(SPRING, 1, new MemberId("M1")));
        shop.accepted(new RevokeCoupon(SPRING, 2, "lost"));

        assertThat(refused(shop.send(new IssueCoupon(SPRING, 1, new MemberId("M2")))))
                .isEqualTo(new CouponIsIssued(SPRING, 1));
        assertThat(refused(shop.send(new IssueCoupon(SPRING, 2, new MemberId("M2")))))
                .isEqualTo(new CouponNotOpen(SPRING, 2, CouponState.REVOKED));
        assertThat(refused(shop.send(new IssueCoupon(SPRING, 11, new MemberId("M2")))))
                .isEqualTo(new UnknownCoupon(SPRING, 11, 10));
        assertThat(refused(shop.send(new IssueCoupon(WORD, 1, new MemberId("M2")))))
                .isEqualTo(new CampaignHasNoCodes(WORD));
        assertThat(refused(shop.send(new RevokeCoupon(SPRING, 2, "again"))))
                .isEqualTo(new CouponNotOpen(SPRING, 2, CouponState.REVOKED));
    }

    private Decision hold(PresentedCoupon coupon, String sale, OffsetDateTime until) {
        return shop.send(new HoldCoupon(CODE, Shop.STORE, new SaleId(sale), null, until, coupon));
    }

    private Decision release(PresentedCoupon coupon, String sale) {
        return shop.send(new ReleaseCoupon(CODE, Shop.STORE, new SaleId(sale), coupon));
    }
}
