package io.tillbook.command.payments;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentDeclined;
import io.tillbook.api.payments.PaymentsEvent.PaymentPending;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer changes of a payment. States only go forward, so answers may come in any order and any number of
 * times; what proves that money was taken counts whenever it comes, and whatever was thought before.
 *
 * @param at when it happened, in the time zone of the location
 * @param today the day on which it became known
 */
record Learnt(Payment payment, RecordAnswer answer, OffsetDateTime at, LocalDate today) {
    /** The event; nothing where it is no news. */
    Optional<OfPayment> event() {
        return Optional.ofNullable(switch (answer.state()) {
            case PENDING -> pending();
            case UNKNOWN, NOT_FOUND -> unknown();
            case DECLINED -> declined();
            case CANCELLED -> cancelled();
            case CAPTURED -> captured();
        });
    }

    private @Nullable OfPayment pending() {
        return switch (payment.state()) {
            case STARTED, SUBMITTED, UNKNOWN ->
                new PaymentPending(answer.paymentId(), answer.source(), payment.started());
            case PENDING, CANCELLING, CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> null;
        };
    }

    /** A question that nobody answers does not make a payment unknown that a customer is about to confirm. */
    private @Nullable OfPayment unknown() {
        return switch (payment.state()) {
            case STARTED, SUBMITTED -> new PaymentUnknown(answer.paymentId(), answer.source(),
                    Objects.requireNonNullElse(answer.providerCode(), answer.state().name()), payment.started());
            case PENDING, UNKNOWN, CANCELLING, CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> null;
        };
    }

    private @Nullable OfPayment declined() {
        return payment.state().isOpen()
                ? new PaymentDeclined(answer.paymentId(), answer.source(), answer.providerCode(),
                        answer.providerText(), payment.started())
                : null;
    }

    /** A captured payment that the provider calls closed was refunded: refunds tell that, one by one. */
    private @Nullable OfPayment cancelled() {
        boolean refunded = Boolean.TRUE.equals(answer.refunded());
        boolean isNewReversal = refunded && !payment.isReversed();
        return switch (payment.state()) {
            case STARTED, SUBMITTED, PENDING, UNKNOWN, CANCELLING -> cancelled(refunded, null);
            case CANCELLED -> isNewReversal ? cancelled(true, null) : null;
            case CAPTURED_LATE -> isNewReversal ? cancelled(true, payment.refundable()) : null;
            case CAPTURED, DECLINED -> null;
        };
    }

    private OfPayment cancelled(boolean refunded, @Nullable Money back) {
        return new PaymentCancelled(answer.paymentId(), answer.source(), refunded, back, today, payment.started());
    }

    private @Nullable OfPayment captured() {
        return switch (payment.state()) {
            case STARTED, SUBMITTED, PENDING, UNKNOWN -> new PaymentCaptured(answer.paymentId(), answer.source(),
                    amount(), answer.payerMinor(), answer.account(), answer.providerTx(), at, at.toLocalDate(),
                    payment.started());
            case CANCELLING, DECLINED -> late();
            case CANCELLED -> payment.isReversed() ? null : late();
            case CAPTURED, CAPTURED_LATE -> null;
        };
    }

    private OfPayment late() {
        return new LateCaptureFound(answer.paymentId(), answer.source(), payment.state(), amount(), answer.account(),
                answer.providerTx(), at, at.toLocalDate(), payment.started());
    }

    private Money amount() {
        return Objects.requireNonNull(answer.capturedMinor());
    }
}
