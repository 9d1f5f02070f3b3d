package io.tillbook.command.sales;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesRejection.DiscountExceedsPrice;
import io.tillbook.api.sales.SalesRejection.ReceiptNumberUsed;
import io.tillbook.api.sales.SalesRejection.SaleAlreadyCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.inventory.reservation.Reservations;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Records a paid sale and takes its goods out of stock. */
final class CompleteSaleDecider implements Decider<CompleteSale> {
    private static final StreamType<Existence> SALE = Existence.stream("sale");

    @Override
    public Footprint footprint(CompleteSale command, States known) {
        return Reservations.ending(Footprint.none(), known, command.reservation())
                .reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(sale(command))
                .writing(ReceiptNumberOwner.of(command))
                .writingAll(command.lines().stream().map(line -> Stock.at(command.location(), line.sku())));
    }

    @Override
    public Decision decide(CompleteSale command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> alreadyCompleted(command, states),
                        () -> receiptNumberUsed(command, states),
                        () -> Rules.firstOf(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> Rules.firstOf(command.lines(), CompleteSaleDecider::discountExceedsPrice),
                        () -> Tendering.changeNotFromCash(command.tenders()),
                        () -> Tendering.overpaid(command.tenders(), due(command)),
                        () -> Tendering.mismatch(command.tenders(), due(command)),
                        () -> Reservations.notTakeable(states, command.reservation(), command.location()))
                .orElseGet(() -> takenOut(command, occurrence, states));
    }

    private static Decision takenOut(CompleteSale command, Occurrence occurrence, States states) {
        List<Goods> goods = goods(command, occurrence, states);
        Draft draft = handedOver(command, states);
        return Rules
                .firstBroken(() -> StockRules.batchNotSellable(states, goods),
                        () -> StockRules.shortage(draft, command.location(), goods))
                .orElseGet(() -> accepted(command, soldAt(command, occurrence, states), goods, draft, states));
    }

    private static Optional<SaleAlreadyCompleted> alreadyCompleted(CompleteSale command, States states) {
        return Rules.when(states.of(sale(command)).isPresent(), () -> new SaleAlreadyCompleted(command.saleId()));
    }

    private static Optional<ReceiptNumberUsed> receiptNumberUsed(CompleteSale command, States states) {
        return states.of(ReceiptNumberOwner.of(command))
                .sale()
                .map(owner -> new ReceiptNumberUsed(command.location(), command.register(), command.receiptNo(),
                        owner));
    }

    private static Optional<DiscountExceedsPrice> discountExceedsPrice(SaleLine line) {
        return Rules.when(line.paid().isNegative(),
                () -> new DiscountExceedsPrice(line.lineNo(), line.gross(), line.discount()));
    }

    private static Money due(CompleteSale command) {
        return command.lines().stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
    }

    private static Decision accepted(CompleteSale command, OffsetDateTime soldAt, List<Goods> goods, Draft draft,
            States states) {
        List<List<StockPart>> issued = StockLedger.issueAll(draft, goods);
        List<SoldLine> lines = IntStream.range(0, issued.size())
                .mapToObj(place -> sold(command.lines().get(place), issued.get(place), states))
                .toList();
        return new Draft(states).add(sale(command), completed(command, lines, soldAt))
                .add(ReceiptNumberOwner.of(command), numberTaken(command))
                .addAll(draft)
                .accepted();
    }

    /** What is promised to this customer is not promised any more, so that the sale can take it. */
    private static Draft handedOver(CompleteSale command, States states) {
        Draft draft = new Draft(states);
        Map<Sku, Quantity> sold = new TreeMap<>();
        command.lines().forEach(line -> sold.merge(line.sku(), line.quantity(), Quantity::plus));
        Reservations.handOver(draft, command.reservation(), command.saleId().value(), sold);
        return draft;
    }

    private static SaleCompleted completed(CompleteSale command, List<SoldLine> lines, OffsetDateTime soldAt) {
        return new SaleCompleted(command.saleId(), command.receiptNo(), command.location(), command.register(),
                command.cashier(), command.member(), soldAt, soldAt.toLocalDate(), lines, command.tenders(),
                due(command), command.reservation(), null);
    }

    private static ReceiptNumberTaken numberTaken(CompleteSale command) {
        return new ReceiptNumberTaken(command.location(), command.register(), command.receiptNo(), command.saleId());
    }

    private static SoldLine sold(SaleLine line, List<StockPart> parts, States states) {
        return new SoldLine(line.lineNo(), line.sku(), Catalog.category(states, line.sku()), line.quantity(),
                line.unitPriceMinor(), line.gross(), line.discount(), line.paid(), StockParts.cost(parts),
                line.batch(), StockParts.unlessImplied(parts, line.batch()));
    }

    private static List<Goods> goods(CompleteSale command, Occurrence occurrence, States states) {
        OffsetDateTime soldAt = soldAt(command, occurrence, states);
        LocalDate soldOn = Catalog.businessDay(states, command.location(), occurrence);
        return command.lines().stream().map(line -> goods(command, line, soldAt, soldOn)).toList();
    }

    private static Goods goods(CompleteSale command, SaleLine line, OffsetDateTime soldAt, LocalDate soldOn) {
        return new Goods(command.location(), line.sku(), line.quantity(), line.batch(), line.batchReason(),
                new StockCause(StockCause.Kind.SALE, command.saleId().value(), line.lineNo()), soldAt, soldOn);
    }

    private static OffsetDateTime soldAt(CompleteSale command, Occurrence occurrence, States states) {
        return Catalog.localTime(states, command.location(), occurrence);
    }

    private static StreamRef<Existence> sale(CompleteSale command) {
        return SALE.at(command.saleId());
    }
}
