package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of reservations. */
public final class ReservationCommands implements Slice {
    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("inventory.Reserve", Reserve.class, InventoryPermissions.RESERVE,
                        new ReserveDecider()),
                new CommandHandling<>("inventory.Commit", Commit.class, InventoryPermissions.RESERVE,
                        new CommitDecider()),
                new CommandHandling<>("inventory.Release", Release.class, InventoryPermissions.RESERVE,
                        new ReleaseDecider()),
                new CommandHandling<>("inventory.ExpireReservation", ExpireReservation.class,
                        InventoryPermissions.RESERVE,
                        new ExpireReservationDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("inventory.ReservationMade", ReservationMade.class),
                StoredType.first("inventory.ReservationCommitted", ReservationCommitted.class),
                StoredType.first("inventory.ReservationReleased", ReservationReleased.class),
                StoredType.first("inventory.ReservationExpired", ReservationExpired.class));
    }

    /** Part of a sale: it takes what is reserved for it. */
    public static SalePart reservedGoods() {
        return new ReservedGoods();
    }
}
