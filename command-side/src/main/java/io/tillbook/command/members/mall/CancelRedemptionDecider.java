package io.tillbook.command.members.mall;

import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.mall.HandedOutGoods;
import io.tillbook.api.members.mall.MallCommand.CancelRedemption;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.MallRejection.RedemptionOver;
import io.tillbook.api.members.mall.MallRejection.UnknownRedemption;
import io.tillbook.api.members.mall.RewardCoupon;
import io.tillbook.api.members.mall.RewardValue;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.coupons.CouponLedger;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.util.Optional;

/**
 * Undoes a redemption in one append: the points go back to their lots, of the member who that is by now, and the goods
 * into the stock that they came from. A coupon is revoked with it, so one that was used, is held for a sale or has had
 * its time keeps its points spent; so does value that is no longer on its card.
 */
final class CancelRedemptionDecider implements Decider<CancelRedemption> {
    private final RewardCards cards;

    CancelRedemptionDecider(RewardCards cards) {
        this.cards = cards;
    }

    @Override
    public Footprint footprint(CancelRedemption command, States known) {
        Footprint own = Footprint.none().writing(Redemption.at(command.redemption()));
        RewardRedeemed redeemed = known.of(Redemption.at(command.redemption())).redeemed();
        return redeemed == null ? own : footprint(own, redeemed, known);
    }

    private Footprint footprint(Footprint own, RewardRedeemed redeemed, States known) {
        Footprint counted = Member.reading(own.reading(Location.at(redeemed.location())), redeemed.member(), known)
                .writing(Reward.at(redeemed.reward()))
                .writing(RewardsOfMember.at(redeemed.reward(), redeemed.member()))
                .writing(MemberAccount.at(Member.current(redeemed.member(), known)));
        HandedOutGoods goods = redeemed.goods();
        Footprint stocked = goods == null ? counted
                : counted.reading(Product.at(goods.sku())).writing(Stock.at(redeemed.location(), goods.sku()));
        RewardCoupon coupon = redeemed.coupon();
        Footprint issued = coupon == null ? stocked
                : CouponLedger.revoking(stocked, coupon.campaign(), coupon.serial());
        RewardValue value = redeemed.value();
        return value == null ? issued : cards.takingBack(issued, value.card(), known);
    }

    @Override
    public Extent extent(CancelRedemption command, States states) {
        RewardRedeemed redeemed = states.of(Redemption.at(command.redemption())).redeemed();
        return redeemed == null ? Extent.CHAIN : Extent.at(redeemed.location());
    }

    @Override
    public Decision decide(CancelRedemption command, Occurrence occurrence, States states) {
        Redemption known = states.of(Redemption.at(command.redemption()));
        RewardRedeemed redeemed = known.redeemed();
        if (redeemed == null) {
            return Decision.refused(new UnknownRedemption(command.redemption()));
        }
        return Rules
                .firstBroken(() -> Rules.when(known.isOver(), () -> new RedemptionOver(command.redemption())),
                        () -> Catalog.unknownLocation(states, redeemed.location()),
                        () -> couponNotUnused(redeemed, occurrence, states),
                        () -> valueNotThere(redeemed, occurrence, states))
                .orElseGet(() -> cancelled(command, redeemed, occurrence, new Draft(states)));
    }

    private static Optional<CouponNotOpen> couponNotUnused(RewardRedeemed redeemed, Occurrence occurrence,
            States states) {
        RewardCoupon coupon = redeemed.coupon();
        return coupon == null ? Optional.empty()
                : CouponLedger.notUnused(states, coupon.campaign(), coupon.serial(), RewardRules.received(occurrence));
    }

    private Optional<? extends Rejection> valueNotThere(RewardRedeemed redeemed, Occurrence occurrence,
            States states) {
        RewardValue value = redeemed.value();
        return value == null ? Optional.empty() : cards.notThere(value, RewardRules.received(occurrence), states);
    }

    private Decision cancelled(CancelRedemption command, RewardRedeemed redeemed, Occurrence occurrence,
            Draft draft) {
        takeBack(command, redeemed, occurrence, draft);
        MemberId member = Member.current(redeemed.member(), draft);
        PointsChange back = draft.of(MemberAccount.at(member))
                .points()
                .giveBack(redeemed.points(), redeemed.spent(),
                        RewardRules.today(draft, redeemed.location(), occurrence));
        return draft
                .add(MemberAccount.at(member),
                        new PointsRedemptionCancelled(member, command.redemption(), redeemed.reward(),
                                redeemed.location(), redeemed.points(), command.reason(), back))
                .add(Redemption.at(command.redemption()),
                        new RedemptionCancelled(command.redemption(), redeemed.reward(), member, redeemed.location(),
                                redeemed.points(), command.reason(), occurrence.employee()))
                .add(Reward.at(redeemed.reward()),
                        new RewardCounted(redeemed.reward(), command.redemption(), -1,
                                draft.of(Reward.at(redeemed.reward())).taken() - 1))
                .add(RewardsOfMember.at(redeemed.reward(), redeemed.member()),
                        new MemberRewardCounted(redeemed.reward(), redeemed.member(), command.redemption(), -1,
                                draft.of(RewardsOfMember.at(redeemed.reward(), redeemed.member())).taken() - 1))
                .accepted();
    }

    private void takeBack(CancelRedemption command, RewardRedeemed redeemed, Occurrence occurrence,
            Draft draft) {
        HandedOutGoods goods = redeemed.goods();
        if (goods != null) {
            StockLedger.receiveAll(draft,
                    new Arrival(redeemed.location(), goods.sku(), goods.quantity(), goods.costMinor(), null, null,
                            false,
                            new StockCause(StockCause.Kind.REDEMPTION, command.redemption().value(), 1),
                            Catalog.localTime(draft, redeemed.location(), occurrence)),
                    goods.goods());
        }
        RewardCoupon coupon = redeemed.coupon();
        if (coupon != null) {
            CouponLedger.revoke(draft, coupon.campaign(), coupon.serial(), command.reason());
        }
        RewardValue value = redeemed.value();
        if (value != null) {
            cards.takeBack(draft, value, command.reason());
        }
    }
}
