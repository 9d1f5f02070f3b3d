package io.tillbook.command.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much a return pays back. One that has happened is flagged, where nobody has approved it. */
final class Refunded implements Stakes<AcceptReturn> {
    @Override
    public Optional<Stake> of(AcceptReturn command, Accepted accepted, States states) {
        return booked(accepted).map(booked -> Stake.of(command.returnId().value(), ReturnsLimits.REFUND,
                booked.totalMinor()));
    }

    /** One that is held or recorded already pays nothing. */
    private static Optional<ReturnAccepted> booked(Accepted accepted) {
        return accepted.happened(ReturnAccepted.class).findFirst();
    }

    @Override
    public Decision unapproved(AcceptReturn command, Accepted accepted, States states, Rejection reason) {
        return command.reported()
                ? flagged(booked(accepted).orElseThrow(), accepted, states, reason)
                : Decision.refused(reason);
    }

    private static Decision flagged(ReturnAccepted booked, Accepted accepted, States states, Rejection reason) {
        return new Draft(states).addAll(accepted)
                .add(RecordedReturn.at(booked.returnId()),
                        new ReturnFlagged(booked.returnId(), booked.saleId(), booked.location(), booked.register(),
                                booked.returnedAt(), booked.businessDay(),
                                Flag.of(FlagKind.REFUND_NOT_APPROVED, reason, booked.totalMinor())))
                .accepted();
    }
}
