package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.payments.ProviderAccount;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells how far payments and refunds are, from their own streams: these are short, and never behind what was decided.
 */
public final class PaymentHistory {
    private final Function<StreamId, Stream<RecordedEvent>> events;

    /** @param events of a stream, in their order */
    public PaymentHistory(Function<StreamId, Stream<RecordedEvent>> events) {
        this.events = events;
    }

    /** How far a payment is; empty where none was started. */
    public Optional<PaymentProgress> payment(PaymentId payment) {
        try (Stream<RecordedEvent> all = events.apply(new StreamId("payment-" + payment.value()))) {
            return PaymentProgress.of(all);
        }
    }

    /** How far a refund is; empty where none was started. */
    public Optional<RefundProgress> refund(RefundId refund) {
        try (Stream<RecordedEvent> all = events.apply(new StreamId("refund-" + refund.value()))) {
            return RefundProgress.of(all);
        }
    }

    /** The account that a payment was sent to; empty where it was not. */
    public Optional<String> account(PaymentId payment) {
        return payment(payment).flatMap(progress -> Optional.ofNullable(progress.account()))
                .map(ProviderAccount::value);
    }

    /** The account that a refund is asked for by; empty where none is. */
    public Optional<String> account(RefundId refund) {
        return refund(refund).flatMap(progress -> Optional.ofNullable(progress.terms().account()))
                .map(ProviderAccount::value);
    }
}
