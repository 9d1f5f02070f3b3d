package io.tillbook.command.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much a return without a receipt pays back. One that has happened is flagged, where nobody has approved it. */
final class RefundedWithoutReceipt implements Stakes<AcceptReturnWithoutReceipt> {
    @Override
    public Optional<Stake> of(AcceptReturnWithoutReceipt command, Accepted accepted, States states) {
        return booked(accepted).map(booked -> Stake.of(command.returnId().value(), ReturnsLimits.WITHOUT_RECEIPT,
                booked.totalMinor()));
    }

    /** One that is held or recorded already pays nothing. */
    private static Optional<ReturnWithoutReceiptAccepted> booked(Accepted accepted) {
        return accepted.happened(ReturnWithoutReceiptAccepted.class).findFirst();
    }

    @Override
    public Decision unapproved(AcceptReturnWithoutReceipt command, Accepted accepted, States states,
            Rejection reason) {
        return command.reported()
                ? flagged(booked(accepted).orElseThrow(), accepted, states, reason)
                : Decision.refused(reason);
    }

    private static Decision flagged(ReturnWithoutReceiptAccepted booked, Accepted accepted, States states,
            Rejection reason) {
        return new Draft(states).addAll(accepted)
                .add(RecordedReturn.at(booked.returnId()), WithoutReceiptEvents.flagged(booked,
                        Flag.of(FlagKind.REFUND_NOT_APPROVED, reason, booked.totalMinor())))
                .accepted();
    }
}
