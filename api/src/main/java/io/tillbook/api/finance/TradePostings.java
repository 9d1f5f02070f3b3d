package io.tillbook.api.finance;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sales and returns do to the accounts: money, revenue, tax and the cost of the goods in one entry. */
final class TradePostings {
    private TradePostings() {}

    static List<Entry> of(SalesEvent event) {
        return switch (event) {
            case SaleCompleted sale -> sold(sale);
            case HeldLinesBooked booked -> heldLines(booked);
            case SaleFlagged flagged -> mismatch(flagged);
            case SaleRefused _,ReceiptNumberTaken _ -> List.of();
        };
    }

    static List<Entry> of(ReturnsEvent event) {
        return switch (event) {
            case ReturnAccepted accepted -> returned(accepted);
            case ReturnWithoutReceiptAccepted accepted -> returned(accepted);
            case ReturnFlagged flagged -> mismatch(flagged);
            case SaleLinesReturned _,GoodsExchanged _ -> List.of();
        };
    }

    /** What was paid too little for a sale, and nobody will pay, is a loss; what was paid too much is income. */
    private static List<Entry> mismatch(SaleFlagged flagged) {
        Money lacking = flagged.flag().amountMinor();
        if (flagged.flag().kind() != FlagKind.TENDERS_DO_NOT_MATCH || lacking == null) {
            return List.of();
        }
        return new Draft(flagged.businessDay(), PostingRule.SALE, CashCause.SALES).by(flagged.cashier())
                .memo(flagged.receiptNo().value())
                .gain(lacking.negated(), flagged.location())
                .rest(AccountRole.CUSTOMER_PREPAYMENTS, flagged.location())
                .entries();
    }

    /** What a return has given back less than was due is income; what it has given back more is a loss. */
    private static List<Entry> mismatch(ReturnFlagged flagged) {
        Money kept = flagged.flag().amountMinor();
        if (flagged.flag().kind() != FlagKind.REFUNDS_DO_NOT_MATCH || kept == null) {
            return List.of();
        }
        return new Draft(flagged.businessDay(), PostingRule.RETURN, CashCause.SALES)
                .memo(flagged.returnId().value())
                .gain(kept, flagged.location())
                .rest(AccountRole.CUSTOMER_PREPAYMENTS, flagged.location())
                .entries();
    }

    /** What was paid for lines that are held is a prepayment until they are booked. */
    private static List<Entry> sold(SaleCompleted sale) {
        LocationId at = sale.location();
        Draft draft = new Draft(sale.businessDay(), PostingRule.SALE, CashCause.SALES).by(sale.cashier())
                .memo(sale.receiptNo().value());
        sale.tenders().forEach(tender -> draft.debit(role(tender), tender.captured(), at));
        sale.lines().forEach(line -> revenue(draft, line, at));
        Money rounding = sale.roundingMinor();
        if (rounding != null) {
            draft.gain(rounding, at);
        }
        draft.rest(AccountRole.CUSTOMER_PREPAYMENTS, at);
        sale.lines().forEach(line -> cost(draft, line.costMinor(), at, line.category()));
        return draft.entries();
    }

    private static List<Entry> heldLines(HeldLinesBooked booked) {
        LocationId at = booked.location();
        Draft draft = new Draft(booked.businessDay(), PostingRule.HELD_LINES, CashCause.SALES).by(booked.cashier())
                .memo(booked.receiptNo().value());
        booked.lines().forEach(line -> revenue(draft, line, at));
        draft.rest(AccountRole.CUSTOMER_PREPAYMENTS, at);
        booked.lines().forEach(line -> cost(draft, line.costMinor(), at, line.category()));
        return draft.entries();
    }

    private static List<Entry> returned(ReturnAccepted accepted) {
        LocationId at = accepted.location();
        Draft draft = new Draft(accepted.businessDay(), PostingRule.RETURN, CashCause.SALES)
                .memo(accepted.returnId().value());
        accepted.refunds().forEach(refund -> draft.credit(role(refund), refund.amountMinor(), at));
        for (ReturnedLine line : accepted.lines()) {
            earned(draft, line.refundMinor().negated(), negated(line.tax()), at, line.category());
        }
        for (RestatedLine line : accepted.allRestated()) {
            earned(draft, line.changeMinor(), line.tax(), at, line.category());
        }
        Money rounding = accepted.roundingMinor();
        if (rounding != null) {
            draft.gain(rounding.negated(), at);
        }
        draft.rest(AccountRole.CUSTOMER_PREPAYMENTS, at);
        for (ReturnedLine line : accepted.lines()) {
            cost(draft, line.costMinor().negated(), at, line.category());
        }
        return draft.entries();
    }

    private static List<Entry> returned(ReturnWithoutReceiptAccepted accepted) {
        LocationId at = accepted.location();
        Draft draft = new Draft(accepted.businessDay(), PostingRule.RETURN, CashCause.SALES)
                .memo(accepted.returnId().value());
        accepted.refunds().forEach(refund -> draft.credit(role(refund), refund.amountMinor(), at));
        for (ReturnedLineWithoutReceipt line : accepted.lines()) {
            earned(draft, line.refundMinor().negated(), negated(line.tax()), at, line.category());
        }
        draft.rest(AccountRole.CUSTOMER_PREPAYMENTS, at);
        for (ReturnedLineWithoutReceipt line : accepted.lines()) {
            cost(draft, line.costMinor().negated(), at, line.category());
        }
        return draft.entries();
    }

    private static void revenue(Draft draft, SoldLine line, LocationId at) {
        earned(draft, line.paidMinor(), line.tax(), at, line.category());
    }

    private static void earned(Draft draft, Money gross, @Nullable LineTax tax, LocationId at,
            @Nullable String category) {
        Money contained = tax == null ? Money.ZERO : tax.amountMinor();
        draft.credit(AccountRole.SALES, gross.minus(contained), at, category)
                .credit(AccountRole.VAT_OUT, contained, at);
    }

    private static void cost(Draft draft, Money cost, LocationId at, @Nullable String category) {
        draft.debit(AccountRole.COST_OF_GOODS, cost, at, category).credit(AccountRole.STOCK, cost, at);
    }

    private static @Nullable LineTax negated(@Nullable LineTax tax) {
        return tax == null ? null : new LineTax(tax.rateBp(), tax.amountMinor().negated());
    }

    /** A payment that the ledger knows was posted when it was taken; the sale uses it up. */
    static AccountRole role(Tender tender) {
        return switch (tender.method()) {
            case CASH -> AccountRole.TILL_CASH;
            case GIFT_CARD -> AccountRole.CARD_CLEARING;
            case STORE_CREDIT -> AccountRole.STORE_CREDIT;
            case ALIPAY, WECHAT, CARD, UNIONPAY, OTHER ->
                tender.paymentId() == null ? AccountRole.WALLETS : AccountRole.CUSTOMER_PREPAYMENTS;
        };
    }

    /** As if it had gone back at once: where it has not, the refund says that it is due. */
    static AccountRole role(Refund refund) {
        return switch (refund.method()) {
            case CASH -> AccountRole.TILL_CASH;
            case GIFT_CARD -> AccountRole.CARD_CLEARING;
            case STORE_CREDIT -> AccountRole.STORE_CREDIT;
            case ALIPAY, WECHAT, CARD, UNIONPAY, OTHER -> AccountRole.WALLETS;
        };
    }
}
