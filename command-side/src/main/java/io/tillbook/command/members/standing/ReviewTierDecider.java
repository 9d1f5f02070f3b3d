package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.api.members.tier.TierReckoning;
import io.tillbook.api.members.tier.TierRejection.TierNotDue;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reviews the tier of a member once its time is over by the clock of the chain, and all that is over since. One that
 * was reviewed before, by a sale for instance, is not reviewed again.
 */
final class ReviewTierDecider implements Decider<ReviewTier> {
    @Override
    public Footprint footprint(ReviewTier command, States known) {
        return Standings.writing(Footprint.none(), command.member(), known);
    }

    @Override
    public Decision decide(ReviewTier command, Occurrence occurrence, States states) {
        TierReckoning before = Standings.reckoning(states, command.member());
        LocalDate today = StandingDays.of(occurrence, before.plan().zone());
        return Rules
                .firstBroken(() -> Member.notActive(command.member(), states),
                        () -> notDue(command.member(), command.day(), before, today))
                .orElseGet(() -> reviewed(command, before, today, new Draft(states)));
    }

    private static Decision reviewed(ReviewTier command, TierReckoning before, LocalDate today, Draft draft) {
        if (isCurrent(command.day(), before)) {
            Standings.add(before.reviewed(today), draft);
        }
        return draft.accepted();
    }

    private static boolean isCurrent(LocalDate day, TierReckoning standing) {
        return standing.standing().term().filter(term -> term.until().equals(day)).isPresent();
    }

    private static Optional<TierNotDue> notDue(MemberId member, LocalDate day, TierReckoning standing,
            LocalDate today) {
        return Rules.when(isCurrent(day, standing) && !day.isBefore(today), () -> new TierNotDue(member, day, today));
    }
}
