package io.tillbook.command.transfers;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.ClosingDoesNotMatch;
import io.tillbook.api.transfers.TransfersRejection.NothingInTransit;
import io.tillbook.api.transfers.TransfersRejection.TransferNotDispatched;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.transfers.Transfer.Dispatched;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives up what is still on its way; goods that are back go into the sender's stock as they had left it. */
final class CloseTransferDecider implements Decider<CloseTransfer> {
    @Override
    public Footprint footprint(CloseTransfer command, States known) {
        Footprint transfer = Footprint.none().writing(Transfer.at(command.transferId()));
        return switch (known.of(Transfer.at(command.transferId()))) {
            case Dispatched sent -> transfer.reading(Location.at(sent.from()))
                    .readingAll(sent.lines().values().stream().map(line -> Product.at(line.sent().sku())))
                    .writingAll(command.lines()
                            .stream()
                            .filter(line -> line.reason() == ClosingReason.RETURNED)
                            .flatMap(line -> sent.line(line.lineNo()).stream())
                            .map(line -> Stock.at(sent.from(), line.sent().sku())));
            case Transfer.Unknown _,Transfer.Requested _,Transfer.Approved _ -> transfer;
            case Transfer.Rejected _,Transfer.Closed _ -> transfer;
        };
    }

    /** The destination, and the source too where goods go back into its stock. */
    @Override
    public Extent extent(CloseTransfer command, States states) {
        Transfer transfer = states.of(Transfer.at(command.transferId()));
        return command.lines().stream().anyMatch(line -> line.reason() == ClosingReason.RETURNED)
                ? Transfer.bothEnds(transfer)
                : Transfer.destination(transfer);
    }

    @Override
    public Decision decide(CloseTransfer command, Occurrence occurrence, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Dispatched sent -> decide(command, occurrence, sent, states);
            case Transfer.Unknown _ -> Decision.refused(new UnknownTransfer(command.transferId()));
            case Transfer.Requested _,Transfer.Approved _,Transfer.Rejected _ ->
                Decision.refused(new TransferNotDispatched(command.transferId()));
            case Transfer.Closed _ -> Decision.refused(new NothingInTransit(command.transferId()));
        };
    }

    private static Decision decide(CloseTransfer command, Occurrence occurrence, Dispatched sent, States states) {
        return Rules
                .firstBroken(() -> Rules.firstOf(command.lines(), line -> unknownLine(command, sent, line)),
                        () -> Catalog.unknownProducts(command.lines(), line -> Catalog.unknownProduct(states,
                                sent.line(line.lineNo()).orElseThrow().sent().sku(), line.quantity())),
                        () -> Rules.firstOf(sent.lines().values(), line -> doesNotMatch(command, line)))
                .orElseGet(() -> accepted(command, occurrence, sent, states));
    }

    private static Optional<TransfersRejection> unknownLine(CloseTransfer command, Dispatched sent, CloseLine line) {
        return Rules.when(sent.line(line.lineNo()).isEmpty(),
                () -> new UnknownTransferLine(command.transferId(), line.lineNo()));
    }

    private static Optional<TransfersRejection> doesNotMatch(CloseTransfer command, TransitLine line) {
        Map<Integer, Quantity> closed = command.lines()
                .stream()
                .collect(Collectors.toMap(CloseLine::lineNo, CloseLine::quantity, Quantity::plus));
        int lineNo = line.sent().lineNo();
        Quantity accountedFor = closed.getOrDefault(lineNo, Quantity.ZERO);
        return Rules.when(!accountedFor.equals(line.inTransit()),
                () -> new ClosingDoesNotMatch(lineNo, accountedFor, line.inTransit()));
    }

    private static Decision accepted(CloseTransfer command, Occurrence occurrence, Dispatched sent, States states) {
        List<ClosedLine> lines = closed(command, sent);
        Draft draft = new Draft(states).add(Transfer.at(command.transferId()),
                new TransferClosed(command.transferId(), sent.from(), sent.to(), lines));
        OffsetDateTime at = Catalog.localTime(states, sent.from(), occurrence);
        lines.stream()
                .filter(line -> line.reason() == ClosingReason.RETURNED)
                .map(ClosedLine::goods)
                .forEach(goods -> StockLedger.receiveAll(draft, back(command, sent, goods, at), goods.goods()));
        return draft.accepted();
    }

    private static List<ClosedLine> closed(CloseTransfer command, Dispatched sent) {
        NavigableMap<Integer, TransitLine> left = new TreeMap<>(sent.lines());
        List<ClosedLine> closed = new ArrayList<>();
        for (CloseLine line : command.lines()) {
            left.computeIfPresent(line.lineNo(), (_, before) -> {
                closed.add(new ClosedLine(before.next(line.quantity()), line.reason(), line.note()));
                return before.less(line.quantity());
            });
        }
        return closed;
    }

    private static Arrival back(CloseTransfer command, Dispatched sent, TransferredLine goods, OffsetDateTime at) {
        return new Arrival(sent.from(), goods.sku(), goods.quantity(), goods.costMinor(), null, null, false,
                new StockCause(StockCause.Kind.TRANSFER_BACK, command.transferId().value(), goods.lineNo()), at);
    }
}
