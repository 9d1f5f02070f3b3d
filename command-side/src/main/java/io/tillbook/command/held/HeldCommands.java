package io.tillbook.command.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.held.HeldPermissions;
import io.tillbook.api.held.HeldRejection;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.function.Function;

/** The write side of held facts. */
public final class HeldCommands implements Slice {
    private final Bookings bookings;

    /**
     * @param sale decides a whole sale
     * @param lines decides lines of a completed sale that are held as a fact
     * @param acceptReturn decides a return
     */
    public HeldCommands(Decider<CompleteSale> sale, Function<FactId, Decider<CompleteSale>> lines,
            Decider<AcceptReturn> acceptReturn) {
        this.bookings = new Bookings(sale, lines, acceptReturn);
    }

    @Override
    public String capability() {
        return "held";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("held.HoldDamaged", HoldDamaged.class, HeldPermissions.REPORT,
                        new HoldDamagedDecider()),
                new CommandHandling<>("held.ReleaseFact", ReleaseFact.class, HeldPermissions.SETTLE,
                        new ReleaseFactDecider(bookings)),
                new CommandHandling<>("held.DropFact", DropFact.class, HeldPermissions.SETTLE, new DropFactDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return HeldPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("held.FactHeld", FactHeld.class),
                StoredType.first("held.FactReleased", FactReleased.class),
                StoredType.first("held.FactDropped", FactDropped.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), HeldRejection.class);
    }
}
