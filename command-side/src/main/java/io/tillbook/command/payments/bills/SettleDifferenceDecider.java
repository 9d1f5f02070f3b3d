package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillRejection.DifferenceAlreadyResolved;
import io.tillbook.api.payments.bills.BillRejection.DifferenceRemains;
import io.tillbook.api.payments.bills.BillRejection.UnknownDifference;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.SettledBy;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Ends a difference of states where the ledger has learnt meanwhile that the same money has moved. */
final class SettleDifferenceDecider implements Decider<SettleDifference> {
    @Override
    public Footprint footprint(SettleDifference command, States known) {
        Footprint own = Footprint.none().writing(Difference.at(command.account(), command.difference()));
        return known.of(Difference.at(command.account(), command.difference())) instanceof Difference.Open open
                ? number(open).map(number -> own.reading(Numbers.stream(open.found().figures().row(), number)))
                        .orElse(own)
                : own;
    }

    @Override
    public Decision decide(SettleDifference command, Occurrence occurrence, States states) {
        return switch (states.of(Difference.at(command.account(), command.difference()))) {
            case Difference.Unknown _ -> Decision
                    .refused(new UnknownDifference(command.account(), command.difference()));
            case Difference.Ended _ -> Decision
                    .refused(new DifferenceAlreadyResolved(command.account(), command.difference()));
            case Difference.Open open -> settled(command, open, states);
        };
    }

    private static Decision settled(SettleDifference command, Difference.Open open, States states) {
        DifferenceFigures figures = open.found().figures();
        boolean isSettled = open.kind() == DifferenceKind.STATE_DIFFERS && number(open)
                .flatMap(number -> Numbers.booked(figures.row(), number, states))
                .map(booked -> figures.row() == BillRowKind.PAYMENT ? booked.came() : booked.went())
                .filter(moved -> moved.equals(figures.providerMinor()))
                .isPresent();
        return isSettled
                ? new Draft(states)
                        .add(Difference.at(command.account(), command.difference()),
                                new DifferenceSettled(command.account(), command.difference(), SettledBy.LEDGER))
                        .accepted()
                : Decision.refused(new DifferenceRemains(command.account(), command.difference()));
    }

    private static Optional<ProviderNumber> number(Difference.Open open) {
        return Numbers.read(open.found().figures().number());
    }
}
