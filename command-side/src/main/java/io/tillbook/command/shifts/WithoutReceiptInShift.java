package io.tillbook.command.shifts;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return without a receipt belongs to a shift of its register, and counts for the day of that shift. */
final class WithoutReceiptInShift implements WithoutReceiptPart {
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return CountedFact.of(command).footprint(soFar, known);
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        ShiftOfFact shift = ShiftOfFact.of(CountedFact.of(ticket.command()), ticket.occurrence(), draft);
        return shift.refusal()
                .<Step<WithoutReceiptTicket>>map(refusal -> new Step.Refused<>(ticket, refusal))
                .orElseGet(() -> new Step.Next<>(shift.countsFor().map(ticket::countingFor).orElse(ticket)));
    }
}
