package io.tillbook.command.coupons;

import static io.tillbook.command.coupons.Campaigns.SPRING;
import static io.tillbook.command.coupons.Campaigns.WORD;
import static io.tillbook.command.coupons.Campaigns.code;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponsWithdrawn;
import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.coupons.CouponEvent.SerialsSetAside;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CampaignIsOver;
import io.tillbook.api.coupons.CouponRejection.CouponNotEarned;
import io.tillbook.api.coupons.CouponRejection.CouponNotUsable;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coupons for the next time that sales earn. */
class EarnedCouponsTest {
    private static final String BACK = "back";
    private static final SaleId SALE = new SaleId("T1");
    private static final MemberId MEMBER = new MemberId("M1");
    private static final Wanted TWO = Wanted.sale("T1", BACK).of(2).to("M1");
    private static final IssueCoupon EARNED = IssueCoupon.earned(SPRING, MEMBER, SALE);

    private final PromotedShop shop = Campaigns.shop().promise(BACK, SPRING.value());

    @Test
    void aSaleOfAMemberEarnsWhatItsPromotionsGive() {
        assertThat(only(shop.sell(TWO), SaleEarnedCoupons.class)).isEqualTo(new SaleEarnedCoupons(SALE, Shop.STORE,
                MEMBER, List.of(new EarnedCoupon(new PromotionId(BACK), SPRING, 1))));
        assertThat(accepted(shop.sell(Wanted.sale("T2", BACK)))).as("nobody who is known")
                .noneMatch(CouponEvent.class::isInstance);
        assertThat(accepted(shop.sell(Wanted.sale("T3", Campaigns.OF_WORD).with(Campaigns.word(WORD)).to("M1"))))
                .as("what takes something off now")
                .noneMatch(SaleEarnedCoupons.class::isInstance);
    }

    @Test
    void itsCouponIsIssuedOnceWithACodeOfItsOwn() {
        accepted(shop.sell(TWO));

        assertThat(accepted(shop.send(EARNED))).containsExactly(new CodesGenerated(SPRING, 11, 100, 1),
                new SerialsSetAside(SPRING, 11, 100),
                new CouponIssued(SPRING, 11, MEMBER,
                        MORNING.plusSeconds(2).withOffsetSameInstant(ZoneOffset.UTC).plusDays(7)),
                new EarnedCouponIssued(SALE, SPRING, 11), new EarnedCouponIssued(SALE, SPRING, 11));
        assertThat(refused(shop.send(EARNED))).isEqualTo(new CouponNotEarned(SPRING, SALE));
        accepted(shop.sell(Wanted.sale("T2", Campaigns.PROMOTION).with(code(11)).to("M1")));
    }

    @Test
    void nobodyElseIsIssuedWhatASaleHasEarned() {
        accepted(shop.sell(TWO));

        assertThat(refused(shop.send(IssueCoupon.earned(SPRING, new MemberId("M2"), SALE))))
                .isEqualTo(new CouponNotEarned(SPRING, SALE));
        assertThat(refused(shop.send(IssueCoupon.earned(SPRING, MEMBER, new SaleId("T9")))))
                .isEqualTo(new CouponNotEarned(SPRING, new SaleId("T9")));
    }

    @Test
    void whatAnotherWasGivenByHandIsPassedOver() {
        accepted(shop.sell(Wanted.sale("T1", BACK, BACK).to("M1")));
        accepted(shop.sell(Wanted.sale("T2", BACK).to("M1")));
        accepted(shop.send(EARNED));
        accepted(shop.send(new IssueCoupon(SPRING, 12, new MemberId("M2"))));

        assertThat(only(shop.send(EARNED), CouponIssued.class).serial()).isEqualTo(13);
        assertThat(only(shop.send(IssueCoupon.earned(SPRING, MEMBER, new SaleId("T2"))), CouponIssued.class).serial())
                .isEqualTo(14);
    }

