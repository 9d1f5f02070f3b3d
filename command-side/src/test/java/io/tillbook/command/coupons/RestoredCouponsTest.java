package io.tillbook.command.coupons;

import static io.tillbook.command.coupons.Campaigns.PROMOTION;
import static io.tillbook.command.coupons.Campaigns.SPRING;
import static io.tillbook.command.coupons.Campaigns.code;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import org.junit.jupiter.api.Test;

/** What becomes of a used coupon when goods come back. */
class RestoredCouponsTest {
    private static final Wanted TWO = Wanted.sale("T1", PROMOTION).of(2).with(code(1));

    @Test
    void onceAllGoodsAreBackACouponCanBeUsedAgainAndNotBefore() {
        PromotedShop shop = Campaigns.shop();
        accepted(shop.sell(TWO));

        assertThat(accepted(shop.takeBack("R1", TWO, 1))).noneMatch(CouponEvent.class::isInstance);
        assertThat(refused(shop.sell(Wanted.sale("T2", PROMOTION).with(code(1))))).isEqualTo(new CouponNotUsable(0));
        assertThat(only(shop.takeBack("R2", TWO, 1), CouponRestored.class))
                .isEqualTo(new CouponRestored(SPRING, 1, new SaleId("T1")));
        accepted(shop.sell(Wanted.sale("T2", PROMOTION).with(code(1))));
    }

    @Test
    void aCouponStaysUsedWhereItsCampaignSaysSo() {
        PromotedShop shop = Campaigns.shop(null, RestoreRule.NEVER);
        accepted(shop.sell(TWO));

        assertThat(accepted(shop.takeBack("R1", TWO, 2))).noneMatch(CouponEvent.class::isInstance);
        assertThat(refused(shop.sell(Wanted.sale("T2", PROMOTION).with(code(1))))).isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void whatUsedItASecondTimeDoesNotGiveItBack() {
        PromotedShop shop = Campaigns.shop();
        accepted(shop.sell(TWO));
        Wanted late = Wanted.sale("T2", PROMOTION).with(code(1)).happened();
        accepted(shop.sell(late));

        assertThat(accepted(shop.takeBack("R1", late, 1))).noneMatch(CouponEvent.class::isInstance);
    }
}
