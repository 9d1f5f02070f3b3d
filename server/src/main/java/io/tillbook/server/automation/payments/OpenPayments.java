package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import java.util.Map;

/** Which payments and refunds are open, and which payments nobody was given anything for. May be behind the events. */
interface OpenPayments {
    /** Payments that are not settled, with how far they are. */
    Map<PaymentId, PaymentState> payments();

    /** Refunds that are not settled, with how far they are. */
    Map<RefundId, RefundState> refunds();

    /**
     * Payments that were captured a while ago and of which some is in no sale and has not gone back, with how much; the
     * oldest first.
     */
    Map<PaymentId, Money> unsold();
}
