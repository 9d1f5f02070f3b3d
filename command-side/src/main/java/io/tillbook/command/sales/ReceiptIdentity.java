package io.tillbook.command.sales;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesRejection.ReceiptNumberUsed;
import io.tillbook.api.sales.SalesRejection.SaleAlreadyCompleted;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.stream.Stream;

/** A sale is recorded once, and a register uses a receipt number once: who used it first keeps it. */
final class ReceiptIdentity implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar.writingAll(Stream.of(RecordedSale.at(sale.saleId()), ReceiptNumberOwner.of(sale)));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        CompleteSale sale = ticket.sale();
        if (draft.of(RecordedSale.at(sale.saleId())).completed().isPresent()) {
            return new Step.Refused<>(ticket, new SaleAlreadyCompleted(sale.saleId()));
        }
        ReceiptNumberOwner owner = draft.of(ReceiptNumberOwner.of(sale));
        if (owner.sale().isEmpty()) {
            draft.add(ReceiptNumberOwner.of(sale),
                    new ReceiptNumberTaken(sale.location(), sale.register(), sale.receiptNo(), sale.saleId()));
        }
        return ticket.unless(owner.sale()
                .stream()
                .map(first -> Flag.of(FlagKind.RECEIPT_NUMBER_USED,
                        new ReceiptNumberUsed(sale.location(), sale.register(), sale.receiptNo(), first))));
    }
}
