package io.tillbook.command.members.mall;

import static io.tillbook.command.members.mall.MallShop.COUPON;
import static io.tillbook.command.members.mall.MallShop.JUNE;
import static io.tillbook.command.members.mall.MallShop.LAN;
import static io.tillbook.command.members.mall.MallShop.MILK;
import static io.tillbook.command.members.mall.MallShop.TEA;
import static io.tillbook.command.members.mall.MallShop.WEI;
import static io.tillbook.command.members.mall.MallShop.YEAR_END;
import static io.tillbook.command.members.mall.MallShop.cancel;
import static io.tillbook.command.members.mall.MallShop.milk;
import static io.tillbook.command.members.mall.MallShop.redeem;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.UnknownCampaign;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.mall.MallCommand.ChangeReward;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallCommand.WithdrawReward;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallRejection.RedemptionAlreadyMade;
import io.tillbook.api.members.mall.MallRejection.RedemptionOver;
import io.tillbook.api.members.mall.MallRejection.RewardAlreadyOffered;
import io.tillbook.api.members.mall.MallRejection.RewardLimitReached;
import io.tillbook.api.members.mall.MallRejection.RewardNotOffered;
import io.tillbook.api.members.mall.MallRejection.RewardUsedUp;
import io.tillbook.api.members.mall.MallRejection.UnknownRedemption;
import io.tillbook.api.members.mall.MallRejection.UnknownReward;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.members.points.PointsRejection.PointsInDebt;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewardsTest {
    private static final OffsetDateTime NOW = MORNING.withOffsetSameInstant(ZoneOffset.UTC);

    private static final SaleId SALE = new SaleId("S1");
    private static final StreamType<Integer> COUPONS = StreamType.of("coupon", 0);

    private record Serial(String value) implements Id {}

    @Test
    void pointsThatAreLostFirstAreSpentFirstAndGoodsLeaveStock() {
        MallShop shop = new MallShop().offering(milk(100, 5, 2)).giving(LAN, 300, JUNE).giving(LAN, 60, YEAR_END);

        assertThat(shop.accepted(redeem("D1", MILK, LAN))).filteredOn(PointsRedeemed.class::isInstance)
                .singleElement()
                .extracting(event -> ((PointsRedeemed) event).change().lots())
                .isEqualTo(List.of(new PointsLot(YEAR_END, null, -60), new PointsLot(JUNE, null, -40)));

        assertThat(shop.points(LAN).lots()).containsExactly(new PointsLot(JUNE, null, 260));
        assertThat(shop.milk().onHand()).isEqualTo(Quantity.of(9));
        assertThat(shop.milk().value()).isEqualTo(Money.of(1_350));
        assertThat(shop.taken(MILK)).isEqualTo(1);
        assertThat(shop.refused(redeem("D1", MILK, LAN)))
                .isEqualTo(new RedemptionAlreadyMade(new RedemptionId("D1")));
    }

    @Test
    void cancellingRestoresLotsStockAndCountsOnce() {
        MallShop shop = new MallShop().offering(milk(100, 1, 1)).giving(LAN, 300, JUNE).giving(LAN, 60, YEAR_END);
        PointsAccount before = shop.points(LAN);
        shop.accepted(redeem("D1", MILK, LAN));
        shop.accepted(cancel("D1"));

        assertThat(shop.points(LAN)).isEqualTo(before);
        assertThat(shop.milk().onHand()).isEqualTo(Quantity.of(10));
        assertThat(shop.milk().value()).isEqualTo(Money.of(1_500));
        assertThat(shop.taken(MILK)).isZero();
        assertThat(shop.taken(MILK, LAN)).isZero();
        assertThat(shop.refused(cancel("D1"))).isEqualTo(new RedemptionOver(new RedemptionId("D1")));
        assertThat(shop.refused(cancel("D2"))).isEqualTo(new UnknownRedemption(new RedemptionId("D2")));
        shop.accepted(redeem("D2", MILK, LAN));
    }

    @Test
    void pointsWhoseDayIsOverLiveAgainForAMonth() {
        MallShop shop = new MallShop().offering(milk(100, null, null)).giving(LAN, 60, YEAR_END).giving(LAN, 40, JUNE);
        shop.accepted(redeem("D1", MILK, LAN));
        shop.accepted(cancel("D1"), MORNING.withYear(2027).withMonth(1).withDayOfMonth(10));

        assertThat(shop.points(LAN).lots()).containsExactly(new PointsLot(LocalDate.of(2027, 2, 9), null, 60),
                new PointsLot(JUNE, null, 40));
    }

    @Test
    void eachRefusalTellsItsFigures() {
        MallShop shop = new MallShop().offering(milk(100, 2, 1)).giving(LAN, 99, JUNE);
        assertThat(shop.refused(redeem("D1", MILK, LAN))).isEqualTo(new NotEnoughPoints(LAN, 100, 99));
        shop.giving(LAN, -199, JUNE);
        assertThat(shop.refused(redeem("D1", MILK, LAN))).isEqualTo(new PointsInDebt(LAN, 100, 100));
        shop.giving(LAN, 1_000, JUNE).giving(WEI, 1_000, JUNE);
        shop.accepted(redeem("D1", MILK, LAN));
        assertThat(shop.refused(redeem("D2", MILK, LAN))).isEqualTo(new RewardLimitReached(MILK, LAN, 1, 1));
        shop.accepted(redeem("D2", MILK, WEI));
        assertThat(shop.refused(redeem("D3", MILK, WEI))).isEqualTo(new RewardUsedUp(MILK, 2, 2));
        RewardId none = new RewardId("NONE");
        assertThat(shop.refused(redeem("D3", none, WEI))).isEqualTo(new UnknownReward(none));
        MemberId nobody = new MemberId("NOBODY");
        assertThat(shop.refused(redeem("D3", MILK, nobody))).isEqualTo(new UnknownMember(nobody));
    }

    @Test
    void aRewardHasItsTime() {
        RewardTerms terms = new RewardTerms("Milk", new RewardGoods(Shop.MILK, Quantity.of(1)), null, null, 100,
                NOW.minusMinutes(1), NOW.plusMinutes(1), null, null);
        MallShop shop = new MallShop().offering(terms).giving(LAN, 1_000, JUNE);
        for (OffsetDateTime outside : List.of(NOW.minusMinutes(2), NOW.plusMinutes(1))) {
            assertThat(shop.refused(redeem("D1", MILK, LAN), outside))
                    .isEqualTo(new RewardNotOffered(MILK, NOW.minusMinutes(1), NOW.plusMinutes(1), false, outside));
        }
        shop.accepted(redeem("D1", MILK, LAN));
        assertThat(shop.refused(new OfferReward(MILK, terms, null))).isEqualTo(new RewardAlreadyOffered(MILK));
        shop.accepted(new ChangeReward(MILK, milk(300, 2, null), null));
        shop.accepted(redeem("D2", MILK, LAN));
        assertThat(shop.points(LAN).balance()).isEqualTo(600);
        assertThat(shop.refused(redeem("D3", MILK, LAN))).as("the first one counts")
                .isEqualTo(
                        new RewardUsedUp(MILK, 2, 2));
        shop.accepted(new WithdrawReward(MILK, "sold out"));
        RewardNotOffered withdrawn = new RewardNotOffered(MILK, null, null, true, NOW);
        assertThat(shop.refused(redeem("D3", MILK, LAN))).isEqualTo(withdrawn);
        assertThat(shop.refused(new ChangeReward(MILK, terms, null))).isEqualTo(withdrawn);
        shop.accepted(cancel("D1"));
        assertThat(shop.points(LAN).balance()).as("as many as it had cost").isEqualTo(700);
    }

    @Test
    void goodsThatAreNotThereCostNothing() {
        MallShop shop = new MallShop(1).offering(milk(100, null, null)).giving(LAN, 1_000, JUNE);
        shop.accepted(redeem("D1", MILK, LAN));
        assertThat(shop.refused(redeem("D2", MILK, LAN))).isInstanceOf(InsufficientStock.class);
        assertThat(shop.points(LAN).balance()).isEqualTo(900);
        assertThat(shop.taken(MILK)).isEqualTo(1);
    }

    @Test
    void aCouponIsIssuedWithThePointsAndRevokedWithTheCancellation() {
        MallShop shop = new MallShop().giving(LAN, 100, JUNE);
        assertThat(shop.accepted(redeem("D1", COUPON, LAN))).contains(new CouponIssued(TEA, 1, LAN, null));
        assertThat(shop.accepted(redeem("D2", COUPON, LAN))).contains(new CouponIssued(TEA, 2, LAN, null));
        assertThat(shop.accepted(cancel("D1"))).contains(new CouponRevoked(TEA, 1, "changed their mind"));
        assertThat(shop.points(LAN).balance()).isEqualTo(50);
    }

    @Test
    void aCouponThatIsNotUnusedKeepsItsPointsSpent() {
        MallShop shop = new MallShop().giving(LAN, 500, JUNE);
        shop.accepted(redeem("D1", COUPON, LAN));
        shop.accepted(redeem("D2", COUPON, LAN));
        happened(shop, new CouponHeld(TEA, 1, SALE, MORNING.plusMinutes(5)));
        shop.accepted(new RevokeCoupon(TEA, 2, "a mistake"));
        assertThat(shop.refused(cancel("D1"))).isEqualTo(new CouponNotOpen(TEA, 1, CouponState.HELD));
        assertThat(shop.refused(cancel("D2"))).isEqualTo(new CouponNotOpen(TEA, 2, CouponState.REVOKED));
        happened(shop, new CouponRedeemed(TEA, 1, SALE, Shop.STORE, LAN));
        assertThat(shop.refused(cancel("D1"))).isEqualTo(new CouponNotOpen(TEA, 1, CouponState.REDEEMED));
        assertThat(shop.points(LAN).balance()).isEqualTo(400);
    }

    private static void happened(MallShop shop, Event event) {
        shop.history().add(new NewEvent(COUPONS.at(TEA, new Serial("1")), event));
    }

    @Test
    void aCampaignThatIsClosedCostsNoPoints() {
        MallShop shop = new MallShop().giving(LAN, 500, JUNE);
        shop.accepted(new CloseCampaign(TEA, "over"));
        assertThat(shop.refused(redeem("D1", COUPON, LAN))).isInstanceOf(CampaignIsClosed.class);
        assertThat(shop.points(LAN).balance()).isEqualTo(500);
        CampaignId none = new CampaignId("NONE");
        assertThat(
                shop.refused(
                        new OfferReward(MILK, new RewardTerms("x", null, none, null, 1, null, null, null, null), null)))
                .isEqualTo(new UnknownCampaign(none));
    }

    @Test
    void whoWasMergedIsFoundAndWhatTheyHadCounts() {
        MallShop shop = new MallShop().offering(milk(100, null, 2)).giving(LAN, 200, JUNE).giving(WEI, 200, JUNE);
        shop.accepted(redeem("D1", MILK, LAN));
        shop.accepted(new MergeMembers(LAN, WEI, "the same person"));
        shop.accepted(redeem("D2", MILK, LAN));
        assertThat(shop.points(WEI).balance()).isEqualTo(200);
        assertThat(shop.refused(redeem("D3", MILK, WEI))).isEqualTo(new RewardLimitReached(MILK, WEI, 2, 2));
        shop.accepted(cancel("D1"));
        assertThat(shop.points(WEI).balance()).isEqualTo(300);
        assertThat(shop.points(LAN)).isEqualTo(PointsAccount.NONE);
        shop.accepted(redeem("D3", MILK, LAN));
    }

    @Test
    void aRewardIsGoodsOrACoupon() {
        assertThatThrownBy(() -> new RewardTerms("x", null, null, null, 1, null, null, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(
                () -> new RewardTerms("x", new RewardGoods(Shop.MILK, Quantity.of(1)), TEA, null, 1, null, null,
                        null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new RewardTerms("x", null, TEA, null, 0, null, null, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new RewardTerms("x", null, TEA, null, 1, NOW, NOW, null, null))
                .isInstanceOf(InvalidField.class);
    }
}
