package io.tillbook.command.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Slice;
import java.util.List;
import java.util.function.Function;

/** The commands of held facts. */
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
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("held.HoldDamaged", HoldDamaged.class, new HoldDamagedDecider()),
                new CommandHandling<>("held.ReleaseFact", ReleaseFact.class, new ReleaseFactDecider(bookings)),
                new CommandHandling<>("held.DropFact", DropFact.class, new DropFactDecider()));
    }
}
