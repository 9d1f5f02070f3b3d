package io.tillbook.command.members.mall;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.mall.MallCommand.CancelRedemption;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store with 10 milk at 1.50 whose members can have a coupon for 50 points. All capabilities decide. */
final class MallShop {
    static final MemberId LAN = new MemberId("LAN");
    static final MemberId WEI = new MemberId("WEI");
    static final RewardId MILK = new RewardId("MILK-1");
    static final RewardId COUPON = new RewardId("TEA-OFF");
    static final CampaignId TEA = new CampaignId("TEA");
    static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
    static final int CARTONS = 10;

    private final History history = new History();

    MallShop() {
        this(CARTONS);
    }

    /** With so many cartons of milk. */
    MallShop(int cartons) {
        Stream.concat(Arrays.stream(Shop.store(NegativeStock.BLOCK)),
                Stream.of(Shop.stocked(Shop.STORE, Shop.MILK, Quantity.of(cartons), 150L * cartons)))
                .forEach(history::add);
        OffsetDateTime before = Circumstances.MORNING.minusHours(1);
        Stream.of(LAN, WEI).forEach(member -> send(new RegisterMember(member, Shop.STORE, null), before));
        send(new OpenCampaign(TEA, "Tea", CodeKind.UNIQUE, before, null, null, null, null), before);
        send(new OfferReward(COUPON, coupon(50), null), before);
    }

    /** Terms of one carton of milk. */
    static RewardTerms milk(int points, @Nullable Integer total, @Nullable Integer perMember) {
        return new RewardTerms("Milk", new RewardGoods(Shop.MILK, Quantity.of(1)), null, null, points, null, null,
                total,
                perMember);
    }

    private static RewardTerms coupon(int points) {
        return new RewardTerms("1.00 off tea", null, TEA, null, points, null, null, null, null);
    }

    MallShop offering(RewardTerms terms) {
        send(new OfferReward(MILK, terms, null));
        return this;
    }

    MallShop giving(MemberId member, int points, LocalDate expiresOn) {
        send(new AdjustPoints(member, points, points > 0 ? expiresOn : null, "welcome", null));
        return this;
    }

    static RedeemReward redeem(String id, RewardId reward, MemberId member) {
        return new RedeemReward(new RedemptionId(id), reward, member, Shop.STORE, null);
    }

    static CancelRedemption cancel(String id) {
        return new CancelRedemption(new RedemptionId(id), "changed their mind");
    }

    /** The events of a command that is accepted. */
    List<Event> accepted(Command command) {
        return accepted(command, Circumstances.MORNING);
    }

    List<Event> accepted(Command command, OffsetDateTime at) {
        return switch (send(command, at)) {
            case Decision.Accepted accepted -> accepted.events().stream().map(each -> each.event()).toList();
            case Decision.Refused refused -> throw new AssertionError(refused.rejection().detail());
        };
    }

    /** Why a command is refused. */
    Rejection refused(Command command) {
        return refused(command, Circumstances.MORNING);
    }

    Rejection refused(Command command, OffsetDateTime at) {
        return switch (send(command, at)) {
            case Decision.Accepted _ -> throw new AssertionError("accepted: " + command);
            case Decision.Refused refused -> refused.rejection();
        };
    }

    Decision send(Command command) {
        return send(command, Circumstances.MORNING);
    }

    Decision send(Command command, OffsetDateTime at) {
        Occurrence usual = Circumstances.of(command, at);
        return history.run(command,
                new Occurrence(usual.commandId(), usual.commandType(), usual.actor(), usual.location(),
                        usual.register(), at, at.toInstant(), usual.correlationId(), usual.causationId()));
    }

    PointsAccount points(MemberId member) {
        return history.of(MemberAccount.at(member)).points();
    }

    Stock milk() {
        return history.of(Stock.at(Shop.STORE, Shop.MILK));
    }

    int taken(RewardId reward) {
        return history.of(Reward.at(reward)).taken();
    }

    int taken(RewardId reward, MemberId member) {
        return history.of(RewardsOfMember.at(reward, member)).taken();
    }

    History history() {
        return history;
    }
}
