package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
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
import io.tillbook.api.payments.RefundEvent.OfRefund;
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
import io.tillbook.api.payments.RefundState;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.EventLog.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Follows the events from the first one, and keeps in memory what is open: as much as there are tills and refunds on
 * their way, whatever the ledger has. Other events are passed over unread.
 */
final class FollowedPayments implements OpenPayments {
    private static final int PAGE = 10_000;

    private final EventLog log;
    private final InstantSource clock;
    private final Map<PaymentId, PaymentState> payments = new HashMap<>();
    private final Map<RefundId, RefundState> refunds = new HashMap<>();
    private final Map<PaymentId, Unsold> unsold = new HashMap<>();
    private long position;

    /** How much of a payment is in no sale, and since when it is there. */
    private record Unsold(Instant at, Money amount) {
        Unsold less(Money other) {
            return new Unsold(at, amount.minus(other));
        }
    }

    FollowedPayments(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Reads on to the last event. */
    synchronized void follow() {
        long before;
        do {
            before = position;
            Page page = log.page(position, PAGE, FollowedPayments::isWanted);
            page.events().forEach(this::take);
            position = page.position();
        } while (position != before);
    }

    private static boolean isWanted(Class<?> type) {
        return OfPayment.class.isAssignableFrom(type) || OfRefund.class.isAssignableFrom(type);
    }

    private void take(RecordedEvent recorded) {
        Event event = recorded.event();
        if (event instanceof OfPayment payment) {
            take(payment, recorded.occurrence().receivedAt());
        } else if (event instanceof OfRefund refund) {
            take(refund);
        }
    }

    private void take(OfPayment event, Instant at) {
        switch (event) {
            case PaymentStarted started -> payments.put(started.paymentId(), PaymentState.STARTED);
            case PaymentSubmitted _ -> payments.replace(event.paymentId(), PaymentState.SUBMITTED);
            case PaymentPending _ -> payments.replace(event.paymentId(), PaymentState.PENDING);
            case PaymentUnknown _ -> payments.replace(event.paymentId(), PaymentState.UNKNOWN);
            case CancellationStarted _ -> payments.replace(event.paymentId(), PaymentState.CANCELLING);
            case PaymentCaptured captured -> {
                payments.remove(event.paymentId());
                unsold.put(event.paymentId(), new Unsold(at, captured.capturedMinor()));
            }
            case PaymentDeclined _,PaymentCancelled _,LateCaptureFound _ -> payments.remove(event.paymentId());
            case PaymentUsed used -> unsold.computeIfPresent(event.paymentId(),
                    (_, before) -> before.less(used.amountMinor()));
            case PaymentRefundOpened opened -> unsold.computeIfPresent(event.paymentId(),
                    (_, before) -> before.less(opened.amountMinor()));
            case PaymentRefundClosed _ -> {
                // Whoever has begun to give it back knows of it.
            }
        }
    }

    private void take(OfRefund event) {
        switch (event) {
            case RefundStarted _ -> refunds.put(event.refundId(), RefundState.STARTED);
            case RefundSubmitted _ -> refunds.replace(event.refundId(), RefundState.STARTED, RefundState.SUBMITTED);
            case RefundPending _ -> refunds.replace(event.refundId(), RefundState.PENDING);
            case RefundStuck _ -> refunds.replace(event.refundId(), RefundState.STUCK);
            case RefundCompleted _,RefundFailed _,RefundPaidOtherwise _ -> refunds.remove(event.refundId());
            case RefundedTwice _ -> {
                // It has ended before.
            }
        }
    }

    @Override
    public synchronized Map<PaymentId, PaymentState> payments() {
        return Map.copyOf(payments);
    }

    @Override
    public synchronized Map<RefundId, RefundState> refunds() {
        return Map.copyOf(refunds);
    }

    @Override
    public synchronized Map<PaymentId, Money> unsold() {
        Instant before = clock.instant().minus(WhenPaymentHasNoSaleThenTell.SOLD_WITHIN);
        Map<PaymentId, Money> found = new LinkedHashMap<>();
        unsold.entrySet()
                .stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .filter(entry -> entry.getValue().amount().exceeds(Money.ZERO))
                .sorted(Comparator.comparing(entry -> entry.getValue().at()))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().amount()));
        return found;
    }
}
