package io.tillbook.command.returns;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Takes goods back at what was paid and at what they had cost when they were sold, never at today's prices. */
final class AcceptReturnDecider implements Decider<AcceptReturn> {
    private static final StreamType<Existence> RETURN = Existence.stream("return");

    @Override
    public Footprint footprint(AcceptReturn command, States known) {
        ReturnableSale sale = known.of(ReturnableSale.at(command.saleId()));
        return Footprint.none()
                .reading(Location.at(command.location()))
                .readingAll(lines(command, sale).map(line -> Product.at(line.sold().sku())))
                .writing(ReturnableSale.at(command.saleId()))
                .writing(RETURN.at(command.returnId()))
                .writingAll(lines(command, sale).map(line -> Stock.at(command.location(), line.sold().sku())));
    }

    @Override
    public Decision decide(AcceptReturn command, Occurrence occurrence, States states) {
        ReturnableSale sale = states.of(ReturnableSale.at(command.saleId()));
        ReturnLimits limits = new ReturnLimits(command, sale);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> limits.alreadyAccepted(states.of(RETURN.at(command.returnId()))),
                        limits::unknownSale,
                        limits::unknownLine,
                        () -> Rules.firstOf(command.lines(), line -> Catalog.unknownProduct(states,
                                limits.line(line).sold().sku(), line.quantity())),
                        limits::tooMuch,
                        limits::quarantineWithoutBatch,
                        limits::refundsDoNotMatch,
                        limits::refundExceedsTender)
                .orElseGet(() -> accepted(command, occurrence, sale, states));
    }

    private static Decision accepted(AcceptReturn command, Occurrence occurrence, ReturnableSale sale,
            States states) {
        List<ReturnedLine> lines = command.lines()
                .stream()
                .map(line -> returned(line, sale.line(line.saleLineNo()).orElseThrow()))
                .toList();
        StreamRef<Existence> stream = RETURN.at(command.returnId());
        OffsetDateTime returnedAt = Catalog.localTime(states, command.location(), occurrence);
        Draft draft = new Draft(states).add(stream, accepted(command, lines, returnedAt))
                .add(ReturnableSale.at(command.saleId()),
                        new SaleLinesReturned(command.saleId(), command.returnId(), lines, command.refunds()));
        command.lines()
                .stream()
                .filter(ReturnLine::restocked)
                .forEach(line -> restock(draft, command, line, sale.line(line.saleLineNo()).orElseThrow(), returnedAt));
        return draft.accepted();
    }

    /** Goods go back to the batch and the cost layer that they were sold from. */
    private static void restock(Draft draft, AcceptReturn command, ReturnLine line, ReturnableLine from,
            OffsetDateTime returnedAt) {
        List<StockPart> parts = from.next(line.quantity(), line.batch());
        StockLedger.receiveAll(draft,
                new Arrival(command.location(), from.sold().sku(), line.quantity(), StockParts.cost(parts), null, null,
                        line.quarantined(),
                        new StockCause(StockCause.Kind.RETURN, command.returnId().value(), line.saleLineNo()),
                        returnedAt),
                parts);
    }

    private static ReturnAccepted accepted(AcceptReturn command, List<ReturnedLine> lines,
            OffsetDateTime returnedAt) {
        Money total = command.refunds().stream().map(Refund::amountMinor).reduce(Money.ZERO, Money::plus);
        return new ReturnAccepted(command.returnId(), command.saleId(), command.location(), command.register(),
                returnedAt, returnedAt.toLocalDate(), lines, command.refunds(), command.reason(), total, null);
    }

    private static ReturnedLine returned(ReturnLine line, ReturnableLine from) {
        List<StockPart> parts = from.next(line.quantity(), line.batch());
        Money cost = line.restocked() ? StockParts.cost(parts) : Money.ZERO;
        return new ReturnedLine(line.saleLineNo(), from.sold().sku(), from.sold().category(), line.quantity(),
                from.refundFor(line.quantity()), cost, line.restocked(), from.sold().batch(),
                StockParts.unlessPlain(parts), line.quarantined() ? Boolean.TRUE : null);
    }

    private static Stream<ReturnableLine> lines(AcceptReturn command, ReturnableSale sale) {
        return command.lines().stream().flatMap(line -> sale.line(line.saleLineNo()).stream());
    }
}
