package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.server.payments.PaymentHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells of payments that were captured and are in no sale some minutes later (掉单), wholly or in part: the customer has
 * paid, and the till has not finished the sale, has lost it, or has named less in it. Somebody finishes the sale with
 * the payment, or gives it back.
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
        Map<PaymentId, Money> unsold = open.unsold();
        told.retainAll(unsold.keySet());
        unsold.forEach((each, amount) -> {
            if (!told.contains(each)) {
                history.payment(each).ifPresent(progress -> telling.tell(Told.ofPayment(KIND, progress, amount), now));
                told.add(each);
            }
        });
    }
}
