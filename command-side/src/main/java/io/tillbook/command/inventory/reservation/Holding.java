package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** What a reservation holds of the stocks of its location. */
final class Holding {
    private Holding() {}

    /** The streams that change when the reservation ends. */
    static Footprint ending(Footprint footprint, States known, ReservationId id) {
        Footprint own = footprint.writing(Reservation.at(id));
        return switch (known.of(Reservation.at(id))) {
            case Reservation.Unknown _,Reservation.Over _ -> own;
            case Reservation.Open open ->
                own.writingAll(open.lines().stream().map(line -> Stock.at(open.location(), line.sku())));
        };
    }

    static void hold(Draft draft, ReservationId id, LocationId location, ReservedLine line) {
        Stock stock = draft.of(Stock.at(location, line.sku()));
        draft.add(Stock.at(location, line.sku()), new StockReserved(location, line.sku(), id, line.quantity(),
                promising(stock, stock.reserved().plus(line.quantity()))));
    }

    static void letGo(Draft draft, ReservationId id, Reservation.Open open) {
        open.lines().forEach(line -> letGo(draft, id, open.location(), line));
    }

    private static void letGo(Draft draft, ReservationId id, LocationId location, ReservedLine line) {
        Stock stock = draft.of(Stock.at(location, line.sku()));
        draft.add(Stock.at(location, line.sku()), new StockUnreserved(location, line.sku(), id, line.quantity(),
                promising(stock, stock.reserved().minus(line.quantity()))));
    }

    private static StockBalance promising(Stock stock, Quantity reserved) {
        return new StockBalance(stock.onHand(), stock.value(), reserved, null, null);
    }
}
