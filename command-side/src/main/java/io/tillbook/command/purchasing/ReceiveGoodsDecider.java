package io.tillbook.command.purchasing;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingRejection.GoodsAlreadyReceived;
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
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Takes goods from a supplier into stock at what they cost. */
final class ReceiveGoodsDecider implements Decider<ReceiveGoods> {
    private static final StreamType<Existence> RECEIPT = Existence.stream("receipt");

    @Override
    public Footprint footprint(ReceiveGoods command, States known) {
        Footprint ordered = PurchaseOrders.writing(Footprint.none(), command.orderId());
        return ordered
                .reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(receipt(command))
                .writingAll(command.lines().stream().map(line -> Stock.at(command.location(), line.sku())));
    }

    @Override
    public Decision decide(ReceiveGoods command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(states.of(receipt(command)).isPresent(),
                                () -> new GoodsAlreadyReceived(command.receiptId())),
                        () -> PurchaseOrders.notExpecting(states, command),
                        () -> Rules.firstOf(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                        () -> Rules.firstOf(command.lines(),
                                line -> StockRules.batchMissing(states, line.sku(), batch(line, states))),
                        () -> Rules.firstOf(command.lines(),
                                line -> StockRules.batchDatesDiffer(states, command.location(), line.sku(),
                                        batch(line, states))))
                .orElseGet(() -> accepted(command, occurrence, states));
    }

    private static Decision accepted(ReceiveGoods command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        draft.add(receipt(command), received(command));
        PurchaseOrders.deliver(draft, command);
        OffsetDateTime at = Catalog.localTime(states, command.location(), occurrence);
        command.lines().forEach(line -> StockLedger.receive(draft, arrival(command, line, batch(line, states), at)));
        return draft.accepted();
    }

    private static GoodsReceived received(ReceiveGoods command) {
        Money total = command.lines().stream().map(GoodsReceiptLine::cost).reduce(Money.ZERO, Money::plus);
        return new GoodsReceived(command.receiptId(), command.location(), command.supplier(), command.lines(), total,
                command.orderId());
    }

    private static Arrival arrival(ReceiveGoods command, GoodsReceiptLine line, @Nullable Batch batch,
            OffsetDateTime at) {
        return new Arrival(command.location(), line.sku(), line.quantity(), line.cost(), batch, null, false,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, command.receiptId().value(), line.lineNo()), at);
    }

    private static @Nullable Batch batch(GoodsReceiptLine line, States states) {
        return line.batch() == null
                ? null
                : Catalog.registered(states, line.sku())
                        .dated(new Batch(line.batch(), line.producedOn(), line.expiresOn()));
    }

    private static StreamRef<Existence> receipt(ReceiveGoods command) {
        return RECEIPT.at(command.receiptId());
    }
}
