package io.tillbook.command.transfers;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

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
                        () -> ApprovedRoute.left(command, states.of(Transfer.at(command.transferId()))),
                        () -> Catalog.unknownProducts(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> StockRules.batchNotSellable(states, goods(command, occurrence, states)),
                        () -> StockRules.shortage(states, command.from(), goods(command, occurrence, states)))
                .orElseGet(() -> accepted(command, occurrence, states));
    }

    private static Decision accepted(DispatchTransfer command, Occurrence occurrence, States states) {
        Draft goods = new Draft(states);
        List<List<StockPart>> issued = StockLedger.issueAll(goods, goods(command, occurrence, states));
        List<TransferredLine> lines = IntStream.range(0, issued.size())
                .mapToObj(place -> sent(command.lines().get(place), issued.get(place)))
                .toList();
        List<RequestedLine> notSent = ApprovedRoute.notSent(command, states.of(Transfer.at(command.transferId())));
        return new Draft(states)
                .add(Transfer.at(command.transferId()),
                        new TransferDispatched(command.transferId(), command.from(), command.to(), lines,
                                notSent.isEmpty() ? null : notSent))
                .addAll(goods)
                .accepted();
    }

    private static TransferredLine sent(DispatchLine line, List<StockPart> parts) {
        return new TransferredLine(line.lineNo(), line.sku(), line.quantity(), StockParts.cost(parts), line.batch(),
                StockParts.unlessImplied(parts, line.batch()));
    }

    private static List<Goods> goods(DispatchTransfer command, Occurrence occurrence, States states) {
        OffsetDateTime at = Catalog.localTime(states, command.from(), occurrence);
        return command.lines().stream().map(line -> goods(command, line, at)).toList();
    }

    private static Goods goods(DispatchTransfer command, DispatchLine line, OffsetDateTime at) {
        return new Goods(command.from(), line.sku(), line.quantity(), line.batch(), line.batchReason(),
                new StockCause(StockCause.Kind.TRANSFER_OUT, command.transferId().value(), line.lineNo()), at);
    }
}
