package io.tillbook.command.store;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
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
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
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
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of payments, and of sales and returns with them. */
final class PaymentSamples {
    private static final PaymentId PAYMENT = new PaymentId("01998f00-006a-7000-8000-000000000001");
    private static final RefundId REFUND = new RefundId("01998f00-006a-7000-8000-000000000002");
    private static final SaleId SALE = new SaleId("T-4711");
    private static final ReturnId RETURN = new ReturnId("B-12");
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R-1");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Money AMOUNT = Money.of(12_800);
    private static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-1");
    private static final ProviderTx TRANSACTION = new ProviderTx("4200002026112200000001");
    private static final PaymentTerms TERMS =
            new PaymentTerms(STORE, REGISTER, TenderMethod.WECHAT, PaymentChannel.BARCODE, AMOUNT, DAY);
    private static final RefundTerms BACK = new RefundTerms(PAYMENT, RETURN, STORE, TenderMethod.WECHAT,
            PaymentChannel.BARCODE, ACCOUNT, Money.of(2_800), DAY);
    private static final RefundTerms BARE_BACK = new RefundTerms(PAYMENT, null, STORE, TenderMethod.CARD,
            PaymentChannel.BY_HAND, null, Money.of(2_800), DAY);

    private PaymentSamples() {}

    static List<Object> all() {
        return List.of(
                new TenderRulesSet(STORE, new TenderRules(
                        List.of(AllowedMethod.of(TenderMethod.CASH),
                                new AllowedMethod(TenderMethod.WECHAT, Money.of(1_000_000), 365, true)),
                        TenderMethod.WECHAT, Money.of(10), Money.of(50_000)), TIME),
                new PaymentStarted(PAYMENT, ProviderNumber.of(PAYMENT), TERMS, WANG, SALE, "13****95", "slip 7", TIME),
                new PaymentSubmitted(PAYMENT, 1, ACCOUNT, TERMS),
                new PaymentPending(PAYMENT, AnswerSource.CALL, TERMS),
                new PaymentUnknown(PAYMENT, AnswerSource.CALL, "SYSTEM_ERROR", TERMS),
                new PaymentCaptured(PAYMENT, AnswerSource.QUERY, AMOUNT, Money.of(12_700), ACCOUNT, TRANSACTION, TIME,
                        DAY, TERMS),
                new PaymentDeclined(PAYMENT, AnswerSource.CALL, "NOTENOUGH", "余额不足", TERMS),
                new CancellationStarted(PAYMENT, "the customer left", TERMS),
                new PaymentCancelled(PAYMENT, AnswerSource.CALL, true, AMOUNT, DAY, TERMS),
                new LateCaptureFound(PAYMENT, AnswerSource.BILL, PaymentState.CANCELLED, AMOUNT, ACCOUNT, TRANSACTION,
                        TIME, DAY, TERMS),
                new ProviderTransactionTaken(ACCOUNT, TRANSACTION, PAYMENT), new PaymentUsed(PAYMENT, SALE, AMOUNT),
                new RefundStarted(REFUND, ProviderNumber.of(REFUND), ProviderNumber.of(PAYMENT), BACK, "too many",
                        TIME),
                new RefundSubmitted(REFUND, 1, BACK), new RefundPending(REFUND, AnswerSource.CALL, BACK),
                new RefundCompleted(REFUND, AnswerSource.QUERY, Money.of(2_800), TRANSACTION, TIME, DAY, BACK),
                new RefundFailed(REFUND, AnswerSource.QUERY, "CLOSED", "退款关闭", BACK),
                new RefundStuck(REFUND, AnswerSource.QUERY, "ABNORMAL", "退款异常", BACK),
                new RefundPaidOtherwise(REFUND, STORE, REGISTER, WANG, TenderMethod.CASH, Money.of(2_800),
                        "the card is gone", TIME, DAY, BACK),
                new RefundedTwice(REFUND, AnswerSource.NOTICE, Money.of(2_800), Money.of(2_800), TRANSACTION, TIME,
                        DAY, BACK),
                new PaymentRefundOpened(PAYMENT, REFUND, Money.of(2_800)),
                new PaymentRefundClosed(PAYMENT, REFUND, Money.of(2_800)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new TenderRulesSet(STORE, TenderRules.NONE, TIME),
                new PaymentStarted(PAYMENT, ProviderNumber.of(PAYMENT), TERMS, null, null, null, null, TIME),
                new PaymentCaptured(PAYMENT, AnswerSource.BY_HAND, AMOUNT, null, null, null, TIME, DAY, TERMS),
                new PaymentDeclined(PAYMENT, AnswerSource.CALL, null, null, TERMS),
                new PaymentCancelled(PAYMENT, AnswerSource.CALL, false, null, DAY, TERMS),
                new LateCaptureFound(PAYMENT, AnswerSource.BILL, PaymentState.DECLINED, AMOUNT, null, null, TIME, DAY,
                        TERMS),
                new RefundStarted(REFUND, ProviderNumber.of(REFUND), ProviderNumber.of(PAYMENT), BARE_BACK, "too many",
                        TIME),
                new RefundCompleted(REFUND, AnswerSource.BY_HAND, Money.of(2_800), null, TIME, DAY, BARE_BACK),
                new RefundFailed(REFUND, AnswerSource.QUERY, null, null, BARE_BACK),
                new RefundStuck(REFUND, AnswerSource.QUERY, null, null, BARE_BACK),
                new RefundPaidOtherwise(REFUND, STORE, REGISTER, null, TenderMethod.STORE_CREDIT, Money.of(2_800),
                        "the card is gone", TIME, DAY, BARE_BACK),
                new RefundedTwice(REFUND, AnswerSource.QUERY, Money.of(2_800), Money.of(800), null, TIME, DAY,
                        BARE_BACK));
    }

    /** A sale that names its payment and was rounded in cash, and what came back of it. */
    static List<Object> paidByPayment() {
        return List.of(
                new SaleCompleted(SALE, new ReceiptNo("000009"), STORE, REGISTER, WANG, null, TIME, DAY, List.of(),
                        List.of(new Tender(TenderMethod.WECHAT, AMOUNT, null, null, null, null, PAYMENT),
                                new Tender(TenderMethod.CASH, Money.of(2_000), null)),
                        Money.of(14_798), null, null, null, Money.of(2)),
                new ReturnAccepted(RETURN, SALE, STORE, REGISTER, TIME, DAY, List.of(),
                        List.of(new Refund(TenderMethod.WECHAT, Money.of(2_800)).by(REFUND),
                                new Refund(TenderMethod.CASH, Money.of(2_000))),
                        "too many", Money.of(4_798), null, null, null, null, Money.of(2)),
                new SaleLinesReturned(SALE, RETURN, List.of(),
                        List.of(new Refund(TenderMethod.WECHAT, Money.of(2_800)).by(REFUND),
                                new Refund(TenderMethod.CASH, Money.of(2_000))),
                        null, null, null, Money.of(2)));
    }
}
