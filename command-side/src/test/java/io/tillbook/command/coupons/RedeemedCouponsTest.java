package io.tillbook.command.coupons;

import static io.tillbook.command.coupons.Campaigns.OF_WORD;
import static io.tillbook.command.coupons.Campaigns.PROMOTION;
import static io.tillbook.command.coupons.Campaigns.SPRING;
import static io.tillbook.command.coupons.Campaigns.WORD;
import static io.tillbook.command.coupons.Campaigns.code;
import static io.tillbook.command.coupons.Campaigns.word;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.ExpireCoupon;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.coupons.CouponRejection.CouponMissing;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.CouponRejection.CouponOfOtherMember;
import io.tillbook.api.coupons.CouponRejection.TooManyCoupons;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sale makes of the coupons that are presented with it. */
class RedeemedCouponsTest {
    private static final Money BENEFIT = Money.of(PromotedShop.BENEFIT);

    private final PromotedShop shop = Campaigns.shop();

    @Test
    void aCouponIsUsedUpByTheSaleThatItHasTakenSomethingOff() {
        Decision sold = shop.sell(Wanted.sale("T1", PROMOTION).with(code(3)));

        assertThat(accepted(sold).stream().filter(CouponEvent.class::isInstance)).containsExactly(
                new CouponRedeemed(SPRING, 3, new SaleId("T1"), Shop.STORE, null),
                new SaleCouponsRedeemed(new SaleId("T1"), Shop.STORE, List.of(new SpentCoupon(SPRING, 3, BENEFIT))));
        assertThat(refused(shop.sell(Wanted.sale("T2", PROMOTION).with(code(3))))).isEqualTo(new CouponNotUsable(0));
        accepted(shop.sell(Wanted.sale("T3", PROMOTION).with(code(4))));
    }

    @Test
    void aCouponWithoutEffectIsNotUsedUp() {
        Decision sold = shop.sell(Wanted.sale("T1").with(code(3)));

        assertThat(accepted(sold)).noneMatch(CouponEvent.class::isInstance);
        accepted(shop.sell(Wanted.sale("T2", PROMOTION).with(code(3))));
    }

    @Test
    void aWordIsUsedAsOftenAsAnybodyLikes() {
        accepted(shop.sell(Wanted.sale("T1", OF_WORD).with(word(WORD))));
        Decision second = shop.sell(Wanted.sale("T2", OF_WORD).with(word(WORD)));

        assertThat(only(second, SaleCouponsRedeemed.class).coupons())
                .containsExactly(new SpentCoupon(WORD, null, BENEFIT));
    }