    @Test
    void moreAreSetAsideOnceAllWereTaken() {
        int sales = 101;
        for (int sale = 1; sale <= sales; sale++) {
            accepted(shop.sell(Wanted.sale("T" + sale, BACK).to("M1")));
            shop.send(IssueCoupon.earned(SPRING, MEMBER, new SaleId("T" + sale)));
        }
        assertThat(shop.state(Coupon.at(SPRING, 110)).member()).isEqualTo(MEMBER);
        assertThat(shop.state(Coupon.at(SPRING, 111)).member()).isEqualTo(MEMBER);
        assertThat(shop.state(Campaign.at(SPRING)).generated()).isEqualTo(210);
    }

    @Test
    void onceAllGoodsAreBackWhatNobodyHasUsedIsTakenBackAndNothingIsToCome() {
        accepted(shop.sell(Wanted.sale("T1", BACK, BACK).of(2).to("M1")));
        accepted(shop.send(EARNED));

        Wanted sale = Wanted.sale("T1", BACK, BACK).of(2);
        assertThat(accepted(shop.takeBack("R1", sale, 1))).noneMatch(CouponEvent.class::isInstance);
        Decision all = shop.takeBack("R2", sale, 1);

        assertThat(only(all, CouponRevoked.class).serial()).isEqualTo(11);
        assertThat(only(all, EarnedCouponsWithdrawn.class)).isEqualTo(new EarnedCouponsWithdrawn(SALE));
        assertThat(shop.state(Coupon.at(SPRING, 11)).state()).isEqualTo(CouponState.REVOKED);
        assertThat(refused(shop.send(EARNED))).as("the second one").isEqualTo(new CouponNotEarned(SPRING, SALE));
    }

    @Test
    void whatWasUsedIsTakenBackTooAndDoesNotComeBackWithTheGoodsItWasUsedFor() {
        accepted(shop.sell(TWO));
        accepted(shop.send(EARNED));
        Wanted use = Wanted.sale("T2", Campaigns.PROMOTION).with(code(11)).to("M1");
        accepted(shop.sell(use));

        Decision earning = shop.takeBack("R1", TWO, 2);
        assertThat(only(earning, CouponRevoked.class).serial()).isEqualTo(11);
        assertThat(only(earning, EarnedCouponsWithdrawn.class)).isEqualTo(new EarnedCouponsWithdrawn(SALE));
        assertThat(accepted(shop.takeBack("R2", use, 1))).noneMatch(CouponEvent.class::isInstance);
        assertThat(shop.state(Coupon.at(SPRING, 11)).state()).isEqualTo(CouponState.REVOKED);
        assertThat(refused(shop.sell(Wanted.sale("T3", Campaigns.PROMOTION).with(code(11)).to("M1"))))
                .isEqualTo(new CouponNotUsable(0));
    }

    @Test
    void aCampaignThatIsOverGivesNone() {
        OffsetDateTime end = MORNING.plusDays(30);
        accepted(shop.sell(TWO));
        assertThat(refused(shop.send(EARNED, end))).isEqualTo(new CampaignIsOver(SPRING, end));

        shop.accepted(new CloseCampaign(SPRING, "sold out"));
        assertThat(refused(shop.send(EARNED))).isInstanceOf(CampaignIsClosed.class);
    }

    @Test
    void aCampaignThatHasNoNumbersLeftGivesNone() {
        accepted(shop.sell(TWO));
        shop.accepted(new GenerateCodes(SPRING, CouponCode.MAX_SERIALS - 10));

        assertThat(refused(shop.send(EARNED)))
                .isEqualTo(new TooManyCodes(SPRING, CouponCode.MAX_SERIALS, 1, CouponCode.MAX_SERIALS));
    }

    @Test
    void aWordIsIssuedToNobody() {
        shop.promise("word", WORD.value()).promise("text", "no campaign has such a name");
        accepted(shop.sell(Wanted.sale("T1", "word").to("M1")));

        assertThat(refused(shop.send(IssueCoupon.earned(WORD, MEMBER, SALE)))).isEqualTo(new CampaignHasNoCodes(WORD));
        assertThat(accepted(shop.sell(Wanted.sale("T2", "text").to("M1")))).noneMatch(CouponEvent.class::isInstance);
    }
}
