package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillRejection.DifferenceAlreadyKnown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Names a difference that somebody has found by hand. */
final class ReportDifferenceDecider implements Decider<ReportDifference> {
    @Override
    public Footprint footprint(ReportDifference command, States known) {
        return Footprint.none().writing(Difference.at(command.account(), command.difference()));
    }

    @Override
    public Decision decide(ReportDifference command, Occurrence occurrence, States states) {
        Difference known = states.of(Difference.at(command.account(), command.difference()));
        return Rules
                .firstBroken(() -> Rules.when(!(known instanceof Difference.Unknown),
                        () -> new DifferenceAlreadyKnown(command.account(), command.difference())))
                .orElseGet(() -> new Draft(states)
                        .add(Difference.at(command.account(), command.difference()),
                                new DifferenceFound(command.account(), command.difference(), command.day(),
                                        command.kind(), command.figures()))
                        .accepted());
    }
}
