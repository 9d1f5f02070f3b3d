package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is now. Codes that customers have shown are masked before they get here.
 *
 * @param order its place among others: the day, then the position
 * @param number the number by which the provider knows it
 * @param startedOn the day of its start, in the time zone of the location
 * @param sale the sale that it is for, or that was paid with it
 * @param isUsed whether a sale was paid with it
 * @param attempts how many calls of a provider were recorded
 * @param reason what was said last of why it is so: the provider's code and words, or why it was cancelled
 * @param openMs when it was started, as long as it is not settled
 * @param unusedMs when it was captured, as long as some of it is in no sale and not back
 * @param refunds what is kept for refunds that are not settled
 * @param usedMinor what a sale was paid with of it, in minor units
 */
record PaymentView(String order, PaymentId id, ProviderNumber number, LocationId location, RegisterId register,
        TenderMethod method, PaymentChannel by, Money amountMinor, @Nullable EmployeeId cashier,
        @Nullable SaleId sale, boolean isUsed, @Nullable String maskedCode, @Nullable String reference,
        PaymentState state, OffsetDateTime startedAt, LocalDate startedOn, int attempts,
        @Nullable ProviderAccount account, @Nullable String reason, @Nullable Money capturedMinor,
        @Nullable Money payerMinor, @Nullable ProviderTx providerTx, @Nullable OffsetDateTime capturedAt,
        @Nullable LocalDate capturedOn, Money backMinor, List<OpenRefund> refunds, @Nullable Long openMs,
        @Nullable Long unusedMs, Money usedMinor) {
    /** What is kept for a refund that is not settled. */
    record OpenRefund(RefundId refund, Money amountMinor) {}

    static PaymentView of(PaymentStarted started, String order) {
        var terms = started.terms();
        return new PaymentView(order, started.paymentId(), started.number(), terms.location(), terms.register(),
                terms.method(), terms.by(), terms.amountMinor(), started.cashier(), started.sale(), false,
                started.maskedCode(), started.reference(), PaymentState.STARTED, started.startedAt(),
                terms.startedOn(), 0, null, null, null, null, null, null, null, Money.ZERO, List.of(), null, null,
                Money.ZERO)
                .dated();
    }

    /** What is on its way back, in minor units. */
    Money inProgressMinor() {
        return refunds.stream().map(OpenRefund::amountMinor).reduce(Money.ZERO, Money::plus);
    }

    /** What was taken and is neither back nor on its way, in minor units. */
    Money refundableMinor() {
        return (capturedMinor == null ? Money.ZERO : capturedMinor).minus(backMinor).minus(inProgressMinor());
    }

    /**
     * What was taken, is in no sale, and is neither back nor on its way, in minor units. What goes back is taken off it
     * first, whether a return gives it back or not.
     */
    Money unusedMinor() {
        Money unused = state == PaymentState.CAPTURED ? refundableMinor().minus(usedMinor) : Money.ZERO;
        return unused.exceeds(Money.ZERO) ? unused : Money.ZERO;
    }

    PaymentView submitted(int attempt, ProviderAccount by) {
        PaymentState then = state == PaymentState.STARTED ? PaymentState.SUBMITTED : state;
        return new PaymentView(order, id, number, location, register, method, this.by, amountMinor, cashier, sale,
                isUsed, maskedCode, reference, then, startedAt, startedOn, attempt, by, reason, capturedMinor,
                payerMinor, providerTx, capturedAt, capturedOn, backMinor, refunds, openMs, unusedMs,
                usedMinor);
    }

    PaymentView in(PaymentState then, @Nullable String because) {
        return new PaymentView(order, id, number, location, register, method, by, amountMinor, cashier, sale, isUsed,
                maskedCode, reference, then, startedAt, startedOn, attempts, account, because, capturedMinor,
                payerMinor, providerTx, capturedAt, capturedOn, backMinor, refunds, openMs, unusedMs,
                usedMinor).dated();
    }

    PaymentView captured(PaymentCaptured event) {
        return captured(PaymentState.CAPTURED, event.capturedMinor(), event.payerMinor(), event.account(),
                event.providerTx(), event.capturedAt(), event.businessDay());
    }

    PaymentView captured(LateCaptureFound event) {
        return captured(PaymentState.CAPTURED_LATE, event.capturedMinor(), null, event.account(), event.providerTx(),
                event.capturedAt(), event.businessDay());
    }

    private PaymentView captured(PaymentState then, Money amount, @Nullable Money payer,
            @Nullable ProviderAccount by, @Nullable ProviderTx transaction, OffsetDateTime at, LocalDate day) {
        return new PaymentView(order, id, number, location, register, method, this.by, amountMinor, cashier, sale,
                isUsed, maskedCode, reference, then, startedAt, startedOn, attempts, by == null ? account : by, null,
                amount, payer, transaction, at, day, backMinor, refunds, openMs, unusedMs,
                usedMinor).dated();
    }

    PaymentView cancelled(PaymentCancelled event) {
        Money back = event.backMinor() == null ? backMinor : backMinor.plus(event.backMinor());
        return in(state == PaymentState.CAPTURED_LATE ? state : PaymentState.CANCELLED, reason).back(back, refunds);
    }

    PaymentView usedBy(SaleId buying, Money amount) {
        return new PaymentView(order, id, number, location, register, method, by, amountMinor, cashier, buying, true,
                maskedCode, reference, state, startedAt, startedOn, attempts, account, reason, capturedMinor,
                payerMinor, providerTx, capturedAt, capturedOn, backMinor, refunds, openMs, unusedMs,
                usedMinor.plus(amount)).dated();
    }

    PaymentView refunding(RefundId refund, Money amount) {
        return back(backMinor, Stream.concat(refunds.stream(), Stream.of(new OpenRefund(refund, amount))).toList());
    }

    PaymentView refunded(RefundId refund, Money back) {
        return back(backMinor.plus(back), refunds.stream().filter(open -> !open.refund().equals(refund)).toList());
    }

    private PaymentView back(Money then, List<OpenRefund> open) {
        return new PaymentView(order, id, number, location, register, method, by, amountMinor, cashier, sale, isUsed,
                maskedCode, reference, state, startedAt, startedOn, attempts, account, reason, capturedMinor,
                payerMinor, providerTx, capturedAt, capturedOn, then, open, openMs, unusedMs, usedMinor).dated();
    }

    /** The same, found among what is open, and what nobody has bought anything with, as long as it is that. */
    private PaymentView dated() {
        Long open = state.isOpen() ? startedAt.toInstant().toEpochMilli() : null;
        boolean isUnused = unusedMinor().exceeds(Money.ZERO);
        Long unused = isUnused && capturedAt != null ? capturedAt.toInstant().toEpochMilli() : null;
        return new PaymentView(order, id, number, location, register, method, by, amountMinor, cashier, sale, isUsed,
                maskedCode, reference, state, startedAt, startedOn, attempts, account, reason, capturedMinor,
                payerMinor, providerTx, capturedAt, capturedOn, backMinor, refunds, open, unused,
                usedMinor);
    }
}
