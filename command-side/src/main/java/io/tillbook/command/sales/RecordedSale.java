package io.tillbook.command.sales;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a sale.
 *
 * @param completed the sale as it was completed
 * @param heldMinor what was paid for the lines that were held then, in minor units
 */
record RecordedSale(Optional<SaleCompleted> completed, Money heldMinor) {
    private static final StreamType<RecordedSale> STREAM = StreamType
            .of("sale", new RecordedSale(Optional.empty(), Money.ZERO))
            .on(SalesEvent.class, RecordedSale::evolve);

    static StreamRef<RecordedSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    /**
     * Whether it was made by what is reported now. The moment does not matter: a till that reports what it could not
     * have decided may tell another one.
     */
    boolean isOf(CompleteSale sale) {
        return completed.filter(sold -> isSameReceipt(sold, sale) && hasSameLines(sold, sale)).isPresent();
    }

    private static boolean isSameReceipt(SaleCompleted sold, CompleteSale sale) {
        return sold.receiptNo().equals(sale.receiptNo()) && sold.location().equals(sale.location())
                && sold.register().equals(sale.register()) && Objects.equals(sold.cashier(), sale.cashier())
                && Objects.equals(sold.member(), sale.member()) && sold.tenders().equals(sale.tenders());
    }

    /** Lines that were held are known by what was paid for them. */
    private boolean hasSameLines(SaleCompleted sold, CompleteSale sale) {
        List<SaleLine> others = sale.lines()
                .stream()
                .filter(line -> sold.lines().stream().noneMatch(each -> isSame(each, line)))
                .toList();
        Money paid = others.stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
        return sale.lines().size() - others.size() == sold.lines().size() && paid.equals(heldMinor);
    }

    private static boolean isSame(SoldLine sold, SaleLine line) {
        return sold.lineNo() == line.lineNo() && sold.sku().equals(line.sku())
                && sold.quantity().equals(line.quantity()) && sold.grossMinor().equals(line.gross())
                && sold.discountMinor().equals(line.discount()) && Objects.equals(sold.batch(), line.batch());
    }

    private static RecordedSale evolve(RecordedSale sale, SalesEvent event) {
        return switch (event) {
            case SaleCompleted completed -> new RecordedSale(Optional.of(completed), Money.ZERO);
            case SaleFlagged flagged -> new RecordedSale(sale.completed, sale.heldMinor.plus(held(flagged.flag())));
            case HeldLinesBooked _,ReceiptNumberTaken _,SaleRefused _ -> sale;
        };
    }

    private static Money held(Flag flag) {
        return flag.kind() == FlagKind.LINES_HELD && flag.amountMinor() != null ? flag.amountMinor() : Money.ZERO;
    }
}
