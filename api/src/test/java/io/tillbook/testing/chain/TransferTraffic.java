package io.tillbook.testing.chain;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.ApproveLine;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.testing.chain.Journey.Stage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random commands of transfers. */
final class TransferTraffic {
    private static final int REMEMBERED = 30;

    private final Dice dice;
    private final String from;
    private int transfers;

    TransferTraffic(Dice dice, String from) {
        this.dice = dice;
        this.from = from;
    }

    TransfersCommand next(Auditor auditor, OffsetDateTime at) {
        return switch (dice.upTo(10)) {
            case 0, 1 -> request();
            case 2 -> new ApproveTransfer(some(auditor, Stage.REQUESTED), null, dice.once(2) ? null : cuts());
            case 3 -> dice.once(3)
                    ? new RejectTransfer(some(auditor, Stage.REQUESTED), "none left")
                    : unasked(auditor, at);
            case 4, 5, 6 -> dispatch(auditor, some(auditor, Stage.APPROVED), at);
            case 7 -> close(auditor, onTheWay(auditor));
            default -> arrival(auditor, onTheWay(auditor));
        };
    }

    private RequestTransfer request() {
        List<LocationId> route = route();
        return new RequestTransfer(next(), route.getFirst(), route.getLast(), dice.lines(lineNo -> {
            Sku sku = dice.sku();
            return new RequestedLine(lineNo, sku, dice.quantity(sku, 5));
        }), null, null);
    }

    private List<ApproveLine> cuts() {
        return List.of(new ApproveLine(1 + dice.errs(), Quantity.of(dice.upTo(4))));
    }

    private DispatchTransfer unasked(Auditor auditor, OffsetDateTime at) {
        List<LocationId> route = route();
        Dice.Place place = dice.place(auditor, at, lot -> lot.quarantined() > 0);
        boolean isUnsold = dice.once(2) && !place.location().equals(route.getLast());
        return new DispatchTransfer(next(), isUnsold ? place.location() : route.getFirst(), route.getLast(),
                dice.lines(lineNo -> {
                    Sku sku = isUnsold ? place.sku() : dice.sku();
                    return isUnsold
                            ? new DispatchLine(lineNo, sku, dice.quantity(sku, 3), place.batch(), "recalled")
                            : line(lineNo, sku, dice.quantity(sku, 3), at);
                }));
    }

    /** What was approved, sometimes less of it or something else. */
    private DispatchTransfer dispatch(Auditor auditor, TransferId transfer, OffsetDateTime at) {
        Journey journey = auditor.transfers().journey(transfer);
        if (journey == null || journey.stage() != Stage.APPROVED) {
            return unasked(auditor, at);
        }
        List<DispatchLine> lines = new ArrayList<>();
        for (Map.Entry<Integer, Journey.Wish> wish : journey.wanted().entrySet()) {
            long quantity = wish.getValue().quantity() + 1_000L * dice.errs() - (dice.once(4) ? 1_000 : 0);
            if (quantity > 0) {
                lines.add(line(wish.getKey(), dice.errs() == 0 ? wish.getValue().sku() : dice.sku(),
                        Quantity.ofThousandths(quantity), at));
            }
        }
        return lines.isEmpty()
                ? unasked(auditor, at)
                : new DispatchTransfer(transfer, journey.from(), journey.to(), lines);
    }

    private DispatchLine line(int lineNo, Sku sku, Quantity quantity, OffsetDateTime at) {
        BatchId batch = dice.once(4) ? dice.oldBatch(at) : null;
        return new DispatchLine(lineNo, sku, quantity, batch, batch != null && dice.once(3) ? "clearance" : null);
    }

    private ReceiveTransfer arrival(Auditor auditor, TransferId transfer) {
        List<ReceiveLine> lines = dice
                .lines(lineNo -> receiveLine(lineNo, auditor.transfers().inTransit(transfer, lineNo)));
        boolean arrived = lines.stream().anyMatch(line -> line.quantity().isPositive());
        Journey journey = auditor.transfers().journey(transfer);
        return new ReceiveTransfer(transfer, lines, arrived && !dice.once(8) ? null : Shortfall.LOST,
                journey == null || dice.once(2) ? null : dice.errs() == 0 ? journey.to() : journey.from());
    }

    /** All that is on its way, some whole units of it, or too much by mistake. */
    private ReceiveLine receiveLine(int lineNo, long inTransit) {
        long whole = inTransit / 1_000 * 1_000;
        long arrived = dice.once(2) || whole == 0 ? inTransit : 1_000 * dice.upTo(whole / 1_000 + 1);
        return new ReceiveLine(lineNo, Quantity.ofThousandths(arrived + 1_000L * dice.errs()));
    }

    /** Everything that is on its way, for one reason or another, or not all of it by mistake. */
    private CloseTransfer close(Auditor auditor, TransferId transfer) {
        Journey journey = auditor.transfers().journey(transfer);
        List<CloseLine> lines = new ArrayList<>();
        if (journey != null) {
            journey.sent().forEach((lineNo, portion) -> add(lines, lineNo, portion.left(null)));
        }
        return new CloseTransfer(transfer, lines.isEmpty() ? List.of(closeLine(1, 1_000)) : lines);
    }

    private void add(List<CloseLine> lines, int lineNo, long inTransit) {
        long first = inTransit > 1_000 && dice.once(3) ? 1_000 : 0;
        if (first > 0) {
            lines.add(new CloseLine(lineNo, Quantity.ofThousandths(first), ClosingReason.RETURNED, null));
        }
        long rest = inTransit - first - 1_000L * dice.errs();
        if (rest > 0) {
            CloseLine line = closeLine(lineNo, rest);
            boolean isDouble = first > 0 && line.reason() == ClosingReason.RETURNED;
            lines.add(isDouble ? new CloseLine(lineNo, line.quantity(), ClosingReason.LOST, "gone") : line);
        }
    }

    private CloseLine closeLine(int lineNo, long quantity) {
        return new CloseLine(lineNo, Quantity.ofThousandths(quantity),
                dice.oneOf(List.of(ClosingReason.values())), null);
    }

    private List<LocationId> route() {
        LocationId start = dice.location();
        LocationId end = dice.oneOf(dice.assortment().locations().stream().filter(at -> !at.equals(start)).toList());
        return List.of(start, end);
    }

    private TransferId next() {
        return new TransferId(from + "X" + (++transfers - dice.errs()));
    }

    private TransferId some(Auditor auditor, Stage stage) {
        return dice.oneOfTheLast(auditor.transfers().all(journey -> journey.stage() == stage), any());
    }

    private TransferId onTheWay(Auditor auditor) {
        return dice.oneOfTheLast(auditor.transfers().all(Journey::isOnTheWay), any());
    }

    private TransferId any() {
        return new TransferId(from + "X" + Math.max(1, transfers - dice.upTo(REMEMBERED)));
    }
}
