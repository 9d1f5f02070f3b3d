package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods sent from the warehouse to the first store. */
final class Sent {
    static final TransferId TRANSFER = new TransferId("X1");

    private Sent() {}

    static DispatchTransfer dispatch(DispatchLine... lines) {
        return new DispatchTransfer(TRANSFER, Shop.WAREHOUSE, Shop.STORE, List.of(lines));
    }

    static DispatchLine line(int lineNo, Sku sku, long pieces) {
        return new DispatchLine(lineNo, sku, Quantity.of(pieces), null);
    }

    static ReceiveTransfer receive(@Nullable Shortfall shortfall, ReceiveLine... lines) {
        return new ReceiveTransfer(TRANSFER, List.of(lines), shortfall);
    }

    static ReceiveLine arrived(int lineNo, long pieces) {
        return new ReceiveLine(lineNo, Quantity.of(pieces));
    }

    static TransferredLine moved(int lineNo, Sku sku, long pieces, long costMinor) {
        return new TransferredLine(lineNo, sku, Quantity.of(pieces), Money.of(costMinor), null);
    }
}
