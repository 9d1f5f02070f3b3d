package io.tillbook.testing.chain;

import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.TakenLine;
import io.tillbook.api.kernel.LocationId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The auditor's books of what was promised to somebody. */
final class ReservationAuditor {
    /**
     * Goods that nobody else can have.
     *
     * @param until until when they are promised
     * @param goods the goods by line
     */
    record Promise(LocationId location, OffsetDateTime until, Map<Integer, Leaving> goods) {}

    private final Shelves shelves;
    private final Map<ReservationId, Promise> open = new LinkedHashMap<>();
    private final Set<ReservationId> made = new HashSet<>();

    ReservationAuditor(Shelves shelves) {
        this.shelves = shelves;
    }

    /** The reservations that are not over. */
    Set<ReservationId> open() {
        return open.keySet();
    }

    /** The reservations whose time is over, though nobody has said so. */
    List<ReservationId> due(OffsetDateTime at) {
        return open.keySet().stream().filter(each -> !at.isBefore(open.get(each).until())).toList();
    }

    @Nullable
    Promise open(ReservationId reservation) {
        return open.get(reservation);
    }

    /** Only what is there and nobody was promised can be promised, whatever the location says of more. */
    boolean reserved(Reserve command, OffsetDateTime at) {
        Map<Integer, Leaving> goods = new LinkedHashMap<>();
        for (ReservedLine line : command.lines()) {
            goods.put(line.lineNo(), new Leaving(line.sku(), line.quantity().thousandths(), null, false));
        }
        List<Leaving> all = List.copyOf(goods.values());
        if (!command.expiresAt().isAfter(at) || !shelves.areWhole(all)
                || !shelves.areAvailable(command.location(), all, at) || !made.add(command.reservationId())) {
            return false;
        }
        Promise promise = new Promise(command.location(), command.expiresAt(), goods);
        open.put(command.reservationId(), promise);
        hold(promise, 1);
        return true;
    }

    /** What is taken goes out, and all that was promised can be had by others again. */
    boolean committed(Commit command, OffsetDateTime at) {
        Promise promise = open.get(command.reservationId());
        List<Leaving> taken = promise == null ? null : taken(promise, command.lines());
        if (promise == null || taken == null
                || !canLeave(command.reservationId(), promise.location(), taken, at)) {
            return false;
        }
        end(command.reservationId());
        shelves.takeOut(promise.location(), taken, at);
        return true;
    }

    boolean released(Release command) {
        return end(command.reservationId());
    }

    boolean expired(ExpireReservation command, OffsetDateTime at) {
        Promise promise = open.get(command.reservationId());
        return promise != null && !at.isBefore(promise.until()) && end(command.reservationId());
    }

    /** Whether goods may leave once those that were promised, if any were, are not promised any more. */
    boolean canLeave(@Nullable ReservationId reservation, LocationId location, List<Leaving> goods,
            OffsetDateTime at) {
        if (reservation == null) {
            return shelves.canLeave(location, goods, at);
        }
        Promise promise = open.get(reservation);
        if (promise == null || !promise.location().equals(location)) {
            return false;
        }
        hold(promise, -1);
        boolean possible = shelves.canLeave(location, goods, at);
        hold(promise, 1);
        return possible;
    }

    /** Ends a promise; tells whether there was one. */
    boolean end(@Nullable ReservationId reservation) {
        Promise promise = reservation == null ? null : open.remove(reservation);
        if (promise != null) {
            hold(promise, -1);
        }
        return promise != null;
    }

    private void hold(Promise promise, int sign) {
        promise.goods()
                .values()
                .forEach(line -> shelves.at(promise.location(), line.sku()).promise(sign * line.quantity()));
    }

    /** What is taken of a promise, in its order; null where that is more than was promised. */
    private @Nullable List<Leaving> taken(Promise promise, @Nullable List<TakenLine> lines) {
        if (lines == null) {
            return List.copyOf(promise.goods().values());
        }
        Map<Integer, Long> wanted = new HashMap<>();
        lines.forEach(line -> wanted.put(line.lineNo(), line.quantity().thousandths()));
        List<Leaving> taken = new ArrayList<>();
        promise.goods().forEach((lineNo, goods) -> {
            long quantity = wanted.getOrDefault(lineNo, 0L);
            if (quantity > 0 && quantity <= goods.quantity()) {
                taken.add(new Leaving(goods.sku(), quantity, null, false));
            }
        });
        return taken.size() < wanted.size() ? null : taken;
    }
}
