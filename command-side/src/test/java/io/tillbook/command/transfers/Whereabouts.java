package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.History;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is, what it is worth, and what of it is of which batch, quarantined, and of which cost layer.
 *
 * @param lots thousandths by batch, all and quarantined, and by cost layer with its minor units; none that is zero
 */
record Whereabouts(long quantity, long value, Map<String, Long> lots) {
    static final Whereabouts NOTHING = new Whereabouts(0, 0, Map.of());

    /** At both locations, on the way and given up. */
    static Whereabouts everywhere(History history) {
        return at(Lots.at(history, WAREHOUSE)).plus(at(Lots.at(history, STORE)))
                .plus(onTheWay(history))
                .plus(givenUp(history));
    }

    /** Sent less what arrived or was given up. */
    static Whereabouts onTheWay(History history) {
        Whereabouts sum = NOTHING;
        for (Event event : history.events(Transfer.at(TRANSFER).id())) {
            sum = switch ((TransfersEvent) event) {
                case TransferDispatched sent -> sum.plus(of(sent.lines()));
                case TransferReceived received -> sum.plus(of(received.lines()).negated());
                case TransferShortfallRecorded lost -> sum.plus(of(lost.lines()).negated());
                case TransferClosed closed ->
                    sum.plus(of(closed.lines().stream().map(ClosedLine::goods).toList()).negated());
                case TransferRequested _,TransferApproved _,TransferRejected _ -> sum;
            };
        }
        return sum;
    }

    private static Whereabouts givenUp(History history) {
        Whereabouts sum = NOTHING;
        for (Event event : history.events(Transfer.at(TRANSFER).id())) {
            sum = switch ((TransfersEvent) event) {
                case TransferShortfallRecorded lost -> sum.plus(of(lost.lines()));
                case TransferClosed closed -> sum.plus(of(closed.lines()
                        .stream()
                        .filter(line -> line.reason() != ClosingReason.RETURNED)
                        .map(ClosedLine::goods)
                        .toList()));
                case TransferDispatched _,TransferReceived _ -> sum;
                case TransferRequested _,TransferApproved _,TransferRejected _ -> sum;
            };
        }
        return sum;
    }

    private static Whereabouts at(Stock stock) {
        Map<String, Long> lots = new TreeMap<>();
        stock.batches()
                .all()
                .forEach(each -> {
                    lots.put("batch " + each.batch().id().value(), each.onHand().thousandths());
                    lots.put("quarantine " + each.batch().id().value(), each.quarantined().thousandths());
                });
        stock.layers().all().forEach(each -> {
            lots.put("layer " + each.layer().id(), each.quantity().thousandths());
            lots.put("value " + each.layer().id(), each.valueMinor().minor());
        });
        return new Whereabouts(stock.onHand().thousandths(), stock.value().minor(), lots);
    }

    private static Whereabouts of(List<TransferredLine> lines) {
        Map<String, Long> lots = new TreeMap<>();
        lines.stream().flatMap(line -> line.goods().stream()).forEach(part -> add(lots, part));
        return new Whereabouts(
                lines.stream().map(TransferredLine::quantity).reduce(Quantity.ZERO, Quantity::plus).thousandths(),
                lines.stream().map(TransferredLine::costMinor).reduce(Money.ZERO, Money::plus).minor(), lots);
    }

    private static void add(Map<String, Long> lots, StockPart part) {
        if (part.batch() != null) {
            lots.merge("batch " + part.batch().id().value(), part.quantity().thousandths(), Long::sum);
            if (part.isQuarantined()) {
                lots.merge("quarantine " + part.batch().id().value(), part.quantity().thousandths(), Long::sum);
            }
        }
        if (part.layer() != null) {
            lots.merge("layer " + part.layer().id(), part.quantity().thousandths(), Long::sum);
            lots.merge("value " + part.layer().id(), part.costMinor().minor(), Long::sum);
        }
    }

    private Whereabouts plus(Whereabouts other) {
        Map<String, Long> sum = new TreeMap<>(lots);
        other.lots.forEach((lot, amount) -> sum.merge(lot, amount, Long::sum));
        sum.values().removeIf(amount -> amount == 0);
        return new Whereabouts(quantity + other.quantity, value + other.value, sum);
    }

    private Whereabouts negated() {
        Map<String, Long> negated = new TreeMap<>();
        lots.forEach((lot, amount) -> negated.put(lot, -amount));
        return new Whereabouts(-quantity, -value, negated);
    }
}
