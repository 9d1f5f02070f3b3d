package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of reservations. */
public final class ReservationCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("inventory.Reserve", Reserve.class, new ReserveDecider()),
                new CommandHandling<>("inventory.Commit", Commit.class, new CommitDecider()),
                new CommandHandling<>("inventory.Release", Release.class, new ReleaseDecider()),
                new CommandHandling<>("inventory.ExpireReservation", ExpireReservation.class,
                        new ExpireReservationDecider()));
    }

    /** Part of a sale: it takes what is reserved for it. */
    public static SalePart reservedGoods() {
        return new ReservedGoods();
    }
}
