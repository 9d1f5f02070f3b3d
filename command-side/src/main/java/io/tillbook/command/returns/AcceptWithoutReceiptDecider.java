package io.tillbook.command.returns;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes goods back of which nobody can tell with which sale they were bought. */
final class AcceptWithoutReceiptDecider implements Decider<AcceptReturnWithoutReceipt> {
    private final Parts<AcceptReturnWithoutReceipt, WithoutReceiptTicket> parts;

    AcceptWithoutReceiptDecider(Parts<AcceptReturnWithoutReceipt, WithoutReceiptTicket> parts) {
        this.parts = parts;
    }

    @Override
    public Footprint footprint(AcceptReturnWithoutReceipt command, States known) {
        return parts.footprint(command, known).writing(RecordedReturn.at(command.returnId()));
    }

    @Override
    public Decision decide(AcceptReturnWithoutReceipt command, Occurrence occurrence, States states) {
        Draft moved = new Draft(states);
        if (command.reported() && states.of(RecordedReturn.at(command.returnId())).isOf(command)) {
            return moved.accepted();
        }
        return switch (parts.apply(WithoutReceiptTicket.of(command, occurrence), moved)) {
            case Step.Next<WithoutReceiptTicket> taken ->
                WithoutReceiptEvents.accepted(taken.ticket(), moved, states);
            case Step.Refused<WithoutReceiptTicket> refused -> Decision.refused(refused.rejection());
        };
    }
}
