package io.tillbook.query.payments;

import io.tillbook.api.kernel.Event;
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
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refunds by their ids. */
final class PaymentRefundProjection implements Projection<PaymentRefundView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfRefund.class);
    }

    @Override
    public List<Step<PaymentRefundView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfRefund event
                ? List.of(new Step<>(event.refundId().value(), before -> after(before, event, recorded.position())))
                : List.of();
    }

    private static PaymentRefundView after(@Nullable PaymentRefundView before, OfRefund event, long position) {
        return event instanceof RefundStarted started
                ? PaymentRefundView.of(started, DayPlace.of(started.terms().startedOn(), position))
                : next(Objects.requireNonNull(before, "a refund begins with its start"), event);
    }

    private static PaymentRefundView next(PaymentRefundView refund, OfRefund event) {
        return switch (event) {
            case RefundStarted _ -> refund;
            case RefundSubmitted submitted -> refund.submitted(submitted.attempt());
            case RefundPending _ -> refund.in(RefundState.PENDING, null);
            case RefundCompleted completed -> refund.completed(completed);
            case RefundFailed failed -> refund.in(RefundState.FAILED,
                    PaymentProjection.words(failed.providerCode(), failed.text()));
            case RefundStuck stuck -> refund.in(RefundState.STUCK,
                    PaymentProjection.words(stuck.providerCode(), stuck.text()));
            case RefundPaidOtherwise paid -> refund.paidOtherwise(paid);
            case RefundedTwice twice -> refund.twice(twice.excessMinor());
        };
    }
}
