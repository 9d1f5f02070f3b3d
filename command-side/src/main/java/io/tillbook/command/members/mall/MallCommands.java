package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.mall.MallCommand.CancelRedemption;
import io.tillbook.api.members.mall.MallCommand.ChangeReward;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.MallCommand.WithdrawReward;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.api.members.mall.MallPermissions;
import io.tillbook.api.members.mall.MallRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of the points mall. */
public final class MallCommands implements Slice {
    private final Gifts gifts;

    /** @param cards how value gets onto gift cards */
    public MallCommands(RewardCards cards) {
        this.gifts = new Gifts(cards);
    }

    @Override
    public String capability() {
        return "members";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("members.OfferReward", OfferReward.class, MallPermissions.OFFER,
                        new OfferRewardDecider(gifts), new OfferedValue<>(gifts.cards())),
                new CommandHandling<>("members.ChangeReward", ChangeReward.class, MallPermissions.OFFER,
                        new ChangeRewardDecider(gifts), new OfferedValue<>(gifts.cards())),
                new CommandHandling<>("members.WithdrawReward", WithdrawReward.class, MallPermissions.OFFER,
                        new WithdrawRewardDecider()),
                new CommandHandling<>("members.RedeemReward", RedeemReward.class, MallPermissions.REDEEM,
                        new RedeemRewardDecider(gifts)),
                new CommandHandling<>("members.CancelRedemption", CancelRedemption.class, MallPermissions.CANCEL,
                        new CancelRedemptionDecider(gifts.cards())));
    }

    @Override
    public List<Permission> permissions() {
        return MallPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(RewardOffered.class, RewardChanged.class, RewardWithdrawn.class, RewardCounted.class,
                MemberRewardCounted.class, RewardRedeemed.class, RedemptionCancelled.class, PointsRedeemed.class,
                PointsRedemptionCancelled.class)
                .map(event -> StoredType.first("members." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("members.Reward", Reward.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), MallRejection.class);
    }
}
