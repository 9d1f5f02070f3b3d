package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** Whether a load has used the number of a receipt. */
final class LoadReceipt {
    private static final StreamType<Boolean> STREAM =
            StreamType.of("loadreceipt", false).on(LoadReceiptTaken.class, (_, _) -> true);

    private LoadReceipt() {}

    static StreamRef<Boolean> at(LoadValue load, ReceiptNo receiptNo) {
        return STREAM.at(load.location(), load.register(), receiptNo);
    }
}
