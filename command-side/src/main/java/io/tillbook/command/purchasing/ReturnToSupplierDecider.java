package io.tillbook.command.purchasing;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingRejection;
import io.tillbook.api.purchasing.PurchasingRejection.GoodsAlreadyReturned;
import io.tillbook.api.purchasing.PurchasingRejection.ReturnExceedsReceipt;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownReceipt;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownReceiptLine;
import io.tillbook.api.purchasing.SentBackLine;
import io.tillbook.api.purchasing.SupplierReturnLine;
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
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sends goods back at what they cost in stock, those of their own cost layer first; the supplier gives back what they
 * were bought for.
 */
final class ReturnToSupplierDecider implements Decider<ReturnToSupplier> {
    private static final StreamType<Existence> RETURN = Existence.stream("supplierreturn");

    @Override
    public Footprint footprint(ReturnToSupplier command, States known) {
        Footprint own = Footprint.none().writing(returned(command)).writing(Receipt.at(command.receiptId()));
        return switch (known.of(Receipt.at(command.receiptId()))) {
            case Receipt.Unknown _ -> own;
            case Receipt.Recorded receipt -> footprint(own, command, receipt);
        };
    }

    private static Footprint footprint(Footprint own, ReturnToSupplier command, Receipt.Recorded receipt) {
        List<Receipt.Line> lines = command.lines()
                .stream()
                .flatMap(line -> receipt.line(line.receiptLineNo()).stream())
                .toList();
        return own.reading(Location.at(receipt.location()))
                .readingAll(lines.stream().map(line -> Product.at(line.received().sku())))
                .writingAll(lines.stream().map(line -> Stock.at(receipt.location(), line.received().sku())));
    }

    @Override
    public Extent extent(ReturnToSupplier command, States states) {
        return Receipt.extent(states.of(Receipt.at(command.receiptId())));
    }

    @Override
    public Decision decide(ReturnToSupplier command, Occurrence occurrence, States states) {
        return switch (states.of(Receipt.at(command.receiptId()))) {
            case Receipt.Unknown _ -> Decision.refused(new UnknownReceipt(command.receiptId()));
            case Receipt.Recorded receipt -> decide(command, receipt, occurrence, states);
        };
    }

    private static Decision decide(ReturnToSupplier command, Receipt.Recorded receipt, Occurrence occurrence,
            States states) {
        return Rules
                .firstBroken(
                        () -> Rules.when(states.of(returned(command)).isPresent(),
                                () -> new GoodsAlreadyReturned(command.returnId())),
                        () -> Rules.firstOf(command.lines(), line -> unknownLine(command, receipt, line)),
                        () -> Catalog.unknownProducts(command.lines(), line -> Catalog.unknownProduct(states,
                                from(receipt, line).received().sku(), line.quantity())),
                        () -> Rules.firstOf(command.lines(), line -> tooMuch(receipt, line)),
                        () -> StockRules.absence(states, receipt.location(),
                                goods(command, receipt, occurrence, states)))
                .orElseGet(() -> accepted(command, receipt, occurrence, states));
    }

    private static Optional<PurchasingRejection> unknownLine(ReturnToSupplier command, Receipt.Recorded receipt,
            SupplierReturnLine line) {
        return Rules.when(receipt.line(line.receiptLineNo()).isEmpty(),
                () -> new UnknownReceiptLine(command.receiptId(), line.receiptLineNo()));
    }

    private static Optional<PurchasingRejection> tooMuch(Receipt.Recorded receipt, SupplierReturnLine line) {
        Receipt.Line from = from(receipt, line);
        return Rules.when(line.quantity().exceeds(from.returnable()),
                () -> new ReturnExceedsReceipt(line.receiptLineNo(), line.quantity(), from.returnable()));
    }

    private static Decision accepted(ReturnToSupplier command, Receipt.Recorded receipt, Occurrence occurrence,
            States states) {
        Draft goods = new Draft(states);
        List<List<StockPart>> issued = StockLedger.issueAll(goods, goods(command, receipt, occurrence, states));
        List<SentBackLine> lines = IntStream.range(0, issued.size())
                .mapToObj(place -> sentBack(command.lines().get(place), receipt, issued.get(place)))
                .toList();
        return new Draft(states).add(returned(command), event(command, receipt, lines))
                .add(Receipt.at(command.receiptId()),
                        new ReceiptLinesReturned(command.receiptId(), command.returnId(), command.lines()))
                .addAll(goods)
                .accepted();
    }

    private static GoodsReturnedToSupplier event(ReturnToSupplier command, Receipt.Recorded receipt,
            List<SentBackLine> lines) {
        return new GoodsReturnedToSupplier(command.returnId(), command.receiptId(), receipt.location(),
                receipt.supplier(), lines, command.reason(), sum(lines, SentBackLine::creditMinor),
                sum(lines, SentBackLine::costMinor), sum(lines, SentBackLine::varianceMinor));
    }

    private static SentBackLine sentBack(SupplierReturnLine line, Receipt.Recorded receipt, List<StockPart> parts) {
        Receipt.Line from = from(receipt, line);
        Money cost = StockParts.cost(parts);
        Money credit = from.creditFor(line.quantity());
        return new SentBackLine(line.receiptLineNo(), from.received().sku(), line.quantity(), cost, credit,
                credit.minus(cost), from.received().batch(), StockParts.unlessPlain(parts));
    }

    private static List<Goods> goods(ReturnToSupplier command, Receipt.Recorded receipt, Occurrence occurrence,
            States states) {
        OffsetDateTime at = Catalog.localTime(states, receipt.location(), occurrence);
        return command.lines().stream().map(line -> goods(command, receipt, line, at)).toList();
    }

    private static Goods goods(ReturnToSupplier command, Receipt.Recorded receipt, SupplierReturnLine line,
            OffsetDateTime at) {
        Receipt.Line from = from(receipt, line);
        return new Goods(receipt.location(), from.received().sku(), line.quantity(), from.received().batch(), null,
                new StockCause(StockCause.Kind.SUPPLIER_RETURN, command.returnId().value(), line.receiptLineNo()), at,
                null,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, command.receiptId().value(), line.receiptLineNo()));
    }

    private static Receipt.Line from(Receipt.Recorded receipt, SupplierReturnLine line) {
        return receipt.line(line.receiptLineNo()).orElseThrow();
    }

    private static Money sum(List<SentBackLine> lines, Function<SentBackLine, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    private static StreamRef<Existence> returned(ReturnToSupplier command) {
        return RETURN.at(command.returnId());
    }
}