    @Test
    void whatNobodyHasMadeWasUsedOrIsOverGetsOneAnswer() {
        shop.accepted(new RevokeCoupon(SPRING, 5, "lost"));
        shop.accepted(new IssueCoupon(SPRING, 6, new MemberId("M1")));

        List.of(PresentedCoupon.NOT_GENUINE, code(11), PresentedCoupon.of(9, 1), word(SPRING),
                PresentedCoupon.of("NOWHERE"), PresentedCoupon.of("what ever"), code(5))
                .forEach(bad -> assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(bad))))
                        .isEqualTo(new CouponNotUsable(0)));
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION)
                .with(code(1))
                .at(Circumstances.MORNING.minusDays(1).minusSeconds(1))))).isEqualTo(new CouponNotUsable(0));
        assertThat(
                refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1)).at(Circumstances.MORNING.plusDays(30)))))
                .isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION)
                .to("M1")
                .with(code(6))
                .at(Circumstances.MORNING.plusDays(8))))).as("seven days after issue")
                .isEqualTo(new CouponNotUsable(0));
        shop.accepted(new CloseCampaign(SPRING, "over"));
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION)
                .with(code(1))
                .at(Circumstances.MORNING.plusMinutes(1))))).isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void aCouponOfAMemberIsForNobodyElse() {
        shop.accepted(new IssueCoupon(SPRING, 6, new MemberId("M1")));

        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(6)))))
                .isEqualTo(new CouponOfOtherMember(0));
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).to("M2").with(code(6)))))
                .isEqualTo(new CouponOfOtherMember(0));
        accepted(shop.sell(Wanted.sale("T1", PROMOTION).to("M1").with(code(6))));
    }

    /** Open coupons go where their member goes, whichever of the ids a till names. */
    @Test
    void aCouponOfWhoWasMergedIsTheirsWhoTheyAreNow() {
        shop.accepted(new RegisterMember(new MemberId("M1"), null, null));
        shop.accepted(new RegisterMember(new MemberId("M2"), null, null));
        List.of(6, 7, 8).forEach(serial -> shop.accepted(new IssueCoupon(SPRING, serial, new MemberId("M1"))));
        shop.accepted(new IssueCoupon(SPRING, 9, new MemberId("M2")));
        shop.accepted(new MergeMembers(new MemberId("M1"), new MemberId("M2"), "the same phone"));

        assertThat(accepted(shop.sell(Wanted.sale("T1", PROMOTION).to("M2").with(code(6)))))
                .noneMatch(SaleFlagged.class::isInstance);
        assertThat(accepted(shop.sell(Wanted.sale("T2", PROMOTION).to("M1").with(code(7)))))
                .noneMatch(SaleFlagged.class::isInstance);
        assertThat(accepted(shop.sell(Wanted.sale("T3", PROMOTION).to("M1").with(code(9)).happened())))
                .noneMatch(SaleFlagged.class::isInstance);
        assertThat(refused(shop.sell(Wanted.sale("T4", PROMOTION).to("M3").with(code(8)))))
                .isEqualTo(new CouponOfOtherMember(0));
    }

    @Test
    void aTransferableCouponIsForAnybody() {
        PromotedShop generous = Campaigns.shop(true, null);
        generous.accepted(new IssueCoupon(SPRING, 6, new MemberId("M1")));

        accepted(generous.sell(Wanted.sale("T1", PROMOTION).with(code(6))));
    }

    @Test
    void eachApplicationNeedsACouponOfItsOwn() {
        CouponMissing missing = new CouponMissing(new PromotionId(PROMOTION), SPRING.value());

        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION)))).isEqualTo(missing);
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(word(WORD))))).isEqualTo(missing);
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION, PROMOTION).with(code(1))))).isEqualTo(missing);
        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1), code(1)))))
                .as("presented twice")
                .isEqualTo(new CouponNotUsable(1));
        Decision both = shop.sell(Wanted.sale("T1", PROMOTION, PROMOTION).with(code(1), code(2)));
        assertThat(only(both, SaleCouponsRedeemed.class).coupons()).hasSize(2);
    }

    @Test
    void aSaleTakesAsManyCouponsAsItsStoreSays() {
        shop.accepted(new SetPricingPolicy(Shop.STORE, null,
                new PolicySettings(null, null, null, 1, null, null, null, null, null)));

        assertThat(refused(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1), word(WORD)))))
                .isEqualTo(new TooManyCoupons(2, 1));
        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(1), word(WORD)).in(Shop.OTHER_STORE)));
    }

    @Test
    void whatHasHappenedHasUsedACouponOnceMoreAndIsALoss() {
        accepted(shop.sell(Wanted.sale("T1", PROMOTION).with(code(3))));

        Decision late = shop.sell(Wanted.sale("T2", PROMOTION).with(code(3)).happened());

        assertThat(only(late, CouponDoubleRedeemed.class))
                .isEqualTo(new CouponDoubleRedeemed(SPRING, 3, new SaleId("T2"), Shop.STORE, BENEFIT));
        assertThat(only(late, SaleFlagged.class).flag())
                .isEqualTo(Flag.of(FlagKind.COUPON_NOT_USABLE, new CouponNotUsable(0), BENEFIT));
        assertThat(shop.state(Coupon.at(SPRING, 3)).sale()).isEqualTo(new SaleId("T1"));
        assertThat(accepted(shop.sell(Wanted.sale("T2", PROMOTION).with(code(3)).happened())))
                .as("told once more")
                .isEmpty();
    }

    @Test
    void whatHappenedBeforeTheEndHasUsedACouponThoughItsEndWasRecordedMeanwhile() {
        OffsetDateTime end = Circumstances.MORNING.plusDays(30);
        accepted(shop.send(new ExpireCoupon(SPRING, 3), end));

        Decision late = shop.sell(Wanted.sale("T1", PROMOTION).with(code(3)).happened().at(end.minusSeconds(1)));
        assertThat(only(late, CouponRedeemed.class).sale()).isEqualTo(new SaleId("T1"));
        assertThat(accepted(late)).noneMatch(SaleFlagged.class::isInstance);
    }

    @Test
    void whatHasHappenedAfterTheEndOfACouponIsALossWhetherTheEndWasRecordedOrNot() {
        OffsetDateTime end = Circumstances.MORNING.plusDays(30);
        accepted(shop.send(new ExpireCoupon(SPRING, 3), end));

        for (int serial : new int[] {3, 4}) {
            Decision late = shop.sell(Wanted.sale("T" + serial, PROMOTION).with(code(serial)).happened().at(end));
            assertThat(only(late, CouponDoubleRedeemed.class).lossMinor()).isEqualTo(BENEFIT);
            assertThat(only(late, SaleFlagged.class).flag().reason()).isEqualTo(new CouponNotUsable(0));
        }
    }

    @Test
    void whatHasHappenedUsesUpACouponOfAnotherMemberAndIsFlagged() {
        shop.accepted(new IssueCoupon(SPRING, 6, new MemberId("M1")));

        Decision late = shop.sell(Wanted.sale("T1", PROMOTION).with(code(6)).happened());

        assertThat(only(late, SaleFlagged.class).flag().reason()).isEqualTo(new CouponOfOtherMember(0));
        assertThat(shop.state(Coupon.at(SPRING, 6)).state()).isEqualTo(CouponState.REDEEMED);
    }

    @Test
    void whatHasHappenedWithACodeThatNobodyHasMadeIsFlagged() {
        Decision late = shop.sell(Wanted.sale("T1", PROMOTION).with(PresentedCoupon.NOT_GENUINE).happened());

        assertThat(accepted(late).stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag().kind()))
                .containsExactly(FlagKind.COUPON_MISSING, FlagKind.COUPON_NOT_USABLE);
    }
}
