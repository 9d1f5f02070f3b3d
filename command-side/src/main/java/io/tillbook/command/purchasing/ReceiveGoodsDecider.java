package io.tillbook.command.purchasing;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingRejection.GoodsAlreadyReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes goods from a supplier into stock at what they cost. */
final class ReceiveGoodsDecider implements Decider<ReceiveGoods> {
    @Override
    public Footprint footprint(ReceiveGoods command, States known) {
        List<Delivery> deliveries = deliveries(command);
        List<Sku> skus = deliveries.stream().flatMap(delivery -> delivery.sku(known).stream()).toList();
        Footprint ordered = PurchaseOrders.writing(Footprint.none(), command.orderId());
        return ordered
                .reading(Location.at(command.location()))
                .readingAll(deliveries.stream().flatMap(Delivery::barcodes))
                .readingAll(skus.stream().map(Product::at))
                .writing(Receipt.at(command.receiptId()))
                .writingAll(skus.stream().map(sku -> Stock.at(command.location(), sku)));
    }

    @Override
    public Decision decide(ReceiveGoods command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> alreadyReceived(command, states),
                        () -> PurchaseOrders.notExpecting(states, command),
                        () -> Catalog.unknownBarcodes(deliveries(command), delivery -> delivery.unknownBarcode(states)),
                        () -> Rules.firstOf(deliveries(command), delivery -> delivery.otherUnit(states)),
                        () -> Catalog.unknownProducts(deliveries(command),
                                delivery -> unknownProduct(delivery, states)))
                .orElseGet(() -> received(command, lines(command, occurrence, states), occurrence, states));
    }

    private static Decision received(ReceiveGoods command, List<ReceivedLine> lines, Occurrence occurrence,
            States states) {
        return batchRules(command, lines, states).orElseGet(() -> accepted(command, lines, occurrence, states));
    }

    private static Optional<GoodsAlreadyReceived> alreadyReceived(ReceiveGoods command, States states) {
        return switch (states.of(Receipt.at(command.receiptId()))) {
            case Receipt.Unknown _ -> Optional.empty();
            case Receipt.Recorded _ -> Optional.of(new GoodsAlreadyReceived(command.receiptId()));
        };
    }

    private static Optional<CatalogRejection> unknownProduct(Delivery delivery, States states) {
        return Catalog.unknownProduct(states, delivery.sku(states).orElseThrow(), delivery.quantity(states));
    }

    private static Optional<Decision> batchRules(ReceiveGoods command, List<ReceivedLine> lines, States states) {
        return Rules.firstBroken(
                () -> Rules.firstOf(lines,
                        line -> StockRules.batchMissing(states, line.sku(), batch(command, line, states))),
                () -> Rules.firstOf(lines, line -> StockRules.batchDatesDiffer(states, command.location(), line.sku(),
                        batch(command, line, states))));
    }

    private static Decision accepted(ReceiveGoods command, List<ReceivedLine> lines, Occurrence occurrence,
            States states) {
        Draft draft = new Draft(states);
        draft.add(Receipt.at(command.receiptId()), received(command, lines));
        PurchaseOrders.deliver(draft, command, lines);
        OffsetDateTime at = Catalog.localTime(states, command.location(), occurrence);
        lines.forEach(line -> StockLedger.receive(draft, arrival(command, line, batch(command, line, states), at)));
        return draft.accepted();
    }

    private static GoodsReceived received(ReceiveGoods command, List<ReceivedLine> lines) {
        Money total = lines.stream().map(ReceivedLine::cost).reduce(Money.ZERO, Money::plus);
        return new GoodsReceived(command.receiptId(), command.location(), command.supplier(), lines, total,
                command.orderId());
    }

    private static Arrival arrival(ReceiveGoods command, ReceivedLine line, @Nullable Batch batch,
            OffsetDateTime at) {
        return new Arrival(command.location(), line.sku(), line.quantity(), line.cost(), batch, null, false,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, command.receiptId().value(), line.lineNo()), at);
    }

    private static @Nullable Batch batch(ReceiveGoods command, ReceivedLine line, States states) {
        return line.batch() == null
                ? null
                : StockRules.dated(states, command.location(), line.sku(),
                        new Batch(line.batch(), line.producedOn(), line.expiresOn()));
    }

    private static List<Delivery> deliveries(ReceiveGoods command) {
        return command.lines().stream().map(Delivery::of).toList();
    }

    private static List<ReceivedLine> lines(ReceiveGoods command, Occurrence occurrence, States states) {
        int year = Catalog.localTime(states, command.location(), occurrence).getYear();
        return deliveries(command).stream().map(delivery -> delivery.received(states, year)).toList();
    }
}
