package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.purchasing.SupplierReturnLine;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A goods receipt, and what of it has gone back. */
sealed interface Receipt {
    /** How its stream folds. */
    StreamType<Receipt> STREAM = StreamType.<Receipt>of("receipt", new Unknown())
            .on(PurchasingEvent.class, Receipt::evolve);

    /** Nobody has recorded it. */
    record Unknown() implements Receipt {}

    /**
     * It is recorded.
     *
     * @param lines its lines by number
     */
    record Recorded(LocationId location, @Nullable SupplierId supplier, Map<Integer, Line> lines)
            implements
            Receipt {
        Optional<Line> line(int lineNo) {
            return Optional.ofNullable(lines.get(lineNo));
        }

        private Recorded less(List<SupplierReturnLine> returned) {
            Map<Integer, Line> left = new TreeMap<>(lines);
            returned.forEach(each -> left.computeIfPresent(each.receiptLineNo(),
                    (_, line) -> new Line(line.received(), line.returned().plus(each.quantity()))));
            return new Recorded(location, supplier, left);
        }
    }

    /**
     * A line of a receipt.
     *
     * @param returned how much of it has gone back
     */
    record Line(ReceivedLine received, Quantity returned) {
        Quantity returnable() {
            return received.quantity().minus(returned);
        }

        /** What the supplier gives back for the next part of the line, so that all parts add up to what it cost. */
        Money creditFor(Quantity quantity) {
            return TelescopingSplit.share(received.cost(), received.quantity(), returned, quantity);
        }
    }

    /** Where the goods came in. */
    static Extent extent(Receipt receipt) {
        return switch (receipt) {
            case Recorded recorded -> Extent.at(recorded.location());
            case Unknown _ -> Extent.NOWHERE;
        };
    }

    static StreamRef<Receipt> at(GoodsReceiptId receipt) {
        return STREAM.at(receipt);
    }

    private static Receipt evolve(Receipt receipt, PurchasingEvent event) {
        return switch (event) {
            case GoodsReceived received -> recorded(received);
            case ReceiptLinesReturned returned ->
                receipt instanceof Recorded recorded ? recorded.less(returned.lines()) : receipt;
            case GoodsReturnedToSupplier _,OrderPlaced _,OrderDelivered _,OrderClosed _,SupplierDescribed _ -> receipt;
        };
    }

    private static Recorded recorded(GoodsReceived received) {
        Map<Integer, Line> lines = new TreeMap<>();
        received.lines().forEach(line -> lines.put(line.lineNo(), new Line(line, Quantity.ZERO)));
        return new Recorded(received.location(), received.supplier(), lines);
    }
}
