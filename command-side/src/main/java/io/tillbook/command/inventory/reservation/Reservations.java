package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.ReservationOfOtherLocation;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How sales take goods that are reserved. */
public final class Reservations {
    private Reservations() {}

    /** A footprint with the streams that change when the reservation ends, where there is one. */
    public static Footprint ending(Footprint footprint, States known, @Nullable ReservationId reservation) {
        return reservation == null ? footprint : Holding.ending(footprint, known, reservation);
    }

    /** Rule: goods are taken from a reservation that is open, at its own location. */
    public static Optional<InventoryRejection> notTakeable(States states, @Nullable ReservationId id,
            LocationId location) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<InventoryRejection> notOpen = Reservation.notOpen(states, id);
        return notOpen.isPresent() ? notOpen : elsewhere(id, Reservation.open(states, id), location);
    }

    /**
     * Ends a reservation that {@link #notTakeable} has nothing against, so that a sale can take its goods.
     *
     * @param sale id of the sale
     * @param sold what the sale takes, by SKU; it may be more or less than is reserved
     */
    public static void handOver(Draft draft, @Nullable ReservationId id, String sale, Map<Sku, Quantity> sold) {
        if (id == null) {
            return;
        }
        Reservation.Open open = Reservation.open(draft, id);
        draft.add(Reservation.at(id),
                new ReservationCommitted(id, open.location(), taken(open.lines(), sold), sale));
        Holding.letGo(draft, id, open);
    }

    private static Optional<InventoryRejection> elsewhere(ReservationId id, Reservation.Open open,
            LocationId location) {
        return Rules.when(!open.location().equals(location),
                () -> new ReservationOfOtherLocation(id, open.location()));
    }

    private static List<HandedOverLine> taken(List<ReservedLine> held, Map<Sku, Quantity> sold) {
        Map<Sku, Quantity> left = new TreeMap<>(sold);
        List<HandedOverLine> lines = new ArrayList<>();
        for (ReservedLine line : held) {
            Quantity taken = line.quantity().min(left.getOrDefault(line.sku(), Quantity.ZERO));
            left.computeIfPresent(line.sku(), (_, before) -> before.minus(taken));
            lines.add(new HandedOverLine(line.lineNo(), line.sku(), line.quantity(), taken, null, null));
        }
        return lines;
    }
}
