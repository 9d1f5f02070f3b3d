package io.tillbook.command.sales;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Books lines of a completed sale that were held, all or none of them. */
final class BookHeldLinesDecider implements Decider<CompleteSale> {
    private final Parts<CompleteSale, Ticket> parts;
    private final FactId fact;

    /**
     * @param parts those of a sale that concern its lines
     * @param fact the fact the lines are held as
     */
    BookHeldLinesDecider(Parts<CompleteSale, Ticket> parts, FactId fact) {
        this.parts = parts;
        this.fact = fact;
    }

    @Override
    public Footprint footprint(CompleteSale lines, States known) {
        return parts.footprint(lines, known).writing(RecordedSale.at(lines.saleId()));
    }

    @Override
    public Decision decide(CompleteSale lines, Occurrence occurrence, States states) {
        Draft moved = new Draft(states);
        return switch (parts.apply(Ticket.of(lines, occurrence), moved)) {
            case Step.Next<Ticket> booked when booked.ticket().held().isEmpty() ->
                SaleEvents.booked(booked.ticket(), fact, moved, states);
            case Step.Next<Ticket> partly -> Decision.refused(partly.ticket().heldBecause().orElseThrow());
            case Step.Refused<Ticket> refused -> Decision.refused(refused.rejection());
        };
    }
}
