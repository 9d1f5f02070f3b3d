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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<TicketLine> lines = ticket.lines().stream().sorted(Comparator.comparingInt(SaleTaxes::lineNo)).toList();
        List<Optional<LineTax>> taxes = ReceiptTaxes.of(lines.stream()
                .map(line -> new ReceiptTaxes.Line(ticket.paid(line), rate(line, ticket, draft).orElse(null)))
                .toList());
        Map<Integer, LineTax> byLine = new HashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            int lineNo = lineNo(lines.get(place));
            taxes.get(place).ifPresent(tax -> byLine.put(lineNo, tax));
        }
        return new Step.Next<>(ticket.withEachLine(line -> line.containing(byLine.get(lineNo(line)))));
    }

    private static int lineNo(TicketLine line) {
        return line.asked().lineNo();
    }

    private static Optional<Integer> rate(TicketLine line, Ticket ticket, States states) {
        return ChainTaxRates.rate(states, ticket.sale().location(), line.asked().sku(), ticket.occurrence());
    }
}
