package io.tillbook.command.sales;

import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Records a paid sale, as its parts have put it together. */
final class CompleteSaleDecider implements Decider<CompleteSale> {
    private final Parts<CompleteSale, Ticket> parts;

    CompleteSaleDecider(Parts<CompleteSale, Ticket> parts) {
        this.parts = parts;
    }

    @Override
    public Footprint footprint(CompleteSale sale, States known) {
        return parts.footprint(sale, known)
                .writing(RecordedSale.at(sale.saleId()))
                .writing(sale.reported()
                        ? HeldFact.at(FactIds.ofLines(sale))
                        : SaleAttempts.of(sale.saleId()));
    }

    @Override
    public Decision decide(CompleteSale sale, Occurrence occurrence, States states) {
        Draft moved = new Draft(states);
        if (sale.reported() && states.of(RecordedSale.at(sale.saleId())).isOf(sale)) {
            return moved.accepted();
        }
        try {
            return switch (parts.apply(Ticket.of(sale, occurrence), moved)) {
                case Step.Next<Ticket> booked -> SaleEvents.completed(booked.ticket(), moved, states);
                case Step.Refused<Ticket> refused ->
                    SaleAttempts.refused(refused, states);
            };
        } catch (ArithmeticException overflow) {
            return SaleAttempts.refused(Ticket.of(sale, occurrence), new AmountOutOfRange(), states);
        }
    }
}
