package io.tillbook.query.payments;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentState;
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
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payments by their ids. */
final class PaymentProjection implements Projection<PaymentView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfPayment.class);
    }

    @Override
    public List<Step<PaymentView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfPayment event
                ? List.of(new Step<>(event.paymentId().value(), before -> after(before, event, recorded.position())))
                : List.of();
    }

    private static PaymentView after(@Nullable PaymentView before, OfPayment event, long position) {
        return event instanceof PaymentStarted started
                ? PaymentView.of(started, DayPlace.of(started.terms().startedOn(), position))
                : next(Objects.requireNonNull(before, "a payment begins with its start"), event);
    }

    private static PaymentView next(PaymentView payment, OfPayment event) {
        return switch (event) {
            case PaymentStarted _ -> payment;
            case PaymentSubmitted submitted -> payment.submitted(submitted.attempt(), submitted.account());
            case PaymentPending _ -> payment.in(PaymentState.PENDING, null);
            case PaymentUnknown unknown -> payment.in(PaymentState.UNKNOWN, unknown.cause());
            case PaymentCaptured captured -> payment.captured(captured);
            case PaymentDeclined declined ->
                payment.in(PaymentState.DECLINED, words(declined.providerCode(), declined.text()));
            case CancellationStarted started -> payment.in(PaymentState.CANCELLING, started.reason());
            case PaymentCancelled cancelled -> payment.cancelled(cancelled);
            case LateCaptureFound late -> payment.captured(late);
            case PaymentUsed used -> payment.usedBy(used.saleId(), used.amountMinor());
            case PaymentRefundOpened opened -> payment.refunding(opened.refundId(), opened.amountMinor());
            case PaymentRefundClosed closed -> payment.refunded(closed.refundId(), closed.backMinor());
        };
    }

    /** A provider's code and words, as far as it tells them. */
    static @Nullable String words(@Nullable String code, @Nullable String text) {
        String told = Stream.of(Stream.ofNullable(code), Stream.ofNullable(text))
                .flatMap(each -> each)
                .collect(Collectors.joining(": "));
        return told.isEmpty() ? null : told;
    }
}
