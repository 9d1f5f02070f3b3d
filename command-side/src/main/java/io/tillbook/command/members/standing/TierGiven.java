package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPermissions;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierTerm;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a tier takes that somebody sets: all of it, whatever the member has spent, since spending leads to tiers by
 * itself. A lower tier than before gives nothing away, and neither does the same one, unless it is for longer.
 */
final class TierGiven implements Stakes<SetTier> {
    /** A tier by receipts takes no amount: it is more than nothing, so that it needs some limit or a second person. */
    private static final Money OF_RECEIPTS = Money.of(1);

    @Override
    public Optional<Stake> of(SetTier command, Accepted accepted, States states) {
        TierPlan plan = states.of(ChainTiers.STREAM).plan();
        return accepted.happened(TierChanged.class)
                .reduce((_, last) -> last)
                .filter(set -> gives(set, plan, states))
                .flatMap(set -> plan.tier(Objects.requireNonNullElse(set.tier(), "")))
                .map(tier -> Stake.of(command.member().value(), TierPermissions.SET_LIMIT, takes(tier)));
    }

    private static boolean gives(TierChanged set, TierPlan plan, States states) {
        LocalDate until = set.until();
        if (until == null) {
            return false;
        }
        LocalDate today = set.at().toLocalDate();
        int more = plan.rank(set.tier()) - plan.rank(set.before());
        return more > 0 || until.isAfter(TierPlan.termFrom(today)) || (more == 0 && plan
                .on(today, Standings.of(states, set.member()).tiers())
                .term()
                .map(TierTerm::until)
                .filter(before -> !until.isAfter(before))
                .isEmpty());
    }

    private static Money takes(Tier tier) {
        return Objects.requireNonNullElse(tier.spendMinor(), OF_RECEIPTS);
    }
}
