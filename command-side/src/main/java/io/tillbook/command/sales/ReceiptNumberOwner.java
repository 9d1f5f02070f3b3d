package io.tillbook.command.sales;

import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Which sale a receipt number of a register stands for. */
record ReceiptNumberOwner(Optional<SaleId> sale) {
    private static final StreamType<ReceiptNumberOwner> STREAM = StreamType
            .of("receiptno", new ReceiptNumberOwner(Optional.empty()))
            .on(SalesEvent.class, ReceiptNumberOwner::evolve);

    static StreamRef<ReceiptNumberOwner> of(CompleteSale command) {
        return STREAM.at(command.location(), command.register(), command.receiptNo());
    }

    private static ReceiptNumberOwner evolve(ReceiptNumberOwner owner, SalesEvent event) {
        return switch (event) {
            case ReceiptNumberTaken taken -> new ReceiptNumberOwner(Optional.of(taken.saleId()));
            case SaleCompleted _,SaleFlagged _,HeldLinesBooked _,SaleRefused _ -> owner;
        };
    }
}
