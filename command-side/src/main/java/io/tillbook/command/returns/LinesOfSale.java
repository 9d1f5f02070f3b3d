package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection.UnknownSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSaleLine;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/** What comes back was sold: the lines of the sale are known. */
final class LinesOfSale implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.writing(ReturnableSale.at(wanted.command().saleId()));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        AcceptReturn command = ticket.command();
        ReturnableSale sale = draft.of(ReturnableSale.at(command.saleId()));
        if (!sale.isKnown()) {
            return new Step.Refused<>(ticket, new UnknownSale(command.saleId()));
        }
        Optional<ReturnLine> unknown =
                command.lines().stream().filter(line -> sale.line(line.saleLineNo()).isEmpty()).findFirst();
        return unknown
                .<Step<ReturnTicket>>map(line -> new Step.Refused<>(ticket,
                        new UnknownSaleLine(command.saleId(), line.saleLineNo())))
                .orElseGet(() -> new Step.Next<>(
                        ticket.of(sale.pricing(), command.lines().stream().map(line -> line(line, sale)).toList())));
    }

    private static ReturnTicket.Line line(ReturnLine asked, ReturnableSale sale) {
        return new ReturnTicket.Line(asked, sale.line(asked.saleLineNo()).orElseThrow().sold(), Money.ZERO,
                List.of(), null);
    }
}
