package io.tillbook.command.inventory.reservation;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is promised to the customer of a sale is not promised any more, so that the sale can take it. */
final class ReservedGoods implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return Reservations.ending(soFar, known, sale.reservation());
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        ReservationId reservation = ticket.reservation();
        if (reservation == null) {
            return new Step.Next<>(ticket);
        }
        return Reservations.notTakeable(draft, reservation, ticket.sale().location())
                .map(broken -> ticket.unreserved()
                        .unless(Stream.of(Flag.of(FlagKind.RESERVATION_NOT_USABLE, broken))))
                .orElseGet(() -> handedOver(ticket, reservation, draft));
    }

    private static Step<Ticket> handedOver(Ticket ticket, ReservationId reservation, Draft draft) {
        Map<Sku, Quantity> sold = new TreeMap<>();
        ticket.lines().forEach(line -> sold.merge(line.asked().sku(), line.asked().quantity(), Quantity::plus));
        Reservations.handOver(draft, reservation, ticket.sale().saleId().value(), sold);
        return new Step.Next<>(ticket);
    }
}
