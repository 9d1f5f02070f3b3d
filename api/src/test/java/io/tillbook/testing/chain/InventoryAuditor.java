package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryCommand;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The auditor's books of what happens to goods at one place. */
final class InventoryAuditor {
    private final Shelves shelves;
    private final ReservationAuditor reservations;
    private final Set<WriteOffId> writtenOff = new HashSet<>();

    InventoryAuditor(Shelves shelves, ReservationAuditor reservations) {
        this.shelves = shelves;
        this.reservations = reservations;
    }

    boolean accepts(InventoryCommand command, OffsetDateTime at) {
        return switch (command) {
            case AdjustStock adjustment -> adjusted(adjustment, at);
            case WriteOff writeOff -> writtenOff(writeOff, at);
            case WriteOffExpired writeOff -> expiredWrittenOff(writeOff, at);
            case QuarantineBatch quarantine -> quarantined(quarantine);
            case ReleaseBatch release -> released(release);
            case Reserve reserve -> reservations.reserved(reserve, at);
            case Commit commit -> reservations.committed(commit, at);
            case Release release -> reservations.released(release);
            case ExpireReservation expiry -> reservations.expired(expiry, at);
        };
    }

    /** Part of what is free of a batch, or all of it with whatever still comes. */
    private boolean quarantined(QuarantineBatch command) {
        Lots lots = shelves.at(command.location(), command.sku()).lots();
        Optional<Lot> known = lots.of(command.batch());
        if (known.filter(Lot::isHeld).isPresent()) {
            return false;
        }
        if (command.quantity() == null) {
            lots.at(Batch.named(command.batch())).hold();
            return true;
        }
        boolean possible = shelves.isWhole(command.sku(), command.quantity())
                && command.quantity().thousandths() <= known.map(Lot::free).orElse(0L);
        known.filter(_ -> possible).ifPresent(lot -> lot.quarantine(command.quantity().thousandths()));
        return possible;
    }

    /** Whoever lets some of a batch go lets go of what still comes too. */
    private boolean released(ReleaseBatch command) {
        Lots lots = shelves.at(command.location(), command.sku()).lots();
        Lot lot = lots.of(command.batch()).filter(each -> each.isHeld() || each.quarantined() > 0).orElse(null);
        Quantity part = command.quantity();
        if (lot == null || (part != null
                && (!shelves.isWhole(command.sku(), part) || part.thousandths() > lot.quarantined()))) {
            return false;
        }
        lot.release(part == null ? lot.quarantined() : part.thousandths());
        lots.tidy();
        return true;
    }

    private boolean writtenOff(WriteOff command, OffsetDateTime at) {
        List<Leaving> goods = command.lines()
                .stream()
                .map(line -> new Leaving(line.sku(), line.quantity().thousandths(), line.batch(), true))
                .toList();
        return shelves.canBeDiscarded(command.location(), goods)
                && gone(command.writeOffId(), command.location(), goods, at);
    }

    private boolean expiredWrittenOff(WriteOffExpired command, OffsetDateTime at) {
        List<Leaving> goods = shelves.at(command.location(), command.sku())
                .lots()
                .inOrder()
                .stream()
                .filter(lot -> lot.isExpired(at.toLocalDate()) && lot.quantity() > 0)
                .map(lot -> new Leaving(command.sku(), lot.quantity(), lot.batch().id(), true))
                .toList();
        return !goods.isEmpty() && gone(command.writeOffId(), command.location(), goods, at);
    }

    private boolean gone(WriteOffId id, LocationId location, List<Leaving> goods, OffsetDateTime at) {
        boolean isNew = writtenOff.add(id);
        if (isNew) {
            shelves.discard(location, goods, at);
        }
        return isNew;
    }

    private boolean adjusted(AdjustStock adjustment, OffsetDateTime at) {
        Shelf shelf = shelves.at(adjustment.location(), adjustment.sku());
        long quantity = adjustment.quantity().thousandths();
        Batch batch = Shelves.batch(adjustment);
        long there = batch == null
                ? shelf.onHand()
                : shelf.lots().of(batch.id()).map(Lot::quantity).orElse(0L);
        boolean possible = shelves.isWhole(adjustment.sku(), adjustment.quantity()) && (quantity > 0
                ? shelves.canCome(adjustment.location(), adjustment.sku(), batch)
                : !shelves.blocks(adjustment.location()) || -quantity <= there);
        if (possible) {
            shelf.correct(batch, quantity, at);
        }
        return possible;
    }
}
