package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.transfers.TransferredLine;

/**
 * A line of a transfer on its way.
 *
 * @param sent the line as it was sent
 * @param settled how much of it has arrived or was given up
 */
record TransitLine(TransferredLine sent, Quantity settled) {
    Quantity inTransit() {
        return sent.quantity().minus(settled);
    }

    /** The next part of the line, with its share of the value. */
    TransferredLine next(Quantity quantity) {
        return new TransferredLine(sent.lineNo(), sent.sku(), quantity,
                TelescopingSplit.share(sent.costMinor(), sent.quantity(), settled, quantity), sent.batch());
    }

    TransitLine less(Quantity quantity) {
        return new TransitLine(sent, settled.plus(quantity));
    }
}
