package io.tillbook.command.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.held.HeldLimits;
import io.tillbook.api.held.HeldPermissions;
import io.tillbook.api.held.HeldRejection;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The write side of held facts. */
public final class HeldCommands implements Slice {
    private final Bookings bookings;

    /**
     * @param sale decides a whole sale
     * @param lines decides lines of a completed sale that are held as a fact
     * @param acceptReturn decides a return
     * @param withoutReceipt decides a return without a receipt
     */
    public HeldCommands(Decider<CompleteSale> sale, Function<FactId, Decider<CompleteSale>> lines,
            Decider<AcceptReturn> acceptReturn, Decider<AcceptReturnWithoutReceipt> withoutReceipt) {
        this.bookings = new Bookings(sale, lines, acceptReturn, withoutReceipt);
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
                        new ReleaseFactDecider(bookings), HeldCommands::released),
                new CommandHandling<>("held.DropFact", DropFact.class, HeldPermissions.SETTLE, new DropFactDecider()));
    }

    private static Optional<Stake> released(ReleaseFact command, Accepted accepted, States states) {
        Money amount = Stream.of(accepted.happened(SaleCompleted.class).map(SaleCompleted::totalMinor),
                accepted.happened(HeldLinesBooked.class).map(HeldLinesBooked::totalMinor),
                accepted.happened(ReturnAccepted.class).map(ReturnAccepted::totalMinor),
                accepted.happened(ReturnWithoutReceiptAccepted.class).map(ReturnWithoutReceiptAccepted::totalMinor))
                .flatMap(Function.identity())
                .reduce(Money.ZERO, Money::plus);
        return Optional.of(Stake.of(command.fact().value(), HeldLimits.RELEASE, amount));
    }

    @Override
    public List<Permission> permissions() {
        return HeldPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return HeldLimits.ALL;
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
