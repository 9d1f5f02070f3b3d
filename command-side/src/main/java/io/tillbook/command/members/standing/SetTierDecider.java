package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierReckoning;
import io.tillbook.api.members.tier.TierRejection.TierDayInPast;
import io.tillbook.api.members.tier.TierRejection.TierDayTooFar;
import io.tillbook.api.members.tier.TierRejection.UnknownTier;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the tier of a member by hand. */
final class SetTierDecider implements Decider<SetTier> {
    @Override
    public Footprint footprint(SetTier command, States known) {
        return Standings.writing(Footprint.none(), command.member(), known);
    }

    @Override
    public Decision decide(SetTier command, Occurrence occurrence, States states) {
        TierPlan plan = states.of(ChainTiers.STREAM).plan();
        LocalDate today = StandingDays.of(occurrence, plan.zone());
        return Rules
                .firstBroken(() -> Member.notActive(command.member(), states),
                        () -> unknown(command.tier(), plan), () -> past(command.until(), today),
                        () -> far(command.until(), today))
                .orElseGet(() -> set(command, occurrence, today, states));
    }

    private static Decision set(SetTier command, Occurrence occurrence, LocalDate today, States states) {
        TierReckoning settled = Standings.reckoning(states, command.member()).reviewed(today);
        Draft draft = new Draft(states);
        Standings.add(settled, draft);
        LocalDate until = command.tier() == null ? null
                : Objects.requireNonNullElseGet(command.until(), () -> TierPlan.termFrom(today));
        return draft.add(MemberAccount.at(command.member()),
                new TierChanged(command.member(), settled.standing().tier(), command.tier(), until, null, TierCause.SET,
                        StandingDays.moment(occurrence).atZone(settled.plan().zone()).toOffsetDateTime(), null,
                        command.reason(), occurrence.employee()))
                .accepted();
    }

    private static Optional<UnknownTier> unknown(@Nullable String tier, TierPlan plan) {
        return tier == null ? Optional.empty() : Rules.when(plan.tier(tier).isEmpty(), () -> new UnknownTier(tier));
    }

    private static Optional<TierDayInPast> past(@Nullable LocalDate until, LocalDate today) {
        return until == null ? Optional.empty()
                : Rules.when(until.isBefore(today), () -> new TierDayInPast(until, today));
    }

    private static Optional<TierDayTooFar> far(@Nullable LocalDate until, LocalDate today) {
        LocalDate latest = today.plusYears(TierPlan.MOST_YEARS);
        return until == null ? Optional.empty()
                : Rules.when(until.isAfter(latest), () -> new TierDayTooFar(until, latest));
    }
}
