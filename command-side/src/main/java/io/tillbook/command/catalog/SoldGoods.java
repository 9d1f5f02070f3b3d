package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is sold is registered and comes in such quantities. Of a reported sale, lines of products that nobody has
 * registered are held, and the others booked.
 */
final class SoldGoods implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar.readingAll(sale.lines().stream().map(line -> Product.at(line.sku())));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        return (ticket.sale().reported() ? known(ticket, draft) : ticket).unless(flags(ticket, draft))
                .then(checked -> new Step.Next<>(
                        checked.withEachLine(line -> line.in(Catalog.category(draft, line.asked().sku())))));
    }

    private static Ticket known(Ticket ticket, States states) {
        List<TicketLine> unknown = ticket.lines().stream().filter(line -> isUnknown(line, states)).toList();
        if (unknown.isEmpty()) {
            return ticket;
        }
        Ticket rest = ticket.holding(unknown);
        List<Sku> skus = unknown.stream().map(line -> line.asked().sku()).distinct().toList();
        return rest.flagged(List.of(new Flag(FlagKind.LINES_HELD, UnknownProduct.of(skus), rest.heldAmount(),
                FactIds.ofLines(ticket.sale()))));
    }

    private static Stream<Flag> flags(Ticket ticket, States states) {
        Stream<CatalogRejection> broken = ticket.sale().reported()
                ? ticket.lines()
                        .stream()
                        .filter(line -> !isUnknown(line, states))
                        .flatMap(line -> broken(line, states).stream())
                : Catalog.unknownProducts(ticket.lines(), line -> broken(line, states)).stream();
        return broken.map(rejection -> Flag.of(FlagKind.INDIVISIBLE_QUANTITY, rejection));
    }

    private static Optional<CatalogRejection> broken(TicketLine line, States states) {
        return Catalog.unknownProduct(states, line.asked().sku(), line.asked().quantity());
    }

    private static boolean isUnknown(TicketLine line, States states) {
        return states.of(Product.at(line.asked().sku())) instanceof Product.Unknown;
    }
}
