package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.InventoryRejection.TakenExceedsReserved;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservationLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.inventory.TakenLine;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands promised goods over and lets the rest of the promise go. */
final class CommitDecider implements Decider<Commit> {
    @Override
    public Footprint footprint(Commit command, States known) {
        Footprint ending = Holding.ending(Footprint.none(), known, command.reservationId());
        return switch (known.of(Reservation.at(command.reservationId()))) {
            case Reservation.Unknown _,Reservation.Over _ -> ending;
            case Reservation.Open open -> ending.reading(Location.at(open.location()))
                    .readingAll(open.lines().stream().map(line -> Product.at(line.sku())));
        };
    }

    @Override
    public Extent extent(Commit command, States states) {
        return Reservation.extent(states.of(Reservation.at(command.reservationId())));
    }

    @Override
    public Decision decide(Commit command, Occurrence occurrence, States states) {
        Supplier<Reservation.Open> open = () -> Reservation.open(states, command.reservationId());
        return Rules
                .firstBroken(() -> Reservation.notOpen(states, command.reservationId()),
                        () -> Rules.firstOf(taken(command), line -> unknownLine(command, open.get(), line)),
                        () -> Rules.firstOf(taken(command), line -> tooMuch(open.get(), line)),
                        () -> Catalog.unknownProducts(open.get().lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), taken(command, line))),
                        () -> shortage(command, open.get(), occurrence, states))
                .orElseGet(() -> accepted(command, open.get(), occurrence, states));
    }

    private static Optional<UnknownReservationLine> unknownLine(Commit command, Reservation.Open open,
            TakenLine line) {
        return Rules.when(open.line(line.lineNo()).isEmpty(),
                () -> new UnknownReservationLine(command.reservationId(), line.lineNo()));
    }

    private static Optional<TakenExceedsReserved> tooMuch(Reservation.Open open, TakenLine line) {
        Quantity held = open.line(line.lineNo()).orElseThrow().quantity();
        return Rules.when(line.quantity().exceeds(held),
                () -> new TakenExceedsReserved(line.lineNo(), line.quantity(), held));
    }

    /** The goods are promised, but meanwhile they may have been lost, or quarantined. */
    private static Optional<InsufficientStock> shortage(Commit command, Reservation.Open open, Occurrence occurrence,
            States states) {
        Draft free = new Draft(states);
        Holding.letGo(free, command.reservationId(), open);
        return StockRules.shortage(free, open.location(), goods(command, open, occurrence, states));
    }

    private static Decision accepted(Commit command, Reservation.Open open, Occurrence occurrence, States states) {
        Draft moved = new Draft(states);
        Holding.letGo(moved, command.reservationId(), open);
        List<Goods> goods = goods(command, open, occurrence, states);
        var issued = StockLedger.issueAll(moved, goods).iterator();
        List<HandedOverLine> lines = open.lines()
                .stream()
                .map(line -> taken(command, line).isPositive()
                        ? handedOver(line, taken(command, line), issued.next())
                        : new HandedOverLine(line.lineNo(), line.sku(), line.quantity(), Quantity.ZERO, Money.ZERO,
                                null))
                .toList();
        return new Draft(states)
                .add(Reservation.at(command.reservationId()),
                        new ReservationCommitted(command.reservationId(), open.location(), lines, null))
                .addAll(moved)
                .accepted();
    }

    private static HandedOverLine handedOver(ReservedLine line, Quantity taken,
            List<StockPart> parts) {
        return new HandedOverLine(line.lineNo(), line.sku(), line.quantity(), taken, StockParts.cost(parts),
                StockParts.unlessPlain(parts));
    }

    private static List<Goods> goods(Commit command, Reservation.Open open, Occurrence occurrence, States states) {
        OffsetDateTime at = Catalog.localTime(states, open.location(), occurrence);
        LocalDate soldOn = Catalog.businessDay(states, open.location(), occurrence);
        return open.lines()
                .stream()
                .filter(line -> taken(command, line).isPositive())
                .map(line -> new Goods(open.location(), line.sku(), taken(command, line), null, null,
                        new StockCause(StockCause.Kind.RESERVATION, command.reservationId().value(), line.lineNo()),
                        at, soldOn))
                .toList();
    }

    private static List<TakenLine> taken(Commit command) {
        return command.lines() == null ? List.of() : command.lines();
    }

    private static Quantity taken(Commit command, ReservedLine line) {
        return command.lines() == null
                ? line.quantity()
                : command.lines()
                        .stream()
                        .filter(each -> each.lineNo() == line.lineNo())
                        .map(TakenLine::quantity)
                        .findFirst()
                        .orElse(Quantity.ZERO);
    }
}
