package io.tillbook.command.tax;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.ReceiptTaxes;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is paid for a line contains the tax of the rate that held when it was sold; a rate is rounded once. */
final class SaleTaxes implements SalePart {
    /** Location and products are looked at by the parts that know them. */
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar.reading(ChainTaxRates.STREAM);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<Optional<LineTax>> taxes = ReceiptTaxes.of(ticket.lines()
                .stream()
                .map(line -> new ReceiptTaxes.Line(ticket.paid(line), rate(line, ticket, draft).orElse(null)))
                .toList());
        List<TicketLine> taxed = new ArrayList<>();
        for (TicketLine line : ticket.lines()) {
            taxed.add(line.containing(taxes.get(taxed.size()).orElse(null)));
        }
        return new Step.Next<>(ticket.withLines(List.copyOf(taxed)));
    }

    private static Optional<Integer> rate(TicketLine line, Ticket ticket, States states) {
        return ChainTaxRates.rate(states, ticket.sale().location(), line.asked().sku(), ticket.occurrence());
    }
}
