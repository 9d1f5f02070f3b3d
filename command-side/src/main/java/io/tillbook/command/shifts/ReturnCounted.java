package io.tillbook.command.shifts;

import io.tillbook.command.checkout.ReturnPart.Wanted;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return moves the totals of its shift, in its own append. */
final class ReturnCounted implements ReturnPart {
    /** The part that looks for the shift has named its streams. */
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        new Counting(CountedFact.of(ticket.command()), ticket.occurrence(), draft).add(FactTotals.of(ticket));
        return new Step.Next<>(ticket);
    }
}
