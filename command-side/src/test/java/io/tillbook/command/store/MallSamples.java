package io.tillbook.command.store;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.mall.HandedOutGoods;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardCoupon;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.mall.RewardValue;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.command.members.mall.Reward;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of the points mall. */
final class MallSamples {
    private static final RewardId REWARD = new RewardId("CUP-1");
    private static final RedemptionId REDEMPTION = new RedemptionId("D-1");
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final LocationId STORE = new LocationId("SH-01");
    private static final Sku CUP = new Sku("cup");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2027, 11, 30);
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");

    private MallSamples() {}

    static List<Object> all() {
        RewardTerms terms = new RewardTerms("茶杯 · Tea cup", new RewardGoods(CUP, Quantity.of(1)), null, null, 500, FROM,
                FROM.plusDays(30), 100, 2);
        return List.of(new RewardOffered(REWARD, terms), new RewardChanged(REWARD, terms),
                new RewardWithdrawn(REWARD, "sold out"), new RewardCounted(REWARD, REDEMPTION, 1, 7),
                new MemberRewardCounted(REWARD, MEMBER, REDEMPTION, -1, 0),
                new RewardRedeemed(REDEMPTION, REWARD, MEMBER, STORE, 500, List.of(new PointsLot(LAST, null, 500)),
                        new HandedOutGoods(CUP, Quantity.of(1), Money.of(1_200),
                                List.of(new StockPart(Batch.named(new BatchId("B1")), null, Quantity.of(1),
                                        Money.of(1_200)))),
                        null, null),
                new RedemptionCancelled(REDEMPTION, REWARD, MEMBER, STORE, 500, "broken", new EmployeeId("wang")),
                new PointsRedeemed(MEMBER, REDEMPTION, REWARD, STORE, 500, change(-500)),
                new PointsRedemptionCancelled(MEMBER, REDEMPTION, REWARD, STORE, 500, "broken", change(500)),
                new Reward(terms, true, 7));
    }

    /** A coupon, and nothing that can be missing. */
    static List<Object> bare() {
        RewardTerms terms = new RewardTerms("立减1元 · 1.00 off", null, new CampaignId("TEA"), null, 50, null, null,
                null, null);
        return List.of(new RewardOffered(REWARD, terms), new RewardChanged(REWARD, terms),
                new RewardRedeemed(REDEMPTION, REWARD, MEMBER, STORE, 50, List.of(new PointsLot(null, null, 50)), null,
                        new RewardCoupon(new CampaignId("TEA"), 12), null),
                new RedemptionCancelled(REDEMPTION, REWARD, MEMBER, STORE, 50, "a mistake", null),
                new Reward(null, false, 0));
    }

    /** Value on a gift card. */
    static List<Object> onCard() {
        CardNumber card = CardNumber.of("628109318265740");
        RewardTerms terms =
                new RewardTerms("20元礼品卡 · 20.00 on a gift card", null, null, Money.of(2_000), 1_000, null, null,
                        null, null);
        return List.of(new RewardOffered(REWARD, terms), new RewardChanged(REWARD, terms),
                new RewardRedeemed(REDEMPTION, REWARD, MEMBER, STORE, 1_000, List.of(new PointsLot(null, null, 1_000)),
                        null, null, new RewardValue(card, Money.of(2_000))),
                new Reward(terms, false, 1));
    }

    private static PointsChange change(long points) {
        return new PointsChange(DAY, List.of(new PointsLot(LAST, null, points)), 0, 1_000 + points);
    }
}
