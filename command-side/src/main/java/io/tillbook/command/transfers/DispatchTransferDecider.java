package io.tillbook.command.transfers;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes goods out of one location's stock and sets them on their way at what they cost. */
final class DispatchTransferDecider implements Decider<DispatchTransfer> {
    @Override
    public Footprint footprint(DispatchTransfer command, States known) {
        return Footprint.none()
                .reading(Location.at(command.from()))
                .reading(Location.at(command.to()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(Transfer.at(command.transferId()))
                .writingAll(command.lines().stream().map(line -> Stock.at(command.from(), line.sku())));
    }

    @Override
    public Decision decide(DispatchTransfer command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.from()),
                        () -> Catalog.unknownLocation(states, command.to()),
                        () -> alreadyDispatched(command, states),
                        () -> Rules.firstOf(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> StockLedger.shortage(states, command.from(), quantities(command)))
                .orElseGet(() -> accepted(command, states));
    }

    private static Optional<TransfersRejection> alreadyDispatched(DispatchTransfer command, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Transfer.Dispatched _ -> Optional.of(new TransferAlreadyDispatched(command.transferId()));
            case Transfer.Unknown _ -> Optional.empty();
        };
    }

    private static Map<Sku, Quantity> quantities(DispatchTransfer command) {
        Map<Sku, Quantity> quantities = new TreeMap<>();
        command.lines().forEach(line -> quantities.merge(line.sku(), line.quantity(), Quantity::plus));
        return quantities;
    }

    private static Decision accepted(DispatchTransfer command, States states) {
        Draft goods = new Draft(states);
        List<TransferredLine> lines = command.lines()
                .stream()
                .map(line -> sent(line, StockLedger.issue(goods, goods(command, line))))
                .toList();
        return new Draft(states)
                .add(Transfer.at(command.transferId()),
                        new TransferDispatched(command.transferId(), command.from(), command.to(), lines))
                .addAll(goods)
                .accepted();
    }

    private static TransferredLine sent(DispatchLine line, Money cost) {
        return new TransferredLine(line.lineNo(), line.sku(), line.quantity(), cost, line.batch());
    }

    private static Goods goods(DispatchTransfer command, DispatchLine line) {
        return new Goods(command.from(), line.sku(), line.quantity(), line.batch(),
                new StockCause(StockCause.Kind.TRANSFER_OUT, command.transferId().value(), line.lineNo()));
    }
}
