package io.tillbook.query.transfers;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferredLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transfer.
 *
 * @param requested how much was wanted, where it was requested
 * @param approved how much of it could be sent, where it was approved
 * @param notSent what of that was not sent
 * @param sent what left
 * @param received what arrived
 * @param inTransit what neither arrived nor was given up
 * @param givenUp what does not arrive any more
 * @param batches its goods by batch, where they have any
 */
record TransferLineView(int lineNo, Sku sku, @Nullable Quantity requested, @Nullable Quantity approved,
        Quantity notSent, MovedGoods sent, MovedGoods received, MovedGoods inTransit, List<GivenUp> givenUp,
        List<LineBatch> batches) {

    /**
     * Goods that do not arrive any more.
     *
     * @param note more about it, in words
     */
    record GivenUp(MovedGoods goods, ClosingReason reason, @Nullable String note) {}

    /**
     * Goods of one batch.
     *
     * @param sent how much of it left
     * @param received how much of it arrived
     * @param inTransit how much of it neither arrived nor was given up
     */
    record LineBatch(BatchId batch, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, Quantity sent,
            Quantity received, Quantity inTransit) {

        LineBatch settled(Quantity settled, Quantity arrived) {
            return new LineBatch(batch, producedOn, expiresOn, sent, received.plus(arrived), inTransit.minus(settled));
        }
    }

    static TransferLineView wanted(RequestedLine line) {
        return new TransferLineView(line.lineNo(), line.sku(), line.quantity(), null, Quantity.ZERO, MovedGoods.NONE,
                MovedGoods.NONE, MovedGoods.NONE, List.of(), List.of());
    }

    static TransferLineView unasked(TransferredLine line) {
        return new TransferLineView(line.lineNo(), line.sku(), null, null, Quantity.ZERO, MovedGoods.NONE,
                MovedGoods.NONE, MovedGoods.NONE, List.of(), List.of());
    }

    TransferLineView allowed(ApprovedLine line) {
        return new TransferLineView(lineNo, sku, requested, line.quantity(), notSent, sent, received, inTransit,
                givenUp, batches);
    }

    TransferLineView withheld(RequestedLine line) {
        return new TransferLineView(lineNo, sku, requested, approved, line.quantity(), sent, received, inTransit,
                givenUp, batches);
    }

    TransferLineView departed(TransferredLine line) {
        List<LineBatch> all = byBatch(line).values()
                .stream()
                .map(part -> lineBatch(part.batch(), part.quantity()))
                .toList();
        return new TransferLineView(lineNo, sku, requested, approved, notSent, MovedGoods.of(line), received,
                MovedGoods.of(line), givenUp, all);
    }

    TransferLineView arrived(TransferredLine line) {
        return new TransferLineView(lineNo, sku, requested, approved, notSent, sent,
                received.plus(MovedGoods.of(line)), inTransit.minus(MovedGoods.of(line)), givenUp,
                settled(line, true));
    }

    TransferLineView lost(TransferredLine line, ClosingReason reason, @Nullable String note) {
        List<GivenUp> more = Stream
                .concat(givenUp.stream(), Stream.of(new GivenUp(MovedGoods.of(line), reason, note)))
                .toList();
        return new TransferLineView(lineNo, sku, requested, approved, notSent, sent, received,
                inTransit.minus(MovedGoods.of(line)), more, settled(line, false));
    }

    private List<LineBatch> settled(TransferredLine line, boolean isArrival) {
        Map<BatchId, BatchOfLine> parts = byBatch(line);
        List<LineBatch> after = new ArrayList<>();
        for (LineBatch each : batches) {
            BatchOfLine part = parts.get(each.batch());
            after.add(part == null
                    ? each
                    : each.settled(part.quantity(), isArrival ? part.quantity() : Quantity.ZERO));
        }
        return after;
    }

    private record BatchOfLine(Batch batch, Quantity quantity) {
        BatchOfLine plus(BatchOfLine other) {
            return new BatchOfLine(batch, quantity.plus(other.quantity));
        }
    }

    private static Map<BatchId, BatchOfLine> byBatch(TransferredLine line) {
        Map<BatchId, BatchOfLine> parts = new LinkedHashMap<>();
        for (StockPart part : line.goods()) {
            Batch batch = part.batch();
            if (batch != null) {
                parts.merge(batch.id(), new BatchOfLine(batch, part.quantity()), BatchOfLine::plus);
            }
        }
        return parts;
    }

    private static LineBatch lineBatch(Batch batch, Quantity sent) {
        return new LineBatch(batch.id(), batch.producedOn(), batch.expiresOn(), sent, Quantity.ZERO, sent);
    }
}
