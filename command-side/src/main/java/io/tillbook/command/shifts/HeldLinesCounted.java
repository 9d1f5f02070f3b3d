package io.tillbook.command.shifts;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Lines that had been held move the totals of the shift of their sale, and count for its day. */
final class HeldLinesCounted implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return CountedFact.ofHeldLines(sale).footprint(soFar, known);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        CountedFact fact = CountedFact.ofHeldLines(ticket.sale());
        ShiftOfFact shift = ShiftOfFact.of(fact, ticket.occurrence(), draft);
        new Counting(fact, ticket.occurrence(), draft).add(FactTotals.ofHeldLines(ticket));
        return new Step.Next<>(shift.countsFor().map(ticket::countingFor).orElse(ticket));
    }
}
