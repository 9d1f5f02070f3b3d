package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.Set;

/** How much cash is moved: no more than a location lets anybody move alone. */
final class MovedCash implements Stakes<MoveCash> {
    @Override
    public Optional<Stake> of(MoveCash command, Accepted accepted, States states) {
        return Optional.of(ShiftChecks.stake(command.movementId().value(), ShiftsLimits.CASH_MOVEMENT,
                command.amountMinor(), LocationTills.rules(states, command.location()).movementAloneMinor(),
                Set.of(command.cashier())));
    }

    /** What has happened is flagged. */
    @Override
    public Decision unapproved(MoveCash command, Accepted accepted, States states, Rejection reason) {
        return command.reported() ? flagged(accepted, states) : Decision.refused(reason);
    }

    private static Decision flagged(Accepted accepted, States states) {
        return new Draft(states).addAll(accepted.events()
                .stream()
                .map(each -> each.event() instanceof CashMoved moved
                        ? new NewEvent(each.stream(), moved.with(CashFlag.NOT_APPROVED))
                        : each)
                .toList()).accepted();
    }
}
