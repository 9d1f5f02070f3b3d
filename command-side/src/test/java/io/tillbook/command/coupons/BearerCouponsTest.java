package io.tillbook.command.coupons;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.BearerTerms;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.BearerCode;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coupons whose codes are signed and say for whom and until when they are. */
class BearerCouponsTest {
    private static final CampaignId BEARER = new CampaignId("BEARER");
    private static final String OFF = "bearer-off";
    private static final OffsetDateTime END = MORNING.plusDays(2);

    private final PromotedShop shop = Campaigns.shop().promote(OFF, BEARER.value(), UseLimit.NONE);

    @BeforeEach
    void open() {
        shop.accepted(new OpenCampaign(BEARER, "Bearer", CodeKind.BEARER, MORNING.minusDays(1), MORNING.plusDays(30),
                null, null, null));
        shop.accepted(new GenerateCodes(BEARER, 10));
    }

    private static PresentedCoupon signed(int serial, @Nullable String member) {
        return PresentedCoupon.signed(3, serial, new BearerTerms(
                member == null ? null : BearerCode.markOf(new MemberId(member)), END));
    }

    private static Wanted sale(String id, PresentedCoupon... coupons) {
        return Wanted.sale(id, OFF).with(coupons);
    }

    @Test
    void itIsUsedOnceHoweverOftenItsCodeWasSigned() {
        assertThat(only(shop.sell(sale("T1", signed(1, null))), CouponRedeemed.class))
                .isEqualTo(new CouponRedeemed(BEARER, 1, new SaleId("T1"), Shop.STORE, null));

        assertThat(refused(shop.sell(sale("T2", signed(1, null))))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(sale("T3", signed(1, "M1")).to("M1")))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(sale("T4", signed(2, null), signed(2, "M1")).to("M1"))))
                .as("two codes of one coupon")
                .isEqualTo(new CouponNotUsable(1));
    }

    @Test
    void oneThatIsForAMemberIsForNobodyElse() {
        assertThat(refused(shop.sell(sale("T1", signed(1, "M1"))))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(sale("T1", signed(1, "M1")).to("M2")))).isEqualTo(new CouponNotUsable(0));
        accepted(shop.sell(sale("T1", signed(1, "M1")).to("M1")));
    }

    @Test
    void oneWhoseTimeIsOverCannotBeUsed() {
        assertThat(refused(shop.sell(sale("T1", signed(1, null)).at(END)))).isEqualTo(new CouponNotUsable(0));
        accepted(shop.sell(sale("T1", signed(1, null)).at(END.minusSeconds(1))));
    }

    @Test
    void codesOfOtherKindsAreNoneOfTheCampaign() {
        assertThat(refused(shop.sell(sale("T1", PresentedCoupon.of(3, 1))))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(Wanted.sale("T1", Campaigns.PROMOTION)
                .with(PresentedCoupon.signed(1, 1, new BearerTerms(null, END)))))).isEqualTo(new CouponNotUsable(0));
        assertThat(refused(shop.sell(sale("T1", signed(11, null))))).as("not made").isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void whatHasHappenedIsFlaggedAndTellsTheLoss() {
        accepted(shop.sell(sale("T1", signed(1, null))));

        for (Wanted late : new Wanted[] {sale("T2", signed(1, null)), sale("T3", signed(2, "M1")).to("M2"),
                sale("T4", signed(3, null)).at(END)}) {
            Decision booked = shop.sell(late.happened());
            assertThat(only(booked, CouponDoubleRedeemed.class).lossMinor()).isEqualTo(Money.of(PromotedShop.BENEFIT));
            assertThat(only(booked, SaleFlagged.class).flag().kind()).isEqualTo(FlagKind.COUPON_NOT_USABLE);
        }
        assertThat(shop.state(Coupon.at(BEARER, 2)).state()).as("its member has it still").isEqualTo(CouponState.OPEN);
    }
}
