package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentTerms;
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
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a payment. Its stream ends: a payment is settled, used by one sale, and goes back in a few parts.
 *
 * @param terms what was started; null where it was not
 * @param state how far it is
 * @param sale the sale that it is for, or that has used it; null where it is free for any
 * @param isUsed whether a sale was paid with it
 * @param attempts how many calls of a provider were recorded
 * @param account the account that it was asked for by last; null where none was
 * @param capturedMinor what was taken
 * @param capturedAt when; null where nothing was
 * @param backMinor what is with the customer again
 * @param isReversed whether cancelling it has given the money back
 * @param refunds what is kept for refunds that are not settled, in minor units, by refund
 * @param refundCount how many refunds there were
 */
record Payment(@Nullable PaymentTerms terms, PaymentState state, @Nullable SaleId sale, boolean isUsed, int attempts,
        @Nullable ProviderAccount account, Money capturedMinor, @Nullable OffsetDateTime capturedAt, Money backMinor,
        boolean isReversed, SortedMap<RefundId, Money> refunds, int refundCount) {
    /** A payment goes back in so many parts at most; providers allow no more. */
    static final int MOST_REFUNDS = 50;

    private static final Payment NONE = new Payment(null, PaymentState.STARTED, null, false, 0, null, Money.ZERO, null,
            Money.ZERO, false, new TreeMap<>(), 0);
    private static final StreamType<Payment> STREAM = StreamType.of("payment", NONE)
            .on(OfPayment.class, Payment::evolve);

    /** Takes a copy. */
    Payment {
        refunds = Collections.unmodifiableSortedMap(new TreeMap<>(refunds));
    }

    static StreamRef<Payment> at(PaymentId payment) {
        return STREAM.at(payment);
    }

    boolean isKnown() {
        return terms != null;
    }

    /** What was started of one that is known. */
    PaymentTerms started() {
        return Objects.requireNonNull(terms, "nobody has started it");
    }

    /** Where it was started; null where it was not. */
    @Nullable
    LocationId location() {
        return terms == null ? null : terms.location();
    }

    /** What a command about it concerns. */
    Extent extent() {
        return Extent.at(location());
    }

    /** What is on its way back. */
    Money inProgress() {
        return refunds.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What was taken, is not back, and not on its way back. */
    Money refundable() {
        return capturedMinor.minus(backMinor).minus(inProgress());
    }

    private static Payment evolve(Payment payment, OfPayment event) {
        return switch (event) {
            case PaymentStarted started -> new Payment(started.terms(), PaymentState.STARTED, started.sale(), false, 0,
                    null, Money.ZERO, null, Money.ZERO, false, new TreeMap<>(), 0);
            case PaymentSubmitted submitted -> payment.submitted(submitted);
            case PaymentPending _ -> payment.in(PaymentState.PENDING);
            case PaymentUnknown _ -> payment.in(PaymentState.UNKNOWN);
            case PaymentDeclined _ -> payment.in(PaymentState.DECLINED);
            case CancellationStarted _ -> payment.in(PaymentState.CANCELLING);
            case PaymentCancelled cancelled -> payment.cancelled(cancelled);
            case PaymentCaptured captured ->
                payment.captured(PaymentState.CAPTURED, captured.capturedMinor(), captured.capturedAt());
            case LateCaptureFound late ->
                payment.captured(PaymentState.CAPTURED_LATE, late.capturedMinor(), late.capturedAt());
            case PaymentUsed used -> new Payment(payment.terms, payment.state, used.saleId(), true, payment.attempts,
                    payment.account, payment.capturedMinor, payment.capturedAt, payment.backMinor, payment.isReversed,
                    payment.refunds, payment.refundCount);
            case PaymentRefundOpened opened -> payment.opened(opened);
            case PaymentRefundClosed closed -> payment.closed(closed);
        };
    }

    private Payment submitted(PaymentSubmitted event) {
        PaymentState then = state == PaymentState.STARTED ? PaymentState.SUBMITTED : state;
        return new Payment(terms, then, sale, isUsed, event.attempt(), event.account(), capturedMinor, capturedAt,
                backMinor, isReversed, refunds, refundCount);
    }

    private Payment in(PaymentState then) {
        return new Payment(terms, then, sale, isUsed, attempts, account, capturedMinor, capturedAt, backMinor,
                isReversed, refunds, refundCount);
    }

    private Payment cancelled(PaymentCancelled event) {
        PaymentState then = state == PaymentState.CAPTURED_LATE ? state : PaymentState.CANCELLED;
        Money back = event.backMinor() == null ? Money.ZERO : event.backMinor();
        return new Payment(terms, then, sale, isUsed, attempts, account, capturedMinor, capturedAt,
                backMinor.plus(back), isReversed || event.refunded(), refunds, refundCount);
    }

    private Payment captured(PaymentState then, Money amount, OffsetDateTime at) {
        return new Payment(terms, then, sale, isUsed, attempts, account, amount, at, backMinor, isReversed, refunds,
                refundCount);
    }

    private Payment opened(PaymentRefundOpened event) {
        SortedMap<RefundId, Money> all = new TreeMap<>(refunds);
        all.put(event.refundId(), event.amountMinor());
        return with(all, backMinor, refundCount + 1);
    }

    private Payment closed(PaymentRefundClosed event) {
        SortedMap<RefundId, Money> all = new TreeMap<>(refunds);
        all.remove(event.refundId());
        return with(all, backMinor.plus(event.backMinor()), refundCount);
    }

    private Payment with(SortedMap<RefundId, Money> open, Money back, int count) {
        return new Payment(terms, state, sale, isUsed, attempts, account, capturedMinor, capturedAt, back, isReversed,
                open, count);
    }
}
