package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.RecordedEvent;
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
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment is, and since when, as its own stream tells: what has to be known to ask for it.
 *
 * @param state how far
 * @param account the account that it was sent to; null where it was not
 * @param startedAt when it was started, by the clock of the server
 * @param submittedAt when it was sent; null where it was not
 * @param cancellingSince since when it is being cancelled; null where it is not
 * @param isAnswered whether the provider has answered since it was sent: until then the call may be on its way
 * @param capturedMinor what was taken, in minor units; 0 where nothing was
 */
public record PaymentProgress(PaymentId payment, PaymentTerms terms, PaymentState state,
        @Nullable ProviderAccount account, Instant startedAt, @Nullable Instant submittedAt,
        @Nullable Instant cancellingSince, boolean isAnswered, long capturedMinor) {
    /** What the events of a stream lead to; empty where no payment was started. */
    static Optional<PaymentProgress> of(Stream<RecordedEvent> events) {
        return events.reduce(Optional.empty(), PaymentProgress::after, (_, later) -> later);
    }

    private static Optional<PaymentProgress> after(Optional<PaymentProgress> before, RecordedEvent recorded) {
        Instant at = recorded.occurrence().receivedAt();
        return switch (recorded.event()) {
            case PaymentStarted started -> Optional.of(new PaymentProgress(started.paymentId(), started.terms(),
                    PaymentState.STARTED, null, at, null, null, false, 0));
            case OfPayment event -> before.map(progress -> progress.with(event, at));
            default -> before;
        };
    }

    private PaymentProgress with(OfPayment event, Instant at) {
        return switch (event) {
            case PaymentSubmitted submitted -> new PaymentProgress(payment, terms, PaymentState.SUBMITTED,
                    submitted.account(), startedAt, at, cancellingSince, false, capturedMinor);
            case PaymentPending _ -> answered(PaymentState.PENDING, capturedMinor);
            case PaymentUnknown _ -> answered(PaymentState.UNKNOWN, capturedMinor);
            case CancellationStarted _ -> new PaymentProgress(payment, terms, PaymentState.CANCELLING, account,
                    startedAt, submittedAt, at, isAnswered, capturedMinor);
            case PaymentCaptured captured -> answered(PaymentState.CAPTURED, captured.capturedMinor().minor());
            case LateCaptureFound late -> answered(PaymentState.CAPTURED_LATE, late.capturedMinor().minor());
            case PaymentDeclined _ -> answered(PaymentState.DECLINED, capturedMinor);
            case PaymentCancelled _ -> answered(
                    state == PaymentState.CAPTURED_LATE ? state : PaymentState.CANCELLED, capturedMinor);
            case PaymentStarted _,PaymentUsed _,PaymentRefundOpened _,PaymentRefundClosed _ -> this;
        };
    }

    private PaymentProgress answered(PaymentState other, long minor) {
        return new PaymentProgress(payment, terms, other, account, startedAt, submittedAt, cancellingSince, true,
                minor);
    }

    /** Who scans whose code; empty where no provider is asked. */
    public Optional<Way> way() {
        return switch (terms.by()) {
            case BARCODE -> Optional.of(Way.CODE);
            case QRCODE -> Optional.of(Way.QR);
            case TERMINAL, BY_HAND -> Optional.empty();
        };
    }
}
