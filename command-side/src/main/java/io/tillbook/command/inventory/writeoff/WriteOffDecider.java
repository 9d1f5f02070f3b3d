package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Takes goods out of the books at what they cost, whatever speaks against selling them. */
final class WriteOffDecider implements Decider<WriteOff> {
    @Override
    public Footprint footprint(WriteOff command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(WritingOff.at(command.writeOffId()))
                .writingAll(command.lines().stream().map(line -> Stock.at(command.location(), line.sku())));
    }

    @Override
    public Decision decide(WriteOff command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> WritingOff.alreadyDone(states, command.writeOffId()),
                        () -> Catalog.unknownProducts(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> StockRules.absence(states, command.location(),
                                WritingOff.goods(command, occurrence, states)))
                .orElseGet(() -> WritingOff.accepted(command, occurrence, states));
    }
}
