package io.tillbook.command.members.mall;

import io.tillbook.api.members.mall.MallEvent.OfRedemption;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a redemption.
 *
 * @param redeemed what it was; null where there is none
 * @param isOver whether it was undone
 */
record Redemption(@Nullable RewardRedeemed redeemed, boolean isOver) {
    private static final StreamType<Redemption> STREAM = StreamType.of("redemption", new Redemption(null, false))
            .on(OfRedemption.class, Redemption::evolve);

    static StreamRef<Redemption> at(RedemptionId redemption) {
        return STREAM.at(redemption);
    }

    private static Redemption evolve(Redemption redemption, OfRedemption event) {
        return switch (event) {
            case RewardRedeemed redeemed -> new Redemption(redeemed, false);
            case RedemptionCancelled _ -> new Redemption(redemption.redeemed, true);
        };
    }
}
