package io.tillbook.command.sales;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a sale.
 *
 * @param completed the sale as it was completed
 * @param heldAs the fact with the lines that were held then; it tells all lines of the report apart from others
 */
record RecordedSale(Optional<SaleCompleted> completed, Optional<FactId> heldAs) {
    private static final StreamType<RecordedSale> STREAM = StreamType
            .of("sale", new RecordedSale(Optional.empty(), Optional.empty()))
            .on(SalesEvent.class, RecordedSale::evolve);

    static StreamRef<RecordedSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    /**
     * Whether it was made by what is reported now. The moment does not matter: a till that reports what it could not
     * have decided may tell another one.
     */
    boolean isOf(CompleteSale sale) {
        return heldAs.map(fact -> fact.equals(FactIds.ofLines(sale)))
                .orElseGet(() -> completed.filter(sold -> isSameReceipt(sold, sale) && hasSameLines(sold, sale))
                        .isPresent());
    }

    private static boolean isSameReceipt(SaleCompleted sold, CompleteSale sale) {
        return sold.receiptNo().equals(sale.receiptNo()) && sold.location().equals(sale.location())
                && sold.register().equals(sale.register()) && Objects.equals(sold.cashier(), sale.cashier())
                && Objects.equals(sold.member(), sale.member()) && sold.tenders().equals(sale.recordedTenders());
    }

    private static boolean hasSameLines(SaleCompleted sold, CompleteSale sale) {
        return sold.lines().size() == sale.lines().size()
                && sale.lines().stream().allMatch(line -> sold.lines().stream().anyMatch(each -> isSame(each, line)));
    }

    private static boolean isSame(SoldLine sold, SaleLine line) {
        return sold.lineNo() == line.lineNo() && sold.sku().equals(line.sku())
                && sold.quantity().equals(line.quantity()) && sold.grossMinor().equals(line.gross())
                && sold.discountMinor().equals(line.discount()) && Objects.equals(sold.batch(), line.batch());
    }

    private static RecordedSale evolve(RecordedSale sale, SalesEvent event) {
        return switch (event) {
            case SaleCompleted completed -> new RecordedSale(Optional.of(completed), Optional.empty());
            case SaleFlagged flagged -> new RecordedSale(sale.completed,
                    Optional.ofNullable(flagged.flag().heldAs()).or(() -> sale.heldAs));
            case HeldLinesBooked _,ReceiptNumberTaken _,SaleRefused _ -> sale;
        };
    }
}
