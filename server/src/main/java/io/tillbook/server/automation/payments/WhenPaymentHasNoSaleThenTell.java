package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.server.payments.PaymentHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of payments that were captured and are in no sale some minutes later (掉单): the customer has paid, and the till
 * has not finished the sale or has lost it. Somebody finishes the sale with the payment, or gives it back.
 */
final class WhenPaymentHasNoSaleThenTell {
    /** As long as it takes to scan another article and print a receipt, and much longer. */
    static final Duration SOLD_WITHIN = Duration.ofMinutes(10);
    static final String KIND = "PaidWithoutSale";

    private final OpenPayments open;
    private final PaymentHistory history;
    private final Telling telling;
    private final Set<PaymentId> told = new HashSet<>();

    WhenPaymentHasNoSaleThenTell(OpenPayments open, PaymentHistory history, Telling telling) {
        this.open = open;
        this.history = history;
        this.telling = telling;
    }

    /** Tells of those that it has not told of. What another process has told of is not told again. */
    void tell(Instant now) {
        List<PaymentId> unsold = open.unsold();
        told.retainAll(unsold);
        for (PaymentId each : unsold) {
            if (!told.contains(each)) {
                history.payment(each).ifPresent(progress -> telling.tell(Told.ofPayment(KIND, progress), now));
                told.add(each);
            }
        }
    }
}
