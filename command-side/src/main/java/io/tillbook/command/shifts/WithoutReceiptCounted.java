package io.tillbook.command.shifts;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return without a receipt moves the totals of its shift, in its own append. */
final class WithoutReceiptCounted implements WithoutReceiptPart {
    /** The part that looks for the shift has named its streams. */
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return soFar;
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        new Counting(CountedFact.of(ticket.command()), ticket.occurrence(), draft).add(FactTotals.of(ticket));
        return new Step.Next<>(ticket);
    }
}
