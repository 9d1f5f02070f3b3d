package io.tillbook.command.sales;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesRejection.DiscountExceedsPrice;
import io.tillbook.command.checkout.Adjustment;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;

/** The prices of the lines as the till gave them, with its discounts. */
final class LinePrices implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<Adjustment> discounts = ticket.lines()
                .stream()
                .map(TicketLine::asked)
                .filter(line -> !line.discount().isZero())
                .map(line -> new Adjustment(Adjustment.Kind.MANUAL, line.lineNo(), line.discount().negated()))
                .toList();
        return ticket.adjusted(discounts)
                .unless(ticket.lines()
                        .stream()
                        .map(TicketLine::asked)
                        .filter(line -> line.paid().isNegative())
                        .map(LinePrices::discountExceedsPrice));
    }

    private static Flag discountExceedsPrice(SaleLine line) {
        return Flag.of(FlagKind.DISCOUNT_EXCEEDS_PRICE,
                new DiscountExceedsPrice(line.lineNo(), line.gross(), line.discount()), line.paid().negated());
    }
}
