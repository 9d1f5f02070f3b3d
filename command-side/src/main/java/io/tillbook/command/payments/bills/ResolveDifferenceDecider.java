package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillRejection.DifferenceAlreadyResolved;
import io.tillbook.api.payments.bills.BillRejection.UnknownDifference;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Says what a difference is: once, and with its reason. */
final class ResolveDifferenceDecider implements Decider<ResolveDifference> {
    @Override
    public Footprint footprint(ResolveDifference command, States known) {
        return Footprint.none().writing(Difference.at(command.account(), command.difference()));
    }

    @Override
    public Decision decide(ResolveDifference command, Occurrence occurrence, States states) {
        return switch (states.of(Difference.at(command.account(), command.difference()))) {
            case Difference.Unknown _ -> Decision
                    .refused(new UnknownDifference(command.account(), command.difference()));
            case Difference.Ended _ -> Decision
                    .refused(new DifferenceAlreadyResolved(command.account(), command.difference()));
            case Difference.Open _ -> new Draft(states)
                    .add(Difference.at(command.account(), command.difference()),
                            new DifferenceResolved(command.account(), command.difference(), command.as(),
                                    command.note(), occurrence.employee()))
                    .accepted();
        };
    }
}
