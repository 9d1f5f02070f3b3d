package io.tillbook.command.shifts;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A sale belongs to a shift of its register, and counts for the day of that shift. */
final class SaleInShift implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return CountedFact.of(sale).footprint(soFar, known);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        ShiftOfFact shift = ShiftOfFact.of(CountedFact.of(ticket.sale()), ticket.occurrence(), draft);
        return shift.refusal()
                .<Step<Ticket>>map(refusal -> new Step.Refused<>(ticket, refusal))
                .orElseGet(() -> new Step.Next<>(shift.countsFor().map(ticket::countingFor).orElse(ticket)));
    }
}
