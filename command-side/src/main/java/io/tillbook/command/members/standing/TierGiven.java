package io.tillbook.command.members.standing;

import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPermissions;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much of a tier that somebody sets the member has not spent. A lower tier than before gives nothing away. */
final class TierGiven implements Stakes<SetTier> {
    @Override
    public Optional<Stake> of(SetTier command, Accepted accepted, States states) {
        ChainTiers chain = states.of(ChainTiers.STREAM);
        return accepted.happened(TierChanged.class)
                .reduce((_, last) -> last)
                .filter(set -> chain.plan().rank(set.tier()) > chain.plan().rank(set.before()))
                .flatMap(set -> chain.plan()
                        .tier(command.tier() == null ? "" : command.tier())
                        .map(tier -> stake(command, tier, set, states)));
    }

    private static Stake stake(SetTier command, Tier tier, TierChanged set, States states) {
        return Stake.of(command.member().value(), TierPermissions.SET_LIMIT, tier.missing(Standings
                .of(states, command.member())
                .tiers()
                .spend()
                .countingOn(set.at().toLocalDate())));
    }
}
