package io.tillbook.command.transfers;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.inventory.PartsLeft;
import java.util.List;

/**
 * A line of a transfer on its way.
 *
 * @param sent the line as it was sent
 * @param left what of it has neither arrived nor been given up
 */
record TransitLine(TransferredLine sent, PartsLeft left) {
    static TransitLine of(TransferredLine sent) {
        return new TransitLine(sent, PartsLeft.of(sent.goods()));
    }

    Quantity inTransit() {
        return left.left(null);
    }

    /** The next part of the line, with its share of the value. */
    TransferredLine next(Quantity quantity) {
        List<StockPart> parts = left.next(quantity, null);
        return new TransferredLine(sent.lineNo(), sent.sku(), quantity, StockParts.cost(parts), sent.batch(),
                StockParts.unlessImplied(parts, sent.batch()));
    }

    TransitLine less(Quantity quantity) {
        return new TransitLine(sent, left.less(quantity, null));
    }
}
