package io.tillbook.server.payments;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a refund is, and since when, as its own stream tells: what has to be known to see to it.
 *
 * @param state how far
 * @param reason why it is given back
 * @param attempts how often it was sent
 * @param startedAt when it was started, by the clock of the server
 * @param submittedAt when it was sent last; null where it was not
 */
public record RefundProgress(RefundId refund, RefundTerms terms, RefundState state, String reason, int attempts,
        Instant startedAt, @Nullable Instant submittedAt) {
    /** What the events of a stream lead to; empty where no refund was started. */
    static Optional<RefundProgress> of(Stream<RecordedEvent> events) {
        return events.reduce(Optional.empty(), RefundProgress::after, (_, later) -> later);
    }

    private static Optional<RefundProgress> after(Optional<RefundProgress> before, RecordedEvent recorded) {
        Instant at = recorded.occurrence().receivedAt();
        return switch (recorded.event()) {
            case RefundStarted started -> Optional.of(new RefundProgress(started.refundId(), started.terms(),
                    RefundState.STARTED, started.reason(), 0, at, null));
            case OfRefund event -> before.map(progress -> progress.with(event, at));
            default -> before;
        };
    }

    private RefundProgress with(OfRefund event, Instant at) {
        return switch (event) {
            case RefundStarted _,RefundedTwice _ -> this;
            case RefundSubmitted submitted -> new RefundProgress(refund, terms,
                    state == RefundState.STARTED ? RefundState.SUBMITTED : state, reason, submitted.attempt(),
                    startedAt, at);
            case RefundPending _ -> in(RefundState.PENDING);
            case RefundStuck _ -> in(RefundState.STUCK);
            case RefundCompleted _ -> in(RefundState.COMPLETED);
            case RefundFailed _ -> in(RefundState.FAILED);
            case RefundPaidOtherwise _ -> in(RefundState.PAID_OTHERWISE);
        };
    }

    private RefundProgress in(RefundState other) {
        return new RefundProgress(refund, terms, other, reason, attempts, startedAt, submittedAt);
    }
}
