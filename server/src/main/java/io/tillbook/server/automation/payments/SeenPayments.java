package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.query.payments.UnsettledPayments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the views say is open, as this process has looked last: rounds work on it, and meters tell it. */
final class SeenPayments implements OpenPayments {
    /** Far more than tills that wait for a customer; the oldest are settled first. */
    private static final int MOST = 5_000;

    private final UnsettledPayments views;
    private final Duration soldWithin;
    private volatile Seen seen = Seen.NOTHING;

    private record Seen(Map<PaymentId, PaymentState> payments, Map<RefundId, RefundState> refunds,
            List<PaymentId> unsold) {
        static final Seen NOTHING = new Seen(Map.of(), Map.of(), List.of());
    }

    /** @param soldWithin how long after its capture a payment has to be in a sale */
    SeenPayments(UnsettledPayments views, Duration soldWithin) {
        this.views = views;
        this.soldWithin = soldWithin;
    }

    /** Looks at the views. */
    void look(Instant now) {
        seen = new Seen(views.payments(MOST), views.refunds(MOST), views.unsold(now.minus(soldWithin), MOST));
    }

    /** Another process looks from now on. */
    void forget() {
        seen = Seen.NOTHING;
    }

    @Override
    public Map<PaymentId, PaymentState> payments() {
        return seen.payments();
    }

    @Override
    public Map<RefundId, RefundState> refunds() {
        return seen.refunds();
    }

    @Override
    public List<PaymentId> unsold() {
        return seen.unsold();
    }
}
