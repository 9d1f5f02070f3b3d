package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * Both locations, what is on its way and what was given up are together what there was: in quantity and in value, and
 * of each batch, quarantined and not, and of each cost layer.
 */
class TransfersBalanceTest {
    @Property(tries = 200)
    void nothingComesFromNowhereAndNothingGoesThere(@ForAll @LongRange(min = 1, max = 20_000) long stock,
            @ForAll @LongRange(min = 0, max = 9_999) long cost, @ForAll @IntRange(min = 1, max = 5) int lines,
            @ForAll Random random) {
        History history =
                shop(Costing.MOVING_AVERAGE).add(Shop.stocked(WAREHOUSE, PEAR, Quantity.ofThousandths(stock), cost));
        staysTheSameOnTheWay(history, dispatch(stock, lines, random), lines, random);
    }

    @Property(tries = 200)
    void batchesAndCostLayersTravelAlong(@ForAll Costing costing, @ForAll Random random) {
        History history = shop(costing);
        Lots lots = new Lots(history, random);
        lots.receive(WAREHOUSE, 6);
        lots.receive(STORE, 2);
        long stock = Lots.at(history, WAREHOUSE).onHand().thousandths();
        staysTheSameOnTheWay(history, dispatch(stock, 3, random), 3, random);
    }

    @Property(tries = 200)
    void whatIsQuarantinedStaysSoOnTheWay(@ForAll Costing costing, @ForAll Random random) {
        History history = shop(costing);
        Lots lots = new Lots(history, random);
        lots.receive(WAREHOUSE, 6);
        lots.receive(STORE, 2);
        DispatchTransfer sent = new DispatchTransfer(TRANSFER, WAREHOUSE, STORE, Lots.at(history, WAREHOUSE)
                .batches()
                .all()
                .stream()
                .map(each -> lots.some(each))
                .toList());
        staysTheSameOnTheWay(history, sent, sent.lines().size(), random);
    }

    @Property(tries = 100)
    void whatArrivesAndIsGivenUpInTheEndIsWhatWasSent(@ForAll @LongRange(min = 1, max = 9_999) long stock,
            @ForAll @LongRange(min = 0, max = 9_999) long cost, @ForAll Random random) {
        History history = shop(Costing.MOVING_AVERAGE)
                .add(Shop.stocked(WAREHOUSE, PEAR, Quantity.ofThousandths(stock), cost));
        run(history, dispatch(stock, 3, random));
        for (int receipt = 0; receipt < 5; receipt++) {
            run(history, receive(3, random));
        }
        run(history, new ReceiveTransfer(TRANSFER, List.of(new ReceiveLine(1, Quantity.ZERO)), Shortfall.LOST));

        assertThat(Whereabouts.onTheWay(history)).isEqualTo(Whereabouts.NOTHING);
    }

    private static void staysTheSameOnTheWay(History history, DispatchTransfer dispatch, int lines, Random random) {
        Whereabouts all = Whereabouts.everywhere(history);
        run(history, dispatch);
        assertThat(Whereabouts.everywhere(history)).isEqualTo(all);
        for (int receipt = 0; receipt < 6; receipt++) {
            run(history, receive(lines, random));
            assertThat(Whereabouts.everywhere(history)).isEqualTo(all);
        }
        close(history, random);
        assertThat(Whereabouts.everywhere(history)).isEqualTo(all);
        assertThat(Whereabouts.onTheWay(history)).isEqualTo(Whereabouts.NOTHING);
    }

    private static void run(History history, DispatchTransfer command) {
        history.run(new DispatchTransferDecider(), command, Circumstances.of(command));
    }

    private static void run(History history, ReceiveTransfer command) {
        history.run(new ReceiveTransferDecider(), command, Circumstances.of(command));
    }

    private static void close(History history, Random random) {
        if (history.of(Transfer.at(TRANSFER)) instanceof Transfer.Dispatched sent) {
            List<CloseLine> lines = new ArrayList<>();
            sent.lines().forEach((lineNo, line) -> lines.addAll(closed(lineNo, line.inTransit(), random)));
            CloseTransfer command = new CloseTransfer(TRANSFER, lines);
            history.run(new CloseTransferDecider(), command, Circumstances.of(command));
        }
    }

    /** A part of it for each reason. */
    private static List<CloseLine> closed(int lineNo, Quantity quantity, Random random) {
        List<CloseLine> closed = new ArrayList<>();
        Quantity left = quantity;
        for (ClosingReason reason : ClosingReason.values()) {
            boolean isLast = reason == ClosingReason.RETURNED;
            Quantity part = isLast ? left : Quantity.ofThousandths(random.nextLong(left.thousandths() + 1));
            if (part.isPositive()) {
                closed.add(new CloseLine(lineNo, part, reason, null));
                left = left.minus(part);
            }
        }
        return closed;
    }

    private static History shop(Costing costing) {
        History history = new History().add(Shop.opened(WAREHOUSE, NegativeStock.BLOCK));
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        return history.add(Lots.pears(costing));
    }

    private static DispatchTransfer dispatch(long stock, int lines, Random random) {
        long most = Math.max(1, stock / lines);
        List<DispatchLine> sent = IntStream.rangeClosed(1, lines)
                .mapToObj(lineNo -> new DispatchLine(lineNo, PEAR,
                        Quantity.ofThousandths(lineNo == 1 ? most : 1 + random.nextLong(most)), null))
                .toList();
        return new DispatchTransfer(TRANSFER, WAREHOUSE, STORE, sent);
    }

    private static ReceiveTransfer receive(int lines, Random random) {
        List<ReceiveLine> arrived = new ArrayList<>();
        for (int lineNo = 1; lineNo <= lines; lineNo++) {
            if (lineNo == 1 || random.nextBoolean()) {
                arrived.add(new ReceiveLine(lineNo, Quantity.ofThousandths(1 + random.nextLong(2_000))));
            }
        }
        return new ReceiveTransfer(TRANSFER, arrived, random.nextInt(20) == 0 ? Shortfall.LOST : null);
    }
}
