package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftsRejection.DepositAlreadyConfirmed;
import io.tillbook.api.shifts.ShiftsRejection.DepositUnknown;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Records once what was counted of a deposit; that it is not what it should be is told, and nothing else. */
final class ConfirmDepositDecider implements Decider<ConfirmDeposit> {
    @Override
    public Footprint footprint(ConfirmDeposit command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(Deposit.at(command.location(), command.bag()));
    }

    @Override
    public Decision decide(ConfirmDeposit command, Occurrence occurrence, States states) {
        Deposit deposit = states.of(Deposit.at(command.location(), command.bag()));
        DepositMade made = deposit.made();
        if (made == null) {
            return Decision.refused(new DepositUnknown(command.location(), command.bag()));
        }
        DepositConfirmed before = deposit.confirmed();
        return before == null ? confirmed(command, made, occurrence, states)
                : Decision.refused(
                        new DepositAlreadyConfirmed(command.location(), command.bag(), before.countedMinor()));
    }

    private static Decision confirmed(ConfirmDeposit command, DepositMade made, Occurrence occurrence,
            States states) {
        return new Draft(states)
                .add(Deposit.at(command.location(), command.bag()),
                        new DepositConfirmed(command.location(), command.bag(), made.register(), made.shiftNo(),
                                made.businessDay(), made.amountMinor(), command.countedMinor(),
                                command.countedMinor().minus(made.amountMinor()), command.by(),
                                ShiftClock.received(states, command.location(), occurrence)))
                .accepted();
    }
}
