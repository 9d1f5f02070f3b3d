package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.payments.UnsettledPayments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the views say is open, as this process has looked last: rounds work on it, and meters tell it. */
final class SeenPayments implements OpenPayments {
    /** Far more than tills that wait for a customer; the oldest are settled first. */
    private static final int MOST = 5_000;
    /** People see to these, and no till waits for it. */
    static final Duration UNSOLD_EVERY = Duration.ofSeconds(30);
    /** No more than ids and amounts are kept of them. */
    private static final int MOST_UNSOLD = 100_000;

    private final UnsettledPayments views;
    private final Duration soldWithin;
    private volatile Seen seen = Seen.NOTHING;
    private volatile Instant unsoldDueAt = Instant.MIN;

    private record Seen(Map<PaymentId, PaymentState> payments, Map<PaymentId, TenderMethod> methods,
            Map<RefundId, RefundState> refunds, Map<PaymentId, Money> unsold) {
        static final Seen NOTHING = new Seen(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** @param soldWithin how long after its capture a payment has to be in a sale */
    SeenPayments(UnsettledPayments views, Duration soldWithin) {
        this.views = views;
        this.soldWithin = soldWithin;
    }

    /** Looks at the views. */
    void look(Instant now) {
        boolean isDue = !now.isBefore(unsoldDueAt);
        Map<PaymentId, PaymentState> payments = new LinkedHashMap<>();
        Map<PaymentId, TenderMethod> methods = new HashMap<>();
        views.payments(MOST).forEach(each -> {
            payments.put(each.id(), each.state());
            methods.put(each.id(), each.method());
        });
        seen = new Seen(payments, methods, views.refunds(MOST),
                isDue ? views.unsold(now.minus(soldWithin), MOST_UNSOLD) : seen.unsold());
        unsoldDueAt = isDue ? now.plus(UNSOLD_EVERY) : unsoldDueAt;
    }

    /** Another process looks from now on. */
    void forget() {
        seen = Seen.NOTHING;
        unsoldDueAt = Instant.MIN;
    }

    @Override
    public Map<PaymentId, PaymentState> payments() {
        return seen.payments();
    }

    /** What each payment that is not settled is paid with. */
    Map<PaymentId, TenderMethod> methods() {
        return seen.methods();
    }

    @Override
    public Map<RefundId, RefundState> refunds() {
        return seen.refunds();
    }

    @Override
    public Map<PaymentId, Money> unsold() {
        return seen.unsold();
    }
}
