package io.tillbook.command.transfers;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.NotTheDestination;
import io.tillbook.api.transfers.TransfersRejection.NothingInTransit;
import io.tillbook.api.transfers.TransfersRejection.ReceiptExceedsTransit;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes goods of a transfer into stock with their share of the value, and writes off what is given up. */
final class ReceiveTransferDecider implements Decider<ReceiveTransfer> {
    @Override
    public Footprint footprint(ReceiveTransfer command, States known) {
        Footprint transfer = Footprint.none().writing(Transfer.at(command.transferId()));
        return switch (known.of(Transfer.at(command.transferId()))) {
            case Transfer.Unknown _,Transfer.Requested _,Transfer.Approved _ -> transfer;
            case Transfer.Rejected _,Transfer.Closed _ -> transfer;
            case Dispatched dispatched -> transfer.reading(Location.at(dispatched.to()))
                    .readingAll(dispatched.lines().values().stream().map(line -> Product.at(line.sent().sku())))
                    .writingAll(dispatched.lines()
                            .values()
                            .stream()
                            .map(line -> Stock.at(dispatched.to(), line.sent().sku())));
        };
    }

    @Override
    public Extent extent(ReceiveTransfer command, States states) {
        return Transfer.destination(states.of(Transfer.at(command.transferId())));
    }

    @Override
    public Decision decide(ReceiveTransfer command, Occurrence occurrence, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Transfer.Unknown _ -> Decision.refused(new UnknownTransfer(command.transferId()));
            case Transfer.Requested _,Transfer.Approved _,Transfer.Rejected _ ->
                Decision.refused(new TransferNotDispatched(command.transferId()));
            case Transfer.Closed _ -> Decision.refused(new NothingInTransit(command.transferId()));
            case Dispatched transfer -> decide(command, occurrence, transfer, states);
        };
    }

    private static Decision decide(ReceiveTransfer command, Occurrence occurrence, Dispatched transfer,
            States states) {
        return Rules
                .firstBroken(() -> notTheDestination(command, transfer),
                        () -> Rules.firstOf(command.lines(), line -> unknownLine(command, transfer, line)),
                        () -> Catalog.unknownLocation(states, transfer.to()),
                        () -> Catalog.unknownProducts(command.lines(), line -> Catalog.unknownProduct(states,
                                line(transfer, line).sent().sku(), line.quantity())),
                        () -> Rules.firstOf(command.lines(), line -> tooMuch(transfer, line)))
                .orElseGet(() -> accepted(command, occurrence, transfer, states));
    }

    private static Optional<TransfersRejection> notTheDestination(ReceiveTransfer command, Dispatched transfer) {
        LocationId location = command.location();
        return location == null || location.equals(transfer.to())
                ? Optional.empty()
                : Optional.of(new NotTheDestination(command.transferId(), location, transfer.to()));
    }

    private static Optional<TransfersRejection> unknownLine(ReceiveTransfer command, Dispatched transfer,
            ReceiveLine line) {
        return Rules.when(transfer.line(line.lineNo()).isEmpty(),
                () -> new UnknownTransferLine(command.transferId(), line.lineNo()));
    }

    private static Optional<TransfersRejection> tooMuch(Dispatched transfer, ReceiveLine line) {
        Quantity inTransit = line(transfer, line).inTransit();
        return Rules.when(line.quantity().exceeds(inTransit),
                () -> new ReceiptExceedsTransit(line.lineNo(), line.quantity(), inTransit));
    }

    private static Decision accepted(ReceiveTransfer command, Occurrence occurrence, Dispatched transfer,
            States states) {
        Draft draft = new Draft(states);
        List<TransferredLine> arrived = command.lines()
                .stream()
                .filter(line -> line.quantity().isPositive())
                .map(line -> line(transfer, line).next(line.quantity()))
                .toList();
        if (!arrived.isEmpty()) {
            draft.add(Transfer.at(command.transferId()),
                    new TransferReceived(command.transferId(), transfer.from(), transfer.to(), arrived));
        }
        if (command.writesOffTheRest()) {
            writeOff(draft, command, transfer);
        }
        OffsetDateTime at = Catalog.localTime(states, transfer.to(), occurrence);
        arrived.forEach(line -> StockLedger.receiveAll(draft, arrival(command, transfer, line, at), line.goods()));
        return draft.accepted();
    }

    private static void writeOff(Draft draft, ReceiveTransfer command, Dispatched transfer) {
        Map<Integer, Quantity> arrived = command.lines()
                .stream()
                .collect(Collectors.toMap(ReceiveLine::lineNo, ReceiveLine::quantity));
        List<TransferredLine> lost = transfer.lines()
                .values()
                .stream()
                .map(line -> line.less(arrived.getOrDefault(line.sent().lineNo(), Quantity.ZERO)))
                .filter(line -> line.inTransit().isPositive())
                .map(line -> line.next(line.inTransit()))
                .toList();
        if (!lost.isEmpty()) {
            draft.add(Transfer.at(command.transferId()), new TransferShortfallRecorded(command.transferId(),
                    transfer.from(), transfer.to(), shortfall(command), lost));
        }
    }

    private static Shortfall shortfall(ReceiveTransfer command) {
        return command.shortfall() == null ? Shortfall.IN_TRANSIT : command.shortfall();
    }

    private static Arrival arrival(ReceiveTransfer command, Dispatched transfer, TransferredLine line,
            OffsetDateTime at) {
        return new Arrival(transfer.to(), line.sku(), line.quantity(), line.costMinor(), null, null, false,
                new StockCause(StockCause.Kind.TRANSFER_IN, command.transferId().value(), line.lineNo()), at);
    }

    private static TransitLine line(Dispatched transfer, ReceiveLine line) {
        return transfer.line(line.lineNo()).orElseThrow();
    }
}
