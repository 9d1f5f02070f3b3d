package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.ReservationAlreadyMade;
import io.tillbook.api.inventory.InventoryRejection.ReservationWithoutTime;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Promises goods that are there and that nobody else was promised, whatever the location says of negative stock. */
final class ReserveDecider implements Decider<Reserve> {
    @Override
    public Footprint footprint(Reserve command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(Reservation.at(command.reservationId()))
                .writingAll(command.lines().stream().map(line -> Stock.at(command.location(), line.sku())));
    }

    @Override
    public Decision decide(Reserve command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> alreadyMade(command, states),
                        () -> withoutTime(command, occurrence),
                        () -> Catalog.unknownProducts(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> StockRules.unavailable(states, command.location(), goods(command, occurrence, states)))
                .orElseGet(() -> accepted(command, states));
    }

    private static Optional<ReservationAlreadyMade> alreadyMade(Reserve command, States states) {
        return switch (states.of(Reservation.at(command.reservationId()))) {
            case Reservation.Unknown _ -> Optional.empty();
            case Reservation.Open _,Reservation.Over _ ->
                Optional.of(new ReservationAlreadyMade(command.reservationId()));
        };
    }

    private static Optional<InventoryRejection> withoutTime(Reserve command, Occurrence occurrence) {
        return Rules.when(!command.expiresAt().isAfter(occurrence.occurredAt()), () -> new ReservationWithoutTime(
                command.reservationId(), command.expiresAt(), occurrence.occurredAt()));
    }

    private static List<Goods> goods(Reserve command, Occurrence occurrence, States states) {
        OffsetDateTime at = Catalog.localTime(states, command.location(), occurrence);
        return command.lines()
                .stream()
                .map(line -> new Goods(command.location(), line.sku(), line.quantity(), null, null,
                        new StockCause(StockCause.Kind.RESERVATION, command.reservationId().value(), line.lineNo()),
                        at))
                .toList();
    }

    private static Decision accepted(Reserve command, States states) {
        Draft draft = new Draft(states).add(Reservation.at(command.reservationId()), new ReservationMade(
                command.reservationId(), command.location(), command.expiresAt(), command.lines()));
        command.lines().forEach(line -> Holding.hold(draft, command.reservationId(), command.location(), line));
        return draft.accepted();
    }
}
