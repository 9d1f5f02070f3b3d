package io.tillbook.api.finance;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.payments.PaymentsEvent;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentDeclined;
import io.tillbook.api.payments.PaymentsEvent.PaymentPending;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.PaymentsEvent.ProviderTransactionTaken;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.bills.BillEvent;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.returns.Refund;
import java.time.LocalDate;
import java.util.List;

/**
 * What payments, refunds and bills of providers do to the accounts. A payment that was taken is a prepayment until a
 * sale uses it; money that is to go back is owed until it has.
 */
final class PaymentPostings {
    private PaymentPostings() {}

    static List<Entry> of(PaymentsEvent event, LocalDate recordedOn) {
        return switch (event) {
            case OfPayment payment -> of(payment);
            case OfRefund refund -> of(refund, recordedOn);
            case TenderRulesSet _,ProviderTransactionTaken _ -> List.of();
        };
    }

    private static List<Entry> of(OfPayment event) {
        return switch (event) {
            case PaymentCaptured captured ->
                taken(captured.capturedMinor(), captured.businessDay(), captured.terms().location());
            case LateCaptureFound late -> taken(late.capturedMinor(), late.businessDay(), late.terms().location());
            case PaymentCancelled cancelled -> {
                Money back = cancelled.backMinor();
                yield back == null ? List.of()
                        : taken(back.negated(), cancelled.businessDay(), cancelled.terms().location());
            }
            case PaymentStarted _,PaymentSubmitted _,PaymentPending _,PaymentUnknown _,PaymentDeclined _ -> List.of();
            case CancellationStarted _,PaymentUsed _,PaymentRefundOpened _,PaymentRefundClosed _ -> List.of();
        };
    }

    private static List<Entry> taken(Money amount, LocalDate day, LocationId at) {
        return new Draft(day, PostingRule.PAYMENT, CashCause.SALES).debit(AccountRole.WALLETS, amount, at)
                .credit(AccountRole.CUSTOMER_PREPAYMENTS, amount, at)
                .entries();
    }

    private static List<Entry> of(OfRefund event, LocalDate recordedOn) {
        LocationId at = event.terms().location();
        return switch (event) {
            case RefundStarted started -> due(started);
            case RefundCompleted completed -> refund(completed.businessDay())
                    .debit(AccountRole.REFUNDS_DUE, completed.refundedMinor(), at)
                    .credit(AccountRole.WALLETS, completed.refundedMinor(), at)
                    .entries();
            case RefundPaidOtherwise paid -> refund(paid.businessDay())
                    .debit(AccountRole.REFUNDS_DUE, paid.amountMinor(), at)
                    .credit(TradePostings.role(new Refund(paid.method(), paid.amountMinor())), paid.amountMinor(),
                            paid.location())
                    .entries();
            case RefundedTwice twice -> refund(twice.businessDay())
                    .debit(AccountRole.OTHER_RECEIVABLE, twice.excessMinor(), at)
                    .credit(AccountRole.WALLETS, twice.excessMinor(), at)
                    .entries();
            case RefundFailed failed -> refund(recordedOn)
                    .debit(AccountRole.REFUNDS_DUE, failed.terms().amountMinor(), at)
                    .credit(AccountRole.CUSTOMER_PREPAYMENTS, failed.terms().amountMinor(), at)
                    .entries();
            case RefundSubmitted _,RefundPending _,RefundStuck _ -> List.of();
        };
    }

    /** What went back after all although it had failed is owed again, and is not the customer's prepayment any more. */
    static List<Entry> afterFailure(OfRefund event) {
        return switch (event) {
            case RefundCompleted completed ->
                owedAgain(completed.businessDay(), completed.refundedMinor(), completed.terms().location());
            case RefundPaidOtherwise paid ->
                owedAgain(paid.businessDay(), paid.amountMinor(), paid.terms().location());
            case RefundStarted _,RefundSubmitted _,RefundPending _,RefundFailed _,RefundStuck _,RefundedTwice _ ->
                List.of();
        };
    }

    private static List<Entry> owedAgain(LocalDate day, Money amount, LocationId at) {
        return refund(day).debit(AccountRole.CUSTOMER_PREPAYMENTS, amount, at)
                .credit(AccountRole.REFUNDS_DUE, amount, at)
                .entries();
    }

    /** What a return has given back as if it had gone at once has not gone; what is for no return was prepaid. */
    private static List<Entry> due(RefundStarted started) {
        Money amount = started.terms().amountMinor();
        AccountRole from = started.terms().returnId() == null ? AccountRole.CUSTOMER_PREPAYMENTS : AccountRole.WALLETS;
        return refund(started.terms().startedOn()).debit(from, amount, started.terms().location())
                .credit(AccountRole.REFUNDS_DUE, amount, started.terms().location())
                .entries();
    }

    private static Draft refund(LocalDate day) {
        return new Draft(day, PostingRule.REFUND, CashCause.SALES);
    }

    static List<Entry> of(BillEvent event) {
        return switch (event) {
            case BillReconciled bill -> fees(bill.day(), fee(bill.totals()));
            case PayoutRecorded payout -> new Draft(payout.receivedOn(), PostingRule.PAYOUT)
                    .memo(payout.reference().value())
                    .debit(AccountRole.BANK, payout.amountMinor(), null)
                    .credit(AccountRole.WALLETS, payout.amountMinor(), null)
                    .entries();
            case BillEvent.BillOpened _,BillEvent.BillRowsAdded _,BillEvent.BillClosed _ -> List.of();
            case BillEvent.BillPartWithdrawn _,BillEvent.BillPartCompared _,BillEvent.BillRowsKept _ -> List.of();
            case BillEvent.RowCompared _,BillEvent.RowWithdrawn _,BillEvent.OfDifference _ -> List.of();
            case BillEvent.FeeTermsSet _ -> List.of();
        };
    }

    private static List<Entry> fees(LocalDate day, Money fee) {
        return new Draft(day, PostingRule.PROVIDER_FEE).debit(AccountRole.FINANCE, fee, null)
                .credit(AccountRole.WALLETS, fee, null)
                .entries();
    }

    private static Money fee(BillTotals totals) {
        return Money.of(Rounding.halfUp(totals.feeE5(), 1, BillTotals.E5_PER_MINOR));
    }

    /** Takes back what the bill that was replaced had posted. */
    static List<Entry> withdrawn(LocalDate day, BillTotals before) {
        return fees(day, fee(before).negated());
    }
}
