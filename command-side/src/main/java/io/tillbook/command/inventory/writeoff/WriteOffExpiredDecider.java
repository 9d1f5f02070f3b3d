package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.InventoryRejection.NothingExpired;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes off whatever the books have of expired batches, each batch as a line of its own. */
final class WriteOffExpiredDecider implements Decider<WriteOffExpired> {
    private static final String REASON = "expired";

    @Override
    public Footprint footprint(WriteOffExpired command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .reading(Product.at(command.sku()))
                .writing(WritingOff.at(command.writeOffId()))
                .writing(Stock.at(command.location(), command.sku()));
    }

    @Override
    public Decision decide(WriteOffExpired command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> WritingOff.alreadyDone(states, command.writeOffId()),
                        () -> Catalog.unknownProduct(states, command.sku(), Quantity.ZERO),
                        () -> nothingExpired(command, occurrence, states))
                .orElseGet(() -> WritingOff.accepted(writeOff(command, occurrence, states), occurrence, states));
    }

    private static Optional<NothingExpired> nothingExpired(WriteOffExpired command, Occurrence occurrence,
            States states) {
        LocalDate day = day(command, occurrence, states);
        return Rules.when(expired(command, day, states).isEmpty(),
                () -> new NothingExpired(command.location(), command.sku(), day));
    }

    private static WriteOff writeOff(WriteOffExpired command, Occurrence occurrence, States states) {
        List<BatchBalance> batches = expired(command, day(command, occurrence, states), states);
        List<WriteOffLine> lines = IntStream.range(0, batches.size())
                .mapToObj(place -> new WriteOffLine(place + 1, command.sku(), batches.get(place).batch().id(),
                        batches.get(place).onHand()))
                .toList();
        return new WriteOff(command.writeOffId(), command.location(), lines,
                Objects.requireNonNullElse(command.reason(), REASON), WriteOffKind.EXPIRED);
    }

    private static List<BatchBalance> expired(WriteOffExpired command, LocalDate day, States states) {
        return states.of(Stock.at(command.location(), command.sku()))
                .batches()
                .all()
                .stream()
                .filter(each -> each.batch().isExpiredOn(day) && each.onHand().isPositive())
                .toList();
    }

    private static LocalDate day(WriteOffExpired command, Occurrence occurrence, States states) {
        return Catalog.localTime(states, command.location(), occurrence).toLocalDate();
    }
}
