package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.MallRejection.RedemptionAlreadyMade;
import io.tillbook.api.members.mall.MallRejection.RewardLimitReached;
import io.tillbook.api.members.mall.MallRejection.RewardTakesNoCard;
import io.tillbook.api.members.mall.MallRejection.RewardUsedUp;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.members.points.PointsRejection.PointsInDebt;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member has a reward for points, all in one append: the points, those first that are lost first; the goods, the
 * coupon or the value on a card; and the counts.
 */
final class RedeemRewardDecider implements Decider<RedeemReward> {
    private final Gifts gifts;

    RedeemRewardDecider(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public Footprint footprint(RedeemReward command, States known) {
        MemberId member = Member.current(command.member(), known);
        Footprint own = RewardsOfMember.counting(
                Member.reading(Footprint.none().reading(Location.at(command.location())), command.member(), known),
                command.reward(), member, known)
                .writing(Redemption.at(command.redemption()))
                .writing(Reward.at(command.reward()))
                .writing(MemberAccount.at(member));
        RewardTerms terms = known.of(Reward.at(command.reward())).terms();
        return terms == null ? own : gifts.of(terms).giving(own, command, known);
    }

    @Override
    public Decision decide(RedeemReward command, Occurrence occurrence, States states) {
        MemberId member = Member.current(command.member(), states);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(states.of(Redemption.at(command.redemption())).redeemed() != null,
                                () -> new RedemptionAlreadyMade(command.redemption())),
                        () -> Member.notActive(member, states), () -> RewardRules.unknown(states, command.reward()),
                        () -> RewardRules.notNow(states, command.reward(), occurrence),
                        () -> usedUp(command, states), () -> limitReached(command, member, states),
                        () -> tooFew(command, member, occurrence, states),
                        () -> takesNoCard(command, states), () -> missing(command, member, occurrence, states))
                .orElseGet(() -> redeemed(command, member, occurrence, new Draft(states)));
    }

    private static Optional<RewardUsedUp> usedUp(RedeemReward command, States states) {
        Integer total = RewardRules.terms(states, command.reward()).total();
        int taken = states.of(Reward.at(command.reward())).taken();
        return total == null || taken < total ? Optional.empty()
                : Optional.of(new RewardUsedUp(command.reward(), total, taken));
    }

    private static Optional<RewardLimitReached> limitReached(RedeemReward command, MemberId member, States states) {
        Integer most = RewardRules.terms(states, command.reward()).perMember();
        int taken = RewardsOfMember.all(command.reward(), member, states);
        return most == null || taken < most ? Optional.empty()
                : Optional.of(new RewardLimitReached(command.reward(), member, most, taken));
    }

    private static Optional<RewardTakesNoCard> takesNoCard(RedeemReward command, States states) {
        return Rules.when(
                command.card() != null
                        && RewardRules.terms(states, command.reward()).cardValueMinor() == null,
                () -> new RewardTakesNoCard(command.reward()));
    }

    private Optional<? extends Rejection> missing(RedeemReward command, MemberId member, Occurrence occurrence,
            States states) {
        return gifts.of(RewardRules.terms(states, command.reward())).missing(command, member, occurrence, states);
    }

    private static Optional<? extends Rejection> tooFew(RedeemReward command, MemberId member, Occurrence occurrence,
            States states) {
        long points = RewardRules.terms(states, command.reward()).points();
        long debt = states.of(MemberAccount.at(member)).points().debt();
        if (debt > 0) {
            return Optional.of(new PointsInDebt(member, points, debt));
        }
        long missing = spend(command, member, points, occurrence, states).debt();
        return Rules.when(missing > 0, () -> new NotEnoughPoints(member, points, points - missing));
    }

    private static PointsChange spend(RedeemReward command, MemberId member, long points, Occurrence occurrence,
            States states) {
        PointsAccount account = states.of(MemberAccount.at(member)).points();
        LocalDate today = RewardRules.today(states, command.location(), occurrence);
        return account.burn(points, today, today);
    }

    private Decision redeemed(RedeemReward command, MemberId member, Occurrence occurrence, Draft draft) {
        RewardTerms terms = RewardRules.terms(draft, command.reward());
        PointsChange spent = spend(command, member, terms.points(), occurrence, draft);
        Gift.Given given = gifts.of(terms).give(command, member, occurrence, draft);
        return draft
                .add(MemberAccount.at(member),
                        new PointsRedeemed(member, command.redemption(), command.reward(), command.location(),
                                terms.points(), spent))
                .add(Redemption.at(command.redemption()),
                        new RewardRedeemed(command.redemption(), command.reward(), member, command.location(),
                                terms.points(), spent.taken(), given.goods(), given.coupon(),
                                given.value()))
                .add(Reward.at(command.reward()),
                        new RewardCounted(command.reward(), command.redemption(), 1,
                                draft.of(Reward.at(command.reward())).taken() + 1))
                .add(RewardsOfMember.at(command.reward(), member),
                        new MemberRewardCounted(command.reward(), member, command.redemption(), 1,
                                draft.of(RewardsOfMember.at(command.reward(), member)).taken() + 1))
                .accepted();
    }
}
