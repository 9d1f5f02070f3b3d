package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.StreamRef;
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

/** Both locations, what is on its way and what was given up are together what there was, in quantity and in value. */
class TransfersBalanceTest {
    @Property(tries = 200)
    void nothingComesFromNowhereAndNothingGoesThere(@ForAll @LongRange(min = 1, max = 20_000) long stock,
            @ForAll @LongRange(min = 0, max = 9_999) long cost, @ForAll @IntRange(min = 1, max = 5) int lines,
            @ForAll Random random) {
        History history = shop(Quantity.ofThousandths(stock), cost);
        StockBalance all = together(history);
        DispatchTransfer dispatch = dispatch(stock, lines, random);
        history.run(new DispatchTransferDecider(), dispatch, Circumstances.of(dispatch));
        assertThat(together(history)).isEqualTo(all);

        for (int receipt = 0; receipt < 8; receipt++) {
            ReceiveTransfer command = receive(lines, random);
            history.run(new ReceiveTransferDecider(), command, Circumstances.of(command));
            assertThat(together(history)).isEqualTo(all);
        }
    }

    @Property(tries = 100)
    void whatArrivesAndIsGivenUpInTheEndIsWhatWasSent(@ForAll @LongRange(min = 1, max = 9_999) long stock,
            @ForAll @LongRange(min = 0, max = 9_999) long cost, @ForAll Random random) {
        History history = shop(Quantity.ofThousandths(stock), cost);
        DispatchTransfer dispatch = dispatch(stock, 3, random);
        history.run(new DispatchTransferDecider(), dispatch, Circumstances.of(dispatch));
        for (int receipt = 0; receipt < 5; receipt++) {
            ReceiveTransfer command = receive(3, random);
            history.run(new ReceiveTransferDecider(), command, Circumstances.of(command));
        }
        ReceiveTransfer rest = new ReceiveTransfer(TRANSFER, List.of(new ReceiveLine(1, Quantity.ZERO)),
                Shortfall.LOST);
        history.run(new ReceiveTransferDecider(), rest, Circumstances.of(rest));

        assertThat(inTransit(history)).isEqualTo(StockBalance.NONE);
    }

    private static History shop(Quantity quantity, long cost) {
        History history = new History().add(Shop.opened(WAREHOUSE, NegativeStock.BLOCK));
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        return history.add(Shop.stocked(WAREHOUSE, PEAR, quantity, cost));
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
        return new ReceiveTransfer(TRANSFER, arrived, random.nextInt(8) == 0 ? Shortfall.LOST : null);
    }

    private static StockBalance together(History history) {
        return plus(plus(stock(history, Stock.at(WAREHOUSE, PEAR)), stock(history, Stock.at(STORE, PEAR))),
                plus(inTransit(history), givenUp(history)));
    }

    private static StockBalance stock(History history, StreamRef<Stock> stream) {
        Stock stock = history.of(stream);
        return new StockBalance(stock.onHand(), stock.value());
    }

    private static StockBalance inTransit(History history) {
        StockBalance sum = StockBalance.NONE;
        for (Event event : history.events(Transfer.at(TRANSFER).id())) {
            sum = switch ((TransfersEvent) event) {
                case TransferDispatched sent -> plus(sum, total(sent.lines()));
                case TransferReceived received -> minus(sum, total(received.lines()));
                case TransferShortfallRecorded lost -> minus(sum, total(lost.lines()));
            };
        }
        return sum;
    }

    private static StockBalance givenUp(History history) {
        return history.events(Transfer.at(TRANSFER).id())
                .stream()
                .filter(TransferShortfallRecorded.class::isInstance)
                .map(event -> total(((TransferShortfallRecorded) event).lines()))
                .reduce(StockBalance.NONE, TransfersBalanceTest::plus);
    }

    private static StockBalance total(List<TransferredLine> lines) {
        return new StockBalance(lines.stream().map(TransferredLine::quantity).reduce(Quantity.ZERO, Quantity::plus),
                lines.stream().map(TransferredLine::costMinor).reduce(Money.ZERO, Money::plus));
    }

    private static StockBalance plus(StockBalance one, StockBalance other) {
        return new StockBalance(one.onHand().plus(other.onHand()), one.valueMinor().plus(other.valueMinor()));
    }

    private static StockBalance minus(StockBalance one, StockBalance other) {
        return plus(one, new StockBalance(other.onHand().negated(), other.valueMinor().negated()));
    }
}
