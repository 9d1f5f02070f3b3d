package io.tillbook.command.shifts;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A sale moves the totals of its shift, in its own append. */
final class SaleCounted implements SalePart {
    /** The part that looks for the shift has named its streams. */
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        new Counting(CountedFact.of(ticket.sale()), ticket.occurrence(), draft).add(FactTotals.of(ticket));
        return new Step.Next<>(ticket);
    }
}
