package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back the way it came, as it is now.
 *
 * @param order its place among others: the day, then the position
 * @param number the number by which the provider knows it
 * @param returnId the return that it is for
 * @param location where it was asked for
 * @param refundedMinor what is with the customer, in minor units
 * @param refundedOn the day on which it was
 * @param paidBy by which means it was paid, where that is another one than it came by
 * @param told the provider's code and words, where it failed or is stuck
 * @param excessMinor how much the provider has given back by it though it was not left, in minor units
 */
record PaymentRefundView(String order, RefundId id, ProviderNumber number, PaymentId paymentId,
        @Nullable ReturnId returnId, LocationId location, TenderMethod method, Money amountMinor, String reason,
        RefundState state, OffsetDateTime startedAt, LocalDate startedOn, int attempts, @Nullable Money refundedMinor,
        @Nullable OffsetDateTime refundedAt, @Nullable LocalDate refundedOn, @Nullable ProviderTx providerRefund,
        @Nullable TenderMethod paidBy, @Nullable String told, @Nullable Money excessMinor) {
    static PaymentRefundView of(RefundStarted started, String order) {
        var terms = started.terms();
        return new PaymentRefundView(order, started.refundId(), started.number(), terms.paymentId(),
                terms.returnId(), terms.location(), terms.method(), terms.amountMinor(), started.reason(),
                RefundState.STARTED, started.startedAt(), terms.startedOn(), 0, null, null, null, null, null, null,
                null);
    }

    PaymentRefundView submitted(int attempt) {
        RefundState then = state == RefundState.STARTED ? RefundState.SUBMITTED : state;
        return new PaymentRefundView(order, id, number, paymentId, returnId, location, method, amountMinor, reason,
                then, startedAt, startedOn, attempt, refundedMinor, refundedAt, refundedOn, providerRefund, paidBy,
                told, excessMinor);
    }

    PaymentRefundView in(RefundState then, @Nullable String words) {
        return new PaymentRefundView(order, id, number, paymentId, returnId, location, method, amountMinor, reason,
                then, startedAt, startedOn, attempts, refundedMinor, refundedAt, refundedOn, providerRefund, paidBy,
                words, excessMinor);
    }

    PaymentRefundView completed(RefundCompleted event) {
        return back(RefundState.COMPLETED, event.refundedMinor(), event.completedAt(), event.businessDay(),
                event.providerRefund(), null);
    }

    PaymentRefundView paidOtherwise(RefundPaidOtherwise event) {
        return back(RefundState.PAID_OTHERWISE, event.amountMinor(), event.paidAt(), event.businessDay(), null,
                event.method());
    }

    private PaymentRefundView back(RefundState then, Money amount, OffsetDateTime at, LocalDate day,
            @Nullable ProviderTx transaction, @Nullable TenderMethod by) {
        return new PaymentRefundView(order, id, number, paymentId, returnId, location, method, amountMinor, reason,
                then, startedAt, startedOn, attempts, amount, at, day, transaction, by, null,
                excessMinor);
    }

    PaymentRefundView twice(Money excess) {
        return new PaymentRefundView(order, id, number, paymentId, returnId, location, method, amountMinor, reason,
                state, startedAt, startedOn, attempts, refundedMinor, refundedAt, refundedOn, providerRefund, paidBy,
                told, excess);
    }
}
